import type { FileReading } from '../../model/submission.ts';
import * as say from '../problems.ts';
import { squash } from '../values/text.ts';

/** Remembers which units have come, so that the second submission of a unit in one run can be told. */
interface DuplicateWatch {
  /** The reading with a warning for each unit that an earlier file of the run already brought in the same layout. */
  check(reading: FileReading): FileReading;
}

/** Starts a watch over one run of files. Rosters list units that submit forms too, so each layout is watched by itself. */
export function watchDuplicates(): DuplicateWatch {
  const first = new Map<string, string>();
  return {
    check(reading) {
      const found = reading.submissions.flatMap((submission, index) => {
        const name = squash(submission.unit.name ?? '');
        const key = `${submission.layout} ${name}`;
        const earlier = first.get(key);
        if (name === '') return [];
        if (earlier === undefined) first.set(key, reading.file);
        return earlier === undefined || earlier === reading.file
          ? []
          : [{ ...say.duplicateSubmission(submission.unit.name ?? '', `文件“${earlier}”中`), submission: index }];
      });
      return found.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...found] };
    },
  };
}
