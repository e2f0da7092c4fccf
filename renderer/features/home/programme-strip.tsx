import { Link } from 'react-router';
import { useProblemRows } from '#renderer/hooks/use-problem-rows.ts';
import { isOpenProblem, problemKindWords, problemKinds } from '#shared/programme/problem.ts';

/** What the county's programme around the rounds waits for, counted; each count leads to its list. */
export function ProgrammeStrip() {
  const rows = useProblemRows() ?? [];
  const open = rows.filter(({ state }) => isOpenProblem(state));
  const late = open.filter(({ state }) => state === 'overdue').length;
  const cells = [
    ...problemKinds.map((kind) => ({
      word: problemKindWords[kind],
      count: open.filter((row) => row.kind === kind).length,
      to: `/units/problems?kind=${kind}`,
      late: false,
    })),
    { word: '问题逾期未销号', count: late, to: '/units/problems?state=overdue', late: true },
  ];
  return (
    <ul className="rectify-strip" aria-label="问题清单">
      {cells.map(({ word, count, to, late: isLate }) => (
        <li key={word}>
          <Link to={to}>
            <span className="stage-word">{word}</span>
            <b className={count === 0 ? 'quiet' : isLate ? 'deadline-past' : undefined}>{count}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
