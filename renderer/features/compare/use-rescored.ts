import { rescoredPoints } from '#shared/analysis/rescore.ts';
import { pairYears, type YearPairing } from '#shared/analysis/year-change.ts';
import { useMemo } from 'react';
import { useLive } from '#renderer/store/services.tsx';
import type { Comparison } from './use-comparison.ts';

const none: ReadonlyMap<string, Int32Array> = new Map();

/** How the items of the two years go together, and last year's findings by this year's rules: undefined while they are read, null where there is no year before. */
export function useYears(comparison: Comparison): { readonly pairing: YearPairing; readonly rescored: ReadonlyMap<string, Int32Array> } | null | undefined {
  const { past, standard, standardHash } = comparison;
  const alike = past === null || past.standardHash === standardHash;
  const pairing = useMemo(() => (past === null ? undefined : pairYears(alike ? standard : past.standard, standard)), [past, alike, standard]);
  const rescored = useLive(
    async (store) => {
      if (past === null || pairing === undefined || alike) return none;
      const points = new Map<string, Int32Array>();
      const readings = new Map((await store.readVisits(past.round.id)).map((reading) => [`${reading.unit.id}/${reading.record.phase}`, reading]));
      for (const { unitId, visit, re } of past.units) {
        const reading = visit === undefined ? undefined : readings.get(`${unitId}/${visit === re ? 're' : 'first'}`);
        if (reading !== undefined) points.set(unitId, rescoredPoints(pairing, reading.findings, standard, reading.basis));
      }
      return points;
    },
    [past, pairing, alike, standard],
  );
  return useMemo(() => {
    if (past === null || pairing === undefined) return null;
    return rescored === undefined ? undefined : { pairing, rescored };
  }, [past, pairing, rescored]);
}
