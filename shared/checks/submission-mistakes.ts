import type { Problem } from '../model/problem.ts';
import type { Submission } from '../model/submission.ts';
import * as say from '../intake/problems.ts';
import { concernOf } from './problem-wordings.ts';

/** What an older program, which kept no problems, would have found in the lines themselves. */
function foundInLines(submission: Submission): readonly Problem[] {
  const { items, statedTotal, computedTotal, sheet } = submission;
  const cellOf = (item: Submission['items'][number]): string => item.cells['self'] ?? item.cells['text'] ?? sheet;
  const given = items.filter(({ self }) => self !== null);
  return [
    ...(given.length === 0
      ? []
      : items.flatMap((item) => (item.self === null && !item.notApplicable && item.max !== null ? [say.selfMissing(cellOf(item), item.text)] : []))),
    ...items.flatMap((item) =>
      item.self !== null && item.max !== null && item.self > item.max ? [say.selfExceedsMax(cellOf(item), item.selfRaw, item.max)] : [],
    ),
    ...(given.length > 0 && statedTotal !== null && computedTotal !== null && statedTotal !== computedTotal
      ? [say.totalMismatch(sheet, String(statedTotal / 100), statedTotal, computedTotal)]
      : []),
  ];
}

/** Cells whose value an inspector corrected at import: what was doubtful there is settled. */
const correctedCells = (submission: Submission): ReadonlySet<string> =>
  new Set([
    ...submission.items.flatMap((item) => (item.corrected === undefined || item.cells['self'] === undefined ? [] : [item.cells['self']])),
    ...Object.values(submission.facts).flatMap((fact) => (fact.corrected === undefined ? [] : [fact.cell])),
  ]);

/** What a unit has to put right in its form, and what of it is looked at on site: the problems found when it was read, without those that only concern the desk, that were corrected since, or that are about facts. */
export function mistakesOf(submission: Submission): readonly Problem[] {
  const settled = correctedCells(submission);
  const adds = submission.statedTotal === submission.computedTotal;
  return (submission.problems ?? foundInLines(submission)).filter((one) => {
    const { code, severity, cell } = one;
    return (
      severity !== 'note' &&
      (concernOf(one) === 'unit' || concernOf(one) === 'visit') &&
      !(cell !== null && settled.has(cell)) &&
      !(code === 'total-mismatch' && adds && submission.statedTotal !== null)
    );
  });
}
