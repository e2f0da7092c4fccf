import { Button } from 'antd';
import type { Clash } from '#renderer/hooks/use-pending-text.ts';
import './text-clash.css';

/** Shows the two texts of a field that someone else changed while one typed, and asks which is to be kept. Nothing is drawn where there is no clash. */
export function TextClash(props: { readonly clash: Clash | null }) {
  const { clash } = props;
  if (clash === null) return null;
  return (
    <div className="text-clash" role="alert" aria-label="另一处也改了">
      <p>您填写时，另一个窗口或另一位同事也改了这里。两边都在，请选一个，之后可以撤销。</p>
      <dl>
        <div>
          <dt>已存的</dt>
          <dd>{clash.theirs === '' ? '空' : clash.theirs}</dd>
        </div>
        <div>
          <dt>您写的</dt>
          <dd>{clash.mine === '' ? '空' : clash.mine}</dd>
        </div>
      </dl>
      <div className="text-clash-acts">
        <Button onClick={() => clash.choose('mine')}>用我写的</Button>
        <Button onClick={() => clash.choose('theirs')}>用已存的</Button>
        {clash.both === null ? null : <Button onClick={() => clash.choose('both')}>两段都留</Button>}
      </div>
    </div>
  );
}
