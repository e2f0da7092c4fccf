import type { CentiPoints } from '../points.ts';
import type { Answer } from './back-check.ts';

/** One item of one unit, as it was found first and when it was looked at again. */
export interface AnswerPair {
  readonly unitId: string;
  readonly itemId: string;
  readonly max: CentiPoints;
  /** Who made the first visit. */
  readonly inspectors: readonly string[];
  readonly first: Answer;
  readonly second: Answer;
}

/** How far first and second answers agree. */
export interface AnswerAgreement {
  readonly pairs: number;
  readonly units: number;
  /** Pairs with the same points (or 不适用 in both). */
  readonly same: number;
  /** Sum of second less first over the pairs that have points in both, and how many these are: below 0 the first was more generous. */
  readonly difference: { readonly sum: CentiPoints; readonly n: number };
  /** Cohen's kappa over 满分, 部分, 零分, 不适用; null below {@link fewestForKappa} pairs, and where chance alone would agree on all. */
  readonly kappa: number | null;
}

/** Below so many pairs kappa is mostly chance and is not given. */
export const fewestForKappa = 10;

type Level = 'full' | 'part' | 'none' | 'not-applicable';

function levelOf({ verdict, points }: Answer, max: CentiPoints): Level {
  if (verdict === 'not-applicable' || points === null) return 'not-applicable';
  return points >= max ? 'full' : points <= 0 ? 'none' : 'part';
}

/** Whether two answers say the same: equal points, or 不适用 in both. */
export const saySame = ({ first, second }: Pick<AnswerPair, 'first' | 'second'>): boolean =>
  (first.verdict === 'not-applicable') === (second.verdict === 'not-applicable') && (first.verdict === 'not-applicable' || first.points === second.points);

/** The agreement over some pairs. */
export function agreementOf(pairs: readonly AnswerPair[]): AnswerAgreement {
  const both = pairs.filter(({ first, second }) => levelOf(first, 1) !== 'not-applicable' && levelOf(second, 1) !== 'not-applicable');
  return {
    pairs: pairs.length,
    units: new Set(pairs.map(({ unitId }) => unitId)).size,
    same: pairs.filter(saySame).length,
    difference: { sum: both.reduce((sum, { first, second }) => sum + (second.points ?? 0) - (first.points ?? 0), 0), n: both.length },
    kappa: kappaOf(pairs.map(({ first, second, max }) => [levelOf(first, max), levelOf(second, max)] as const)),
  };
}

/** Cohen's kappa: (observed − expected) ÷ (1 − expected), where expected is what the two would agree on by the frequencies of their levels alone. */
export function kappaOf(levels: readonly (readonly [string, string])[]): number | null {
  const n = levels.length;
  if (n < fewestForKappa) return null;
  const observed = levels.filter(([one, two]) => one === two).length;
  const counts = (side: 0 | 1) => {
    const found = new Map<string, number>();
    for (const pair of levels) found.set(pair[side], (found.get(pair[side]) ?? 0) + 1);
    return found;
  };
  const [ones, twos] = [counts(0), counts(1)];
  let expected = 0;
  for (const [level, count] of ones) expected += count * (twos.get(level) ?? 0);
  return expected === n * n ? null : (observed * n - expected) / (n * n - expected);
}

/** The pairs by a key that each has one or several of, with their agreement: the least agreement first. */
export function agreementBy(
  pairs: readonly AnswerPair[],
  keysOf: (pair: AnswerPair) => readonly string[],
): readonly { readonly key: string; readonly agreement: AnswerAgreement }[] {
  const groups = new Map<string, AnswerPair[]>();
  for (const pair of pairs) for (const key of new Set(keysOf(pair))) groups.set(key, [...(groups.get(key) ?? []), pair]);
  return [...groups]
    .map(([key, own]) => ({ key, agreement: agreementOf(own) }))
    .sort((a, b) => a.agreement.same * b.agreement.pairs - b.agreement.same * a.agreement.pairs || (a.key < b.key ? -1 : 1));
}
