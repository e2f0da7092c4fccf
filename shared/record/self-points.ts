import { matchItems } from '../matching/match-items.ts';
import type { Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';

/** The unit's own points in the order of the standard's items, -1 where it gave none. */
export const selfPointsOf = (standard: Standard, submission: Submission): Int32Array =>
  Int32Array.from(matchItems(standard, submission.items), (index) => (index === null ? -1 : (submission.items[index]?.self ?? -1)));
