import { dayOfMs } from '#shared/days/days.ts';
import { taskList, type AssignedPaper } from '#shared/output/papers/task-list.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useServices } from '#renderer/store/services.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';

/** 资料台账任务分配表 as it prints. */
export function TaskPaper(props: { readonly roundTitle: string; readonly standardTitle: string; readonly papers: readonly AssignedPaper[] }) {
  const { nowMs } = useServices();
  const federation = useSetting('federation', 'name');
  if (federation === undefined) return null;
  const paper = taskList({ ...props, federation, today: dayOfMs(nowMs()) });
  return (
    <>
      <div className="toolbar paper-choice">
        <PaperButtons paper={paper} />
      </div>
      <div className="paper-stage">
        <PaperView paper={paper} />
      </div>
    </>
  );
}
