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
  /** Judged 不适用, or for other units. */
  readonly notApplicable: boolean;
  /** Whether the item is for units of another kind or class than this one: nobody judges it here. */
  readonly forOthers: boolean;
  /** Something the inspector must still say (部分符合 without points, a fact that is unknown, an answer that cannot be used), as a Chinese sentence. */
  readonly doubt: string | null;
  /** Facts that nobody entered and without which it is open whether a rule applies; empty where none is wanted. */
  readonly asksFacts: readonly string[];
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

/** Something that a standard rests its result on and of which facts are missing: a condition before scoring, a joint condition of a grade, another scorer's points. */
export interface MissingCondition {
  readonly of: 'gate' | 'band' | 'scorer';
  /** The gate's text, the title of the grade or of the scorer. */
  readonly text: string;
  /** The facts that nobody entered, or not as what they should be. */
  readonly facts: readonly string[];
}

/** Why no recommendation is given: conditions are incomplete (条件不全), or too few points could be rated (可评分值不足). */
export type Withheld = 'conditions' | 'few-points';

/** How many points could be rated, of those that are asked of the unit: what is 不适用 cannot. */
export interface RatedPoints {
  readonly points: CentiPoints;
  readonly of: CentiPoints;
  /** Whether they reach the least percent that the standard sets. */
  readonly enough: boolean;
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
  /** Null where it is withheld. */
  readonly recommendation: Outcome | null;
  readonly withheld: Withheld | null;
  readonly missing: readonly MissingCondition[];
  readonly rated: RatedPoints;
  /** Chinese sentences, the weightiest first. */
  readonly reasons: readonly string[];
}
