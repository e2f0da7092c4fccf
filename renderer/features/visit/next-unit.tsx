import type { Round } from '#shared/model/round.ts';
import { belongs, nextTask } from '#shared/visit/visit-tasks.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useTaskViewer } from './use-task-viewer.ts';
import { useVisitTasks } from './use-visit-tasks.ts';

/** 下一家: the way to the next unit to visit, in the order of the tasks; nothing when there is none. `first`: it is the act that comes next. */
export function NextUnit(props: { readonly round: Round; readonly unitId: string; readonly first: boolean; readonly size?: 'middle' | 'large' }) {
  const tasks = useVisitTasks(props.round);
  const { viewer, usual } = useTaskViewer(props.round.id);
  const own = tasks?.filter((task) => belongs(task, usual, viewer));
  const next = own === undefined ? undefined : nextTask(own, props.unitId);
  if (next === undefined) return null;
  return (
    <LinkButton to={`/visit/${encodeURIComponent(next.unitId)}`} type={props.first ? 'primary' : 'default'} size={props.size ?? 'middle'}>
      {`下一家：${next.name}`}
    </LinkButton>
  );
}
