import type { CentiPoints } from '../points.ts';

/** Between which places a unit would be, `best` ≤ `worst`, both from 1. */
export interface PlaceRange {
  readonly best: number;
  readonly worst: number;
}

/** How many of the ascending values are below `limit`. */
function countBelow(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The places that each total can come to when every total may move by `tolerance` up or down, in the order given.
 * Best: only those are ahead who stay ahead when they lose and this one gains; worst: everyone is ahead who can come ahead. Equal totals share a place.
 */
export function placeRanges(totals: readonly CentiPoints[], tolerance: CentiPoints): readonly PlaceRange[] {
  const ascending = Float64Array.from(totals).sort();
  const n = ascending.length;
  return totals.map((total) => {
    const sureAhead = n - countBelow(ascending, total + 2 * tolerance + 1);
    const mayBeAhead = n - countBelow(ascending, total - 2 * tolerance + 1) - (tolerance > 0 ? 1 : 0);
    return { best: 1 + sureAhead, worst: 1 + mayBeAhead };
  });
}
