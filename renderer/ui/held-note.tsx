import { Alert } from 'antd';
import { useLive } from '#renderer/store/services.tsx';
import { LinkButton } from './link-button.tsx';

/** Says that something waits in a locked round (隔离) and is not among what is shown, and where it is taken or refused. Nothing where nothing waits. */
export function HeldNote(props: { readonly roundId: string }) {
  const { roundId } = props;
  const things = useLive(async (store) => (await store.held()).filter((thing) => thing.roundId === roundId), [roundId]) ?? [];
  if (things.length === 0) return null;
  const units = new Set(things.flatMap(({ unitId }) => unitId ?? [])).size;
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${String(things.length)} 项记录在锁定后才到本批次${units === 0 ? '' : `（涉及 ${String(units)} 个单位）`}，在隔离中等待处理，没有计入。`}
      action={
        <LinkButton to="/settings#held" type="primary">
          去处理
        </LinkButton>
      }
    />
  );
}
