import type { Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import { submissionLines } from '../checks/submission-lines.ts';

/** The unit's own points in the order of the standard's items, -1 where it gave none. `given` is the version that it was asked by (see `submissionLines`). */
export const selfPointsOf = (standard: Standard, submission: Submission, given: Standard | undefined): Int32Array =>
  Int32Array.from(submissionLines(standard, submission, given), (index) => (index === null ? -1 : (submission.items[index]?.self ?? -1)));
