import { seededOrder } from '../seeded-order.ts';

/** Draws so many units to visit unannounced (抽查): the first in the order of the seed. The same seed and units give the same sample, whoever draws it; a larger one holds the smaller. */
export const visitSample = (seed: string, unitIds: Iterable<string>, count: number): readonly string[] =>
  seededOrder(seed, unitIds).slice(0, Math.max(0, count));
