import { Link } from 'react-router';
import { dayOfMs } from '#shared/days/days.ts';
import { isLateTask } from '#shared/programme/paper-task.ts';
import { useEndingTitles } from '#renderer/hooks/use-ending-titles.ts';
import { usePaperTasks } from '#renderer/hooks/use-papers.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useProblemRows } from '#renderer/hooks/use-problem-rows.ts';
import { isOpenProblem, problemKindWords, problemKinds } from '#shared/programme/problem.ts';

/** What the county's programme around the rounds waits for, counted; each count leads to its list. */
export function ProgrammeStrip(props: { readonly roundId: string }) {
  const rows = useProblemRows() ?? [];
  const open = rows.filter(({ state }) => isOpenProblem(state));
  const today = dayOfMs(useServices().nowMs());
  const lateTasks = [...(usePaperTasks(props.roundId)?.values() ?? [])].filter((task) => isLateTask(task, today)).length;
  const ending = useEndingTitles() ?? [];
  const late = open.filter(({ state }) => state === 'overdue').length;
  const cells = [
    ...problemKinds.map((kind) => ({
      word: problemKindWords[kind],
      count: open.filter((row) => row.kind === kind).length,
      to: `/units/problems?kind=${kind}`,
      late: false,
    })),
    { word: '问题逾期未销号', count: late, to: '/units/problems?state=overdue', late: true },
    ...(lateTasks === 0 ? [] : [{ word: '资料逾期', count: lateTasks, to: '/import/tasks?state=late', late: true }]),
    ...(ending.length === 0
      ? []
      : [{ word: '称号到期待复查', count: ending.length, to: '/decide/titles?part=ending', late: ending.some(({ daysLeft }) => daysLeft < 0) }]),
  ];
  const waiting = cells.filter(({ count }) => count > 0);
  const empty = cells.filter(({ count }) => count === 0);
  if (waiting.length === 0) return <Empty cells={empty} />;
  return (
    <>
      <ul className="count-strip" aria-label="问题清单">
        {waiting.map(({ word, count, to, late: isLate }) => (
          <li key={word}>
            <Link to={to}>
              <span>{word}</span>
              <b className={isLate ? 'deadline-past' : undefined}>{count}</b>
            </Link>
          </li>
        ))}
      </ul>
      {empty.length === 0 ? null : <Empty cells={empty} />}
    </>
  );
}

/** What there is nothing of, in one line, the way to the list kept. */
function Empty(props: { readonly cells: readonly { readonly word: string }[] }) {
  return (
    <p className="quiet waiting-none">
      <Link to="/units/problems">问题清单</Link>中没有：{props.cells.map(({ word }) => word).join('、')}
    </p>
  );
}
