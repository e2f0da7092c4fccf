import { useMemo } from 'react';
import type { Round } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';
import { readRoundEvidence } from './read-visit-evidence.ts';
import { standingVisits } from '#shared/record/standing.ts';

/** How many items of each unit's visit that counts got full marks without photo or file (满分无佐证), by unit id; undefined while it is counted. */
export function useUnprovenCounts(round: Round): ReadonlyMap<string, number> | undefined {
  const visits = useLive((store) => readRoundEvidence(store, round), [round]);
  return useMemo(() => (visits === undefined ? undefined : new Map(standingVisits(visits).map(({ unitId, unproven }) => [unitId, unproven.length]))), [visits]);
}
