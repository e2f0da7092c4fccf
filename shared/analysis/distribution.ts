import type { CentiPoints } from '../points.ts';

/** How many totals fall from `from` (included) to `to` (excluded; included in the last bin). */
interface Bin {
  readonly from: CentiPoints;
  readonly to: CentiPoints;
  readonly count: number;
}

/**
 * Totals in bins of one width from the lowest to the highest that is needed, empty ones between included. `width` is positive. `lines` are points that the
 * bins reach as well, so that what decides can be drawn among them.
 */
export function distribution(totals: readonly CentiPoints[], width: CentiPoints, max: CentiPoints, lines: readonly CentiPoints[] = []): readonly Bin[] {
  if (totals.length === 0) return [];
  const last = Math.max(0, Math.ceil(max / width) - 1);
  const binOf = (total: CentiPoints): number => (total === max ? last : Math.floor(total / width));
  const counts = new Map<number, number>();
  for (const total of totals) counts.set(binOf(total), (counts.get(binOf(total)) ?? 0) + 1);
  const shown = [...counts.keys(), ...lines.map(binOf)];
  const [first, end] = [Math.min(...shown), Math.max(...shown)];
  return Array.from({ length: end - first + 1 }, (_, offset) => ({
    from: (first + offset) * width,
    to: (first + offset + 1) * width,
    count: counts.get(first + offset) ?? 0,
  }));
}
