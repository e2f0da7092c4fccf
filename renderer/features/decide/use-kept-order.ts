import { useState } from 'react';

/**
 * Keeps the rows of a list where they stand while only they themselves change: what was just decided stays under the hand. A new `key` (other filters) orders anew;
 * rows that come to fit meanwhile follow at the end. `fitting` are the rows that fit now in their order, `all` those that any may be of.
 */
export function useKeptOrder<Row extends { readonly unitId: string }>(key: string, fitting: readonly Row[], all: readonly Row[]): readonly Row[] {
  const [kept, setKept] = useState({ key, ids: fitting.map(({ unitId }) => unitId) });
  if (kept.key !== key) {
    setKept({ key, ids: fitting.map(({ unitId }) => unitId) });
    return fitting;
  }
  const byId = new Map(all.map((row) => [row.unitId, row]));
  const known = new Set(kept.ids);
  return [...kept.ids.flatMap((id) => byId.get(id) ?? []), ...fitting.filter(({ unitId }) => !known.has(unitId))];
}
