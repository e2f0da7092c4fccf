import type { CentiPoints } from '../../points.ts';

/** What is done with points: taken off, earned towards the maximum, added on top; `bare` where only “2分” is said. */
export type Act = 'deduct' | 'earn' | 'bonus' | 'bare';

/** The outcome that a clause ends in: “扣2分”, “不得分”, “一票否决”. Numbers of points are in 0.01. */
export type ClauseOutcome =
  | {
      readonly kind: 'points';
      readonly act: Act;
      readonly value: CentiPoints;
      /** “扣1分/项” */ readonly each: boolean;
      /** “扣2分以内” */ readonly within: boolean;
    }
  | { readonly kind: 'range'; readonly act: Act; readonly least: CentiPoints; readonly most: CentiPoints }
  | { readonly kind: 'list'; readonly act: Act; readonly values: readonly CentiPoints[] }
  | { readonly kind: 'shares'; readonly percents: readonly number[] }
  | { readonly kind: 'cap'; readonly act: Act; readonly value: CentiPoints }
  | { readonly kind: 'total'; readonly value: CentiPoints }
  | { readonly kind: 'free'; readonly act: Act }
  | { readonly kind: 'floor' | 'full' | 'nothing' | 'spared' | 'rescale' | 'veto' | 'mandatory' };

/** One outcome with the words that lead to it. */
export interface Segment {
  readonly head: ClauseOutcome;
  /** The words of its own sentence since the outcome before it. */
  readonly words: string;
  /** What is before that sentence since the outcome before it. */
  readonly lead: string;
  /** Whether it goes on in the sentence of the outcome before it, joined by a comma or nothing. */
  readonly joined: boolean;
  /** Whether a mark or sign parts it from the outcome before it. */
  readonly apart: boolean;
  /** How many list marks — (1), 2. — are before it. */
  readonly marks: number;
  /** The whole of it as the text has it, for doubts. */
  readonly source: string;
}
