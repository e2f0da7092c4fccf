import { matchItems } from './match-items.ts';
import type { Standard } from '../model/standard.ts';
import { bringsScores, type FileReading } from '../model/submission.ts';
import { selfOverStandard } from './self-over-standard.ts';
import * as say from '../intake/problems.ts';

/** The reading with a warning for each line of a form that no item of the standard answers: an old form, or one changed by the unit; and for self points above the standard's full mark. */
export function checkItems(reading: FileReading, standard: Standard): FileReading {
  const problems = reading.submissions.flatMap((submission, index) => {
    if (!bringsScores(submission)) return [];
    const pairs = matchItems(standard, submission.items);
    const matched = new Set(pairs);
    const unmatched = submission.items.flatMap((item, line) =>
      matched.has(line) ? [] : [say.itemUnmatched(item.cells['text'] ?? null, item.text, standard.title)],
    );
    return [...unmatched, ...selfOverStandard(standard, submission.items, pairs)].map((one) => ({ ...one, submission: index }));
  });
  return problems.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...problems] };
}
