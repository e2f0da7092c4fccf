import { binomialDistribution, mean, medianAbsoluteDeviation, medianSorted, quantileSorted, sampleStandardDeviation } from 'simple-statistics';
import type { CentiPoints } from '../points.ts';
import type { Mean, Share } from './mean.ts';

/** Groups smaller than this are shown, and neither ranked nor called different: so few units say nothing of where they come from. */
export const leastCompared = 5;

/** Numbers from the lowest up: a typed array sorts them without asking about each pair. */
const inOrder = (values: readonly number[]): readonly number[] => Array.from(Float64Array.from(values).sort());

/** The median of points, kept exact as the mean of its one or two middle values; of nothing `n` is 0. */
export function medianOf(values: readonly CentiPoints[]): Mean {
  if (values.length === 0) return { sum: 0, n: 0 };
  const middle = medianSorted(inOrder(values));
  return Number.isInteger(middle) ? { sum: middle, n: 1 } : { sum: middle * 2, n: 2 };
}

/** Where values lie: lowest, quartiles, highest. */
export interface Quartiles {
  readonly low: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly high: number;
  readonly n: number;
}

/** The spread of values; undefined of nothing. A quartile that falls between two values is their mean. */
export function spreadOf(values: readonly number[]): Quartiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = inOrder(values);
  const at = (share: number): number => quantileSorted(sorted, share);
  return { low: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), high: at(1), n: sorted.length };
}

/** A modified z-score beyond this is called unusual (Iglewicz and Hoaglin). */
export const unusualFrom = 3.5;

/** The modified z-score of each value among all of them: 0.6745 × (value − median) ÷ median absolute deviation. Null for all where half of them are equal, and in groups under {@link leastCompared}. */
export function modifiedZ(values: readonly number[]): readonly (number | null)[] {
  if (values.length < leastCompared) return values.map(() => null);
  const sorted = inOrder(values);
  const deviation = medianAbsoluteDeviation(sorted);
  if (deviation === 0) return values.map(() => null);
  const middle = medianSorted(sorted);
  return values.map((value) => (0.6745 * (value - middle)) / deviation);
}

/** Whether a modified z-score asks for a second look. */
export const isUnusual = (z: number | null): boolean => z !== null && Math.abs(z) > unusualFrom;

/** A mean with the interval that holds the true one in 95 of 100 cases (normal approximation, mean ± 1.96 × s ÷ √n). Undefined under {@link leastCompared}. */
export interface MeanInterval {
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

/** The two-sided 95 % point of the normal distribution: the library's `probit` is off by half a percent here. */
const ninetyFive = 1.96;

/** The interval of a mean. */
export function meanInterval(values: readonly number[]): MeanInterval | undefined {
  if (values.length < leastCompared) return undefined;
  const middle = mean(values);
  const half = (ninetyFive * sampleStandardDeviation(values)) / Math.sqrt(values.length);
  return { mean: middle, from: middle - half, to: middle + half };
}

/** Whether a change may be chance alone: its interval holds 0. */
export const mayBeChance = (interval: MeanInterval): boolean => interval.from <= 0 && interval.to >= 0;

/** Between which counts a group of `n` stays in so many of 100 cases where nothing but chance sets it apart from a share: `level` is 0.95 or 0.998. */
export interface ChanceLimits {
  readonly from: number;
  readonly to: number;
}

/** The limits of a funnel: counts of `n` that chance alone gives at the share `overall` (0 … 1), by the binomial distribution. */
export function chanceLimits(n: number, overall: number, level: number): ChanceLimits {
  if (n <= 0 || overall <= 0 || overall >= 1) return { from: overall <= 0 ? 0 : n, to: overall >= 1 ? n : 0 };
  const tail = (1 - level) / 2;
  const chances = binomialDistribution(n, overall) ?? [];
  let [below, from, to] = [0, 0, n];
  for (let count = 0; count <= n; count += 1) {
    below += chances[count] ?? 0;
    if (below <= tail) from = count + 1;
    if (below >= 1 - tail) {
      to = count;
      break;
    }
  }
  return { from, to };
}

/** Whether a share is further from another than chance explains: false for groups under {@link leastCompared}, of which nothing is said. */
export function standsOut({ count, n }: Share, overall: Share, level: number): boolean {
  if (n < leastCompared || overall.n === 0) return false;
  const { from, to } = chanceLimits(n, overall.count / overall.n, level);
  return count < from || count > to;
}
