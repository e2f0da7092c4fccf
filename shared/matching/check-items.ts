import { matchItems } from './match-items.ts';
import type { Standard } from '../model/standard.ts';
import type { FileReading } from '../model/submission.ts';
import * as say from '../intake/problems.ts';

/** The reading with a warning for each line of a form that no item of the standard answers: an old form, or one changed by the unit. */
export function checkItems(reading: FileReading, standard: Standard): FileReading {
  const problems = reading.submissions.flatMap((submission, index) => {
    if (submission.layout !== 'form') return [];
    const matched = new Set(matchItems(standard, submission.items));
    return submission.items.flatMap((item, line) =>
      matched.has(line) ? [] : [{ ...say.itemUnmatched(item.cells['text'] ?? null, item.text, standard.title), submission: index }],
    );
  });
  return problems.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...problems] };
}
