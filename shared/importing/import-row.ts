import type { Against } from '../matching/evidence-against.ts';
import type { UnitMatch } from '../matching/match-unit.ts';
import type { Problem } from '../model/problem.ts';
import type { FileReading, ReadFact, Submission } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';
import type { SubmissionRecord } from '../record/records.ts';

/** A file of this session that was read or refused. `order` is the place in which it was chosen; `picked.path` its name, with its folder where a folder was chosen. */
export interface ReadFile {
  readonly order: number;
  readonly picked: { readonly path: string };
  readonly reading: FileReading;
}

/** A self score that an inspector corrected by hand, with who did it and when. The text in the file stays as it is. */
export interface SelfCorrection {
  readonly self: number | null;
  readonly by: string;
  readonly atMs: number;
}

/** A fact that an inspector corrected by hand, with who did it and when. The text in the file stays as it is. */
export interface FactCorrection {
  readonly value: ReadFact['value'];
  readonly by: string;
  readonly atMs: number;
}

/** Which unit a person said a submission is from. `leave`: not to be imported now. */
export type SubmissionUnit = { readonly kind: 'unit'; readonly unitId: string } | { readonly kind: 'new' } | { readonly kind: 'leave' };

/** What a person changed on one row of the preview. */
export interface RowEdit {
  readonly unitName?: string;
  readonly choice?: SubmissionUnit;
  /** Whether the books take over what changes much; left out while nobody said so. */
  readonly takesChanges?: boolean;
  /** By the item's place in the submission. */
  readonly selfs?: Readonly<Record<number, SelfCorrection>>;
  /** By the name of the fact. */
  readonly facts?: Readonly<Record<string, FactCorrection>>;
}

/** How it was settled which unit a submission is from: by a match, by a person's choice, or because its form was made for the unit. */
export type Recognition = UnitMatch['how'] | 'chosen' | 'addressed';

/** Where a row will go: to a unit of the books, to a new one (`newKey` joins rows of one new unit), or nowhere yet. */
export type RowTarget =
  | { readonly kind: 'unit'; readonly unit: Unit; readonly how: Recognition; readonly sure: number }
  | { readonly kind: 'new'; readonly newKey: string; readonly name: string }
  | { readonly kind: 'open' };

/** A unit that a row would go to by itself, were it not for what speaks against it: a person must agree. */
export interface DoubtedMatch {
  readonly unit: Unit;
  readonly how: Recognition;
  /** The unit that name, code or form belong to, where that one was merged into `unit`. */
  readonly via?: Unit;
  readonly against: readonly Against[];
  /** Whether a person agreed to it. */
  readonly agreed: boolean;
}

/** A fact of the books that a submission fills in or changes. */
export interface FactChange {
  readonly fact: string;
  readonly before: number | string | boolean | null;
  readonly after: number | string | boolean | null;
}

/** Another submission of the same unit in this round: one already in the books, or another row of the preview. */
export interface Rival {
  /** `old` for the one in the books, otherwise the row's key. */
  readonly key: string;
  readonly fileName: string;
  readonly date: string | null;
  readonly total: number | null;
}

/** One row of the preview, with all that was decided about it so far. */
export interface PlannedRow {
  /** `order/place`: the file's order and the submission's place in it. */
  readonly key: string;
  readonly file: ReadFile;
  /** As read, with corrections applied; null for a refused file. */
  readonly submission: Submission | null;
  readonly unitName: string;
  readonly problems: readonly Problem[];
  readonly matches: readonly UnitMatch[];
  readonly target: RowTarget;
  /** Set where a person must agree, or has agreed, that it is of this unit. */
  readonly doubted: DoubtedMatch | null;
  readonly factChanges: readonly FactChange[];
  /** Those of `factChanges` that are so large that a person is asked; empty for none. The books take none of the row's changes until that one question is answered with yes. */
  readonly largeChanges: readonly FactChange[];
  /** Whether the books take over `factChanges` at 确认导入. */
  readonly takesChanges: boolean;
  /** All submissions that compete for the same unit, this row among them; empty when there is no other. */
  readonly rivals: readonly Rival[];
  /** The rival that will count. */
  readonly winner: string | null;
  readonly old: SubmissionRecord | null;
  /** `in`: goes in at 确认导入. `refused`, `known`: never. `open`: needs a choice. `left`: a person left it out, or it is a blank form that nobody asked for. */
  readonly state: 'in' | 'refused' | 'known' | 'open' | 'left';
  /** Why it does not go in, or what should be known although it does. */
  readonly remark: string;
}
