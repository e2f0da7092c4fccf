import { Button } from 'antd';
import type { StandardProblem } from '#shared/scoring/problems/standard-problem.ts';

const mostShown = 6;

/** What is wrong in the draft: errors first, each with a jump to its place. */
export function DraftProblems(props: { readonly problems: readonly StandardProblem[]; readonly onJump: (id: string | null) => void }) {
  const { problems } = props;
  const errors = problems.filter((problem) => problem.severity === 'error');
  const ordered = [...errors, ...problems.filter((problem) => problem.severity !== 'error')];
  const summary =
    problems.length === 0
      ? '没有问题，可以发布。'
      : errors.length === 0
        ? `可以发布，有 ${problems.length} 处提醒。`
        : `有 ${errors.length} 处错误，改正后才能发布。`;
  return (
    <section className="panel draft-problems" aria-label="问题">
      <p role="status" aria-label="发布检查">
        <b>{summary}</b>
      </p>
      <ul>
        {ordered.slice(0, mostShown).map((problem, index) => (
          <li key={index} data-severity={problem.severity}>
            <span>
              {problem.severity === 'error' ? '错误' : '提醒'}：{problem.message}
            </span>
            <Button type="link" size="small" onClick={() => props.onJump(problem.itemId ?? problem.sectionId)}>
              前往
            </Button>
          </li>
        ))}
      </ul>
      {ordered.length > mostShown ? <p className="quiet">还有 {ordered.length - mostShown} 处。</p> : null}
    </section>
  );
}
