import type { AcceptanceBody } from '../closing/closing.ts';
import type { Rulings } from '../closing/rulings.ts';
import type { Finding } from '../model/finding.ts';
import { isBlind, type Outcome, type SheetPhase, type VisitPhase } from '../model/round.ts';
import type { CentiPoints } from '../points.ts';
import type { ExceptedLack, Lack } from '../checks/lacking.ts';
import type { HeldBack, Withheld } from '../scoring/score-result.ts';
import type { DraftStandard } from '../standards/draft-standard.ts';
import type { RubricCheck } from '../standards/rubric-notes.ts';

/** A confirmed submission as lists show it; the whole of it is a document, fetched by `store.submissionDocument`. */
export interface SubmissionRecord {
  readonly id: string;
  readonly roundId: string;
  readonly importId: string;
  readonly unitId: string;
  readonly document: string;
  readonly file: string;
  readonly fileName: string;
  /** The date on the form, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly selfTotal: CentiPoints | null;
  readonly layout: string;
  /** The round's standard when it was imported: the version whose items its lines answer. Left out where an older program imported it. */
  readonly standardHash?: string;
  readonly importedMs: number;
  readonly importedBy: string;
}

/** One import as its journal page shows it. */
export interface ImportRecord {
  readonly id: string;
  readonly roundId: string;
  /** The batch that an undo takes back. */
  readonly batch: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly importedMs: number;
  readonly importedBy: string;
}

/** A standard that the ledger knows: a row of the library. */
export interface StandardRecord {
  readonly hash: string;
  readonly title: string;
  readonly version: string;
  readonly keptMs: number;
}

/** Verdicts as small numbers in a visit's typed array; index = number. 0 is "not yet looked at". */
export const verdictCodes = [null, 'met', 'partly', 'unmet', 'not-applicable'] as const;

/** A standard that is being written. `standard` is null where what was saved cannot be read by this program. */
export interface DraftRecord {
  readonly id: string;
  readonly standard: DraftStandard | null;
  /** What reading the rubric that it was made of left to be checked; left out where it was made otherwise. */
  readonly rubric?: RubricCheck;
  readonly changedMs: number;
  readonly changedBy: string;
}

/**
 * A visit as lists and aggregates need it: points and verdicts as typed arrays in the order of `itemsOf(standard)`.
 * `assessed` and `self` hold CentiPoints; -1 means "none".
 */
export interface VisitRecord {
  /** `roundId/unitId/phase` */
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly phase: VisitPhase;
  readonly standardHash: string;
  readonly openedMs: number;
  readonly changedMs: number;
  readonly completedMs: number | null;
  readonly inspectors: readonly string[];
  readonly verdicts: Uint8Array;
  readonly assessed: Int32Array;
  readonly self: Int32Array;
  /** Points of each section in the standard's order, as the receipt has them (see `SectionScore`). */
  readonly sections: Int32Array;
  /** How many of the items that are asked of the unit were judged. */
  readonly judged: number;
  /** How many items are asked of the unit, where some are for others; left out where all are. */
  readonly asked?: number;
  readonly photos: number;
  readonly notes: number;
  readonly total: CentiPoints;
  /** The totals of the units below that `total` rests on; left out where it rests on none. */
  readonly below?: readonly CentiPoints[];
  readonly selfTotal: CentiPoints | null;
  readonly grade: string | null;
  /** Where a joint condition keeps back the grade that the points reach: that grade and the reason. */
  readonly heldBack?: HeldBack;
  /** Null where it is withheld. */
  readonly recommendation: Outcome | null;
  /** Why it is; left out where it is not. */
  readonly withheld?: Withheld;
  /** Chinese sentences that lead to the recommendation. */
  readonly reasons: readonly string[];
  /** Of a completed visit what it lacks under its standard, and what it lacks by a named exception; left out for none. */
  readonly lacks?: readonly Lack[];
  readonly exceptions?: readonly ExceptedLack[];
  /** Titles of mandatory items that are open, and of vetoes that struck. */
  readonly openMandatory: readonly string[];
  readonly vetoes: readonly string[];
  /** Conditions beside the points that do not hold or cannot be told: conditions before scoring, parts below their floor. Left out of records that an older program made. */
  readonly unmet?: readonly string[];
  /** How many findings the unit disputes that nobody has ruled on yet; left out for none. */
  readonly disputed?: number;
  /** How many findings were ruled on after an objection, accepted or not; left out for none. */
  readonly ruled?: number;
  /** The bodies of a joint acceptance that signed under what the visit says now; left out for none. */
  readonly bodies?: readonly AcceptanceBody[];
  /** The inspectors' own points and total, where an accepted objection has changed them since; everything above is after it. Left out where none has. */
  readonly inspected?: { readonly assessed: Int32Array; readonly total: CentiPoints };
}

/** A visit of record, or one scorer's blind sheet in the same shape. */
export type SheetRecord<Phase extends SheetPhase = SheetPhase> = Omit<VisitRecord, 'phase'> & { readonly phase: Phase };

/** Whether a record is a visit of record, not a scorer's blind sheet. */
export const isOfRecord = <R extends { readonly phase: SheetPhase }>(record: R): record is R & { readonly phase: VisitPhase } => !isBlind(record.phase);

/** One visit in full, for the checklist. `findings` are the inspectors'; `rulings` on objections override them. */
export interface VisitDetail<Phase extends SheetPhase = SheetPhase> {
  readonly record: SheetRecord<Phase>;
  readonly rulings: Rulings;
  readonly findings: Readonly<Record<string, Finding>>;
}
