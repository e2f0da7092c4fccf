import { Alert } from 'antd';
import { LinkButton } from './link-button.tsx';

/** Says that people still differ about a unit, what cannot be done until that is settled, and where it is settled. Nothing where they agree. */
export function MattersNote(props: { readonly unitId: string; readonly count: number }) {
  if (props.count === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`这个单位有 ${String(props.count)} 处各台机器记录不同，还没有处理。处理完才能完成核查、采纳建议。`}
      action={
        <LinkButton to={`/settings/differences?unit=${encodeURIComponent(props.unitId)}`} type="primary">
          去处理
        </LinkButton>
      }
    />
  );
}
