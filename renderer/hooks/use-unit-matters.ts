import type { DifferenceGroup } from '#shared/differences/group-differences.ts';
import { mattersByUnit } from '#shared/differences/unit-matters.ts';
import { useLive } from '#renderer/store/services.tsx';
import { keptReading } from './kept-reading.ts';

/** The matters of each unit of a round in which people still differ, by the unit's id; undefined while they are read. */
export const useUnitMatters = (roundId: string): ReadonlyMap<string, readonly DifferenceGroup[]> | undefined =>
  useLive((store) => keptMatters(store, roundId), [roundId]);

const keptMatters = keptReading(
  (roundId: string) => roundId,
  async (store, roundId) => mattersByUnit(await store.matters(), roundId),
);
