import * as say from '../intake/problems.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { Problem } from '../model/problem.ts';
import type { SubmissionItem } from '../model/submission.ts';

/**
 * Says which self points are above the full mark of the standard's item. `pairs` gives for each item of the standard the line of the form that answers it.
 * A line above the mark that the form itself prints was told when it was read, and is not told twice.
 */
export function selfOverStandard(standard: Standard, lines: readonly SubmissionItem[], pairs: readonly (number | null)[]): readonly Problem[] {
  return itemsOf(standard).flatMap(({ item }, index) => {
    const line = lines[pairs[index] ?? -1];
    if (line === undefined || line.self === null || item.max === 0 || line.self <= item.max) return [];
    if (line.max !== null && line.self > line.max) return [];
    return [say.selfExceedsStandard(line.cells['self'] ?? line.cells['text'] ?? '', line.selfRaw, item.max, standard.title)];
  });
}
