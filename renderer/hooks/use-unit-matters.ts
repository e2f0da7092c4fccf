import type { DifferenceGroup } from '#shared/differences/group-differences.ts';
import { mattersByUnit } from '#shared/differences/unit-matters.ts';
import { useLive } from '#renderer/store/services.tsx';

/** The matters of each unit of a round in which people still differ, by the unit's id; undefined while they are read. */
export const useUnitMatters = (roundId: string): ReadonlyMap<string, readonly DifferenceGroup[]> | undefined =>
  useLive(async (store) => mattersByUnit(await store.matters(), roundId), [roundId]);
