import type { Outcome } from '../model/round.ts';
import type { CentiPoints } from '../points.ts';

/** One step of a receipt: what was found, the arithmetic in one Chinese line, and its effect on the points. */
export interface ReceiptLine {
  /** The rule's place in the item; null for a line about the verdict, a hand-set mark, the floor or the ceiling. */
  readonly rule: number | null;
  /** “每少一个扣2分 × 2 = −4分” */
  readonly text: string;
  /** What the line added to the points (negative for a deduction), in 0.01. */
  readonly effect: CentiPoints;
}

/** The score of one item with the receipt that leads to it. */
export interface ItemScore {
  readonly itemId: string;
  readonly sectionId: string;
  /** Within 0 … `max`, plus `bonus`. */
  readonly points: CentiPoints;
  readonly max: CentiPoints;
  /** What of `points` is bonus, outside the maximum. */
  readonly bonus: CentiPoints;
  /** Whether anything was found for it yet. An item that nobody looked at has 0 points and counts as not judged. */
  readonly judged: boolean;
  readonly notApplicable: boolean;
  /** Something the inspector must still say (部分符合 without points, a fact that is unknown), as a Chinese sentence. */
  readonly doubt: string | null;
  readonly lines: readonly ReceiptLine[];
}

/** The score of one section, bonus points left aside. `max` leaves out what does not apply where the standard rescales. */
export interface SectionScore {
  readonly sectionId: string;
  readonly title: string;
  readonly points: CentiPoints;
  readonly max: CentiPoints;
  readonly belowFloor: boolean;
  /** From the items to the section's points: a line an item, a line for each deduction that is taken from the section, the floor. Their effects add up to `points`. */
  readonly lines: readonly ReceiptLine[];
}

/** A grade that a joint condition keeps back, with the reason as a Chinese sentence with its figures. */
export interface HeldBack {
  readonly grade: string;
  readonly reason: string;
}

/** The whole result of `score(standard, input)`: pure, and the same on screen, in the export and on paper. */
export interface ScoreResult {
  /** Rounded once, at the end, half up. */
  readonly total: CentiPoints;
  readonly max: CentiPoints;
  readonly bonus: CentiPoints;
  readonly items: readonly ItemScore[];
  readonly sections: readonly SectionScore[];
  /** Sections, not-applicable convention, bonus, rounding: the arithmetic from items to total, one line each. */
  readonly totalLines: readonly ReceiptLine[];
  readonly judged: number;
  /** Conditions before scoring, with whether they hold; `unknown` where a fact is missing. */
  readonly gates: readonly { readonly text: string; readonly holds: 'yes' | 'no' | 'unknown' }[];
  readonly openMandatory: readonly { readonly itemId: string; readonly text: string }[];
  readonly vetoes: readonly { readonly itemId: string; readonly text: string }[];
  readonly grade: string | null;
  /** The grade that the points alone would reach where a joint condition keeps it back (等级取最低); null where none does. */
  readonly heldBack: HeldBack | null;
  readonly recommendation: Outcome;
  /** Chinese sentences, the weightiest first. */
  readonly reasons: readonly string[];
}
