import type { Rectification } from '#shared/rectify/rectification.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { Case } from './read-case.ts';

/** 复验: what it would look at, and the way to it. */
export function ReVisitPart(props: { readonly one: Case; readonly rectification: Rectification }) {
  const { one, rectification } = props;
  const open = rectification.items.filter(({ itemId }) => rectification.closed[itemId] === undefined).length;
  const closed = rectification.items.length - open;
  return (
    <section className="panel" aria-label="复验">
      <h2>复验</h2>
      <div className="toolbar">
        <span>
          {open === 0 ? '全部事项已凭材料销号，不用再到现场，按销号结果办结即可。' : `到现场只看没有销号的 ${String(open)} 项。`}
          {closed === 0 || open === 0 ? '' : `已销号的 ${String(closed)} 项按符合计分。`}初验记录不会改动。
        </span>
        <LinkButton to={`/visit/${encodeURIComponent(one.unit.id)}?phase=re`} type={rectification.reply === null && open > 0 ? 'default' : 'primary'}>
          {one.re === undefined ? '去复验' : '继续复验'}
        </LinkButton>
      </div>
    </section>
  );
}
