import type { RuleAnswer } from '../../model/finding.ts';
import { toCenti, type CentiPoints } from '../../points.ts';
import { decimalOf, type Decimal } from '../decimal.ts';
import { inPoints } from '../points-words.ts';
import { mostMeasured, mostPoints } from '../ranges.ts';

/**
 * What the answer to one rule does to its item:
 * `deduct` takes points · `earn` replaces the full mark by what was earned · `zero` leaves nothing of the item · `bonus` adds outside the maximum ·
 * `nothing` was answered and changes nothing · `bad` is an answer that the rule cannot use, which is told and not counted.
 */
export type Effect =
  | { readonly kind: 'deduct' | 'earn' | 'bonus'; readonly points: CentiPoints; readonly text: string; readonly doubt?: string }
  | { readonly kind: 'zero' | 'nothing'; readonly text: string }
  | { readonly kind: 'bad'; readonly text: string; readonly doubt: string };

/** An answer that a rule (in its words) cannot use, and what it should be. */
export const unusable = (words: string, answer: RuleAnswer, expected: string): Effect => ({
  kind: 'bad',
  text: `${words}：记录“${String(answer)}”不能计分，未计`,
  doubt: `“${words}”的记录“${String(answer)}”不能计分，应为${expected}，请改正。`,
});

/** What a switch does when it is on; off it changes nothing. */
export function struck(words: string, answer: RuleAnswer, effect: Effect): Effect {
  if (typeof answer !== 'boolean') return unusable(words, answer, '是或否');
  return answer ? effect : { kind: 'nothing', text: `${words}：未发生，不扣分` };
}

/** Nothing is left of the item; says so where the rule's words do not. */
export const nothingLeft = (words: string): Effect => ({ kind: 'zero', text: words.endsWith('不得分') ? words : `${words}：整项不得分` });

/** Points, but no more than a cap. */
export const atCap = (points: CentiPoints, cap: CentiPoints | undefined): CentiPoints => (cap === undefined ? points : Math.min(points, cap));

/** Whether an answer says how many: a whole number from 0 to 1,000,000. */
export const isCount = (answer: RuleAnswer): answer is number =>
  typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0 && answer <= 1_000_000;

/** “每少一个扣2分 × 3 = −6分”; where the cap bites, what it was before: “每少一个扣2分，最多扣3分：2分 × 3 = 6分，按上限 = −3分”. */
export function timesText(words: string, count: number, each: CentiPoints, cap: CentiPoints | undefined, result: string): string {
  const bites = cap !== undefined && each * count > cap;
  if (!bites) return `${words} × ${String(count)} = ${result}`;
  return `${words}：${inPoints(each)} × ${String(count)} = ${inPoints(each * count)}，按上限 = ${result}`;
}

/** A measured value that can be compared; undefined for what is no number and for what is beyond all measures. */
export const measuredValue = (answer: RuleAnswer): Decimal | undefined =>
  typeof answer === 'number' && Math.abs(answer) <= mostMeasured ? decimalOf(answer) : undefined;

/** Points as an inspector writes them: not negative, at most two places, not beyond all standards. */
export const pointsIn = (answer: RuleAnswer): CentiPoints | undefined =>
  typeof answer === 'number' && answer >= 0 && answer <= mostPoints ? toCenti(answer) : undefined;

/** What an answer in points should be, for {@link unusable}. */
export const pointsExpected = '0或正的分数，最多两位小数';
