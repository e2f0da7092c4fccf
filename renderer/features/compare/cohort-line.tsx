import type { Cohort } from '#shared/analysis/cohort.ts';

/** Who is in the figures, and who is not and why. */
export function CohortLine(props: { readonly cohort: Cohort }) {
  const { cohort } = props;
  const out = [
    cohort.notVisited > 0 ? `未核查 ${String(cohort.notVisited)} 个` : '',
    cohort.notCompleted > 0 ? `核查未完成 ${String(cohort.notCompleted)} 个` : '',
    cohort.otherStandard > 0 ? `用其他标准核查 ${String(cohort.otherStandard)} 个` : '',
  ].filter((part) => part !== '');
  return (
    <p className="quiet cohort-line" role="status">
      计入 {cohort.units.length} 个单位{cohort.reInspected === 0 ? '' : `（其中 ${String(cohort.reInspected)} 个已复验，除名次外都按复验结果计）`}，共{' '}
      {cohort.listed} 个{out.length === 0 ? '。' : `；未计入：${out.join('，')}。`}
    </p>
  );
}
