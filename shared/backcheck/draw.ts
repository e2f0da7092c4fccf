import { seededOrder } from '../seeded-order.ts';

/** A unit that a back-check (复核抽查) may be drawn from: visited, with who visited it. */
export interface DrawnFrom {
  readonly unitId: string;
  readonly inspectors: readonly string[];
}

/** What a draw gives. */
export interface DrawResult {
  /** In the order of the draw. */
  readonly units: readonly string[];
  /** How many of them were added so that everybody who inspected is covered. */
  readonly added: number;
}

/** The least and the greatest share of visited units that is drawn, in percent. */
export const drawBounds = { least: 10, most: 20 } as const;

/**
 * Draws the units of a back-check. They are put in the order of the seed ({@link seededOrder}); the first `percent` of 100 are drawn, rounded up; then for each inspector of whom no unit
 * is among them, by name, the first of that inspector's units in the same order. A pure function: the same seed, share and units give the same draw, whoever makes it.
 */
export function drawBackCheck(pool: readonly DrawnFrom[], seed: string, percent: number): DrawResult {
  const inspectorsOf = new Map(pool.map(({ unitId, inspectors }) => [unitId, inspectors]));
  const order = seededOrder(seed, inspectorsOf.keys());
  const drawn = order.slice(0, Math.ceil((order.length * percent) / 100));
  const chosen = new Set(drawn);
  const covered = new Set(drawn.flatMap((unitId) => inspectorsOf.get(unitId) ?? []));
  const everybody = [...new Set(pool.flatMap(({ inspectors }) => inspectors))].sort();
  for (const inspector of everybody) {
    if (covered.has(inspector)) continue;
    const next = order.find((unitId) => !chosen.has(unitId) && inspectorsOf.get(unitId)?.includes(inspector) === true);
    if (next === undefined) continue;
    chosen.add(next);
    for (const name of inspectorsOf.get(next) ?? []) covered.add(name);
  }
  return { units: [...chosen], added: chosen.size - drawn.length };
}
