import { z } from 'zod';
import type { RubricReading } from '../intake/rubric/rubric.ts';
import { itemsOf, type Item, type Section } from '../model/standard.ts';
import { roundHalfUp, sumCenti } from '../points.ts';
import type { DraftStandard } from './draft-standard.ts';
import { rubricItemId } from './rubric-standard.ts';

/** What reading a rubric left to be looked at, kept with the draft that was made of it. By item id: how sure the reading is (0 to 1), its cell, and every doubt as a sentence. */
export const RubricNotes = z.object({
  file: z.string(),
  /** What concerns the sheet as a whole. */
  remarks: z.array(z.string()),
  items: z.record(z.string(), z.object({ sure: z.number(), cell: z.string(), doubts: z.array(z.string()) })),
});
export type RubricNotes = z.infer<typeof RubricNotes>;

/** The notes of a rubric with the items that a person has checked since. */
export interface RubricCheck {
  readonly notes: RubricNotes;
  readonly checked: ReadonlySet<string>;
}

/** The fields of a draft's subject that hold its notes. */
export const rubricField = 'rubric';
/** The field of a draft that says an item was checked by a person. */
export const checkedField = (itemId: string): string => `checked/${itemId}`;

/** What is to be looked at in a draft that {@link standardFromRubric} makes of the same reading. */
export function notesOfRubric(reading: RubricReading): RubricNotes {
  const doubtsAt = (cell: string): string[] =>
    reading.problems.filter((problem) => problem.code === 'rule-doubtful' && problem.cell === cell).map(({ message }) => message);
  const items = reading.sections.flatMap((section, at) =>
    section.items.map(({ sure, cell, max }, place): [string, RubricNotes['items'][string]] => {
      const unsaid = max === null && !section.outside ? ['表里没有写这一条的分值，请填写。'] : [];
      return [rubricItemId(at, place), { sure, cell, doubts: [...doubtsAt(cell), ...unsaid] }];
    }),
  );
  const remarks = reading.problems.filter(({ code }) => code !== 'rule-doubtful').map(({ message }) => message);
  return { file: reading.file, remarks, items: Object.fromEntries(items) };
}

/** One item of a draft beside what its reading left open. */
export interface RubricRow {
  readonly section: Section;
  readonly item: Item;
  readonly sure: number;
  readonly cell: string;
  readonly doubts: readonly string[];
  /** Whether its doubts wait for a person. */
  readonly open: boolean;
}

/** The items that were read, those with doubts first (the least sure foremost), then in their order. Checking one does not move it. */
export function rubricRows(draft: DraftStandard, { notes, checked }: RubricCheck): readonly RubricRow[] {
  const rows = itemsOf(draft).flatMap(({ section, item }): readonly RubricRow[] => {
    const note = notes.items[item.id];
    return note === undefined ? [] : [{ section, item, ...note, open: note.doubts.length > 0 && !checked.has(item.id) }];
  });
  const doubtful = rows.filter(({ doubts }) => doubts.length > 0).toSorted((a, b) => a.sure - b.sure);
  return [...doubtful, ...rows.filter(({ doubts }) => doubts.length === 0)];
}

/** The share of the total that a line of the policy means stays where the total changes. */
const moved = (points: number, before: number, after: number): number => (before === 0 ? points : roundHalfUp(points * after, before));

/** The draft with sections and total added up from the items, lines of the policy at the same share: while a rubric is checked, points are its items' points. */
export function addedUp(draft: DraftStandard): DraftStandard {
  const sections = draft.sections.map((section) => ({ ...section, max: sumCenti(section.items.map(({ max }) => max)) }));
  const total = sumCenti(sections.map(({ max }) => max));
  const { accept, rectify } = draft.policy;
  return { ...draft, sections, total, policy: { ...draft.policy, accept: moved(accept, draft.total, total), rectify: moved(rectify, draft.total, total) } };
}
