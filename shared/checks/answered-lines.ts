import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import type { Submission, SubmissionItem } from '../model/submission.ts';
import { submissionLines } from './submission-lines.ts';

/** A line of a form with the standard's item that it answers; `place` is its index in the form. */
export interface Answered {
  readonly line: SubmissionItem;
  readonly place: number;
  readonly item: Item | undefined;
}

/** The beginning of an item's text, in quotes. */
export const brief = (text: string): string => `“${text.length > 18 ? `${text.slice(0, 17)}…` : text}”`;
/** The cell of a line by its role, otherwise the cell of its text. */
export const cellOf = (line: SubmissionItem | undefined, role: string): string | null => line?.cells[role] ?? line?.cells['text'] ?? null;

/** Neither standard nor form ever changes, and a round is looked through again at every act: what was matched stays matched. */
const known = new WeakMap<Standard, WeakMap<Submission, { readonly given: Standard | undefined; readonly lines: readonly Answered[] }>>();

/** The lines of a form in their order, each with the item that it answers. `given` is the version that the form was made for (see `submissionLines`). */
export function answeredLines(standard: Standard, submission: Submission, given: Standard | undefined): readonly Answered[] {
  const ofStandard = known.get(standard) ?? new WeakMap<Submission, { readonly given: Standard | undefined; readonly lines: readonly Answered[] }>();
  known.set(standard, ofStandard);
  const held = ofStandard.get(submission);
  if (held !== undefined && held.given === given) return held.lines;
  const places = new Map(submissionLines(standard, submission, given).map((place, index) => [place, index]));
  const items = itemsOf(standard);
  const lines = submission.items.map((line, place) => ({ line, place, item: items[places.get(place) ?? -1]?.item }));
  ofStandard.set(submission, { given, lines });
  return lines;
}

/** The standard's items that lines answer. */
export const idsOf = (lines: readonly (Answered | undefined)[]): readonly string[] => lines.flatMap((one) => (one?.item === undefined ? [] : [one.item.id]));
