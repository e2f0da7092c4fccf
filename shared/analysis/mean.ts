import { sum } from 'simple-statistics';
import { roundHalfUp, type CentiPoints } from '../points.ts';

/** A mean kept as its exact sum and the number of its members, so that nothing is rounded before it is shown. */
export interface Mean {
  readonly sum: CentiPoints;
  readonly n: number;
}

/** The mean of points. */
export const meanOf = (values: readonly CentiPoints[]): Mean => ({ sum: values.length === 0 ? 0 : sum(values), n: values.length });

/** The mean in {@link CentiPoints}, rounded half up; undefined of nothing. */
export const centiOf = (mean: Mean): CentiPoints | undefined => (mean.n === 0 ? undefined : roundHalfUp(mean.sum, mean.n));

/** The mean as people read it, at two places so that a column of means lines up: “87.35”; “—” of nothing. */
export const showMean = (mean: Mean): string => {
  const centi = centiOf(mean);
  return centi === undefined ? '—' : (centi / 100).toFixed(2);
};

/** How many of how many. */
export interface Share {
  readonly count: number;
  readonly n: number;
}

/** A share in tenths of a percent, rounded half up: 2 of 3 is 667. Undefined of nothing. */
export const permilleOf = (share: Share): number | undefined => (share.n === 0 ? undefined : roundHalfUp(share.count * 1000, share.n));

/** A share as people read it, always at one place: “66.7%”; “—” of nothing. */
export function showShare(share: Share): string {
  const permille = permilleOf(share);
  return permille === undefined ? '—' : `${(permille / 10).toFixed(1)}%`;
}

/** Orders two means exactly, the greater first; an empty one last. */
export function greaterMeanFirst(a: Mean, b: Mean): number {
  if (a.n === 0 || b.n === 0) return b.n - a.n;
  return b.sum * a.n - a.sum * b.n;
}
