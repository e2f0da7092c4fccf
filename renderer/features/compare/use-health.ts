import { useMemo } from 'react';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { backCheckPairs } from '#shared/rounds/back-check-view.ts';
import type { ScoredVisit } from '#shared/rounds/draft-effect.ts';
import { itemHealth, type ItemHealth } from '#shared/rounds/item-health.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useLive } from '#renderer/store/services.tsx';

/** A round whose visits a draft can be tried on. */
export interface TriedRound {
  readonly round: Round;
  readonly standard: Standard;
  readonly visits: readonly ScoredVisit[];
  readonly health: readonly ItemHealth[];
  readonly unitOf: ReadonlyMap<string, Unit>;
}

/** The completed first visits of a round by its standard, with how each item did; undefined while they are read, null where there is no standard here. */
export function useHealth(round: Round | undefined): TriedRound | null | undefined {
  const [id, hash] = [round?.id ?? '', round?.standardHash ?? ''];
  const read = useLive(
    async (store) => {
      const standard = hash === '' ? undefined : await store.standard(hash);
      if (standard === undefined) return null;
      const [read, sheets, check, units] = await Promise.all([store.readVisits(id), store.blindSheets(id), store.backCheck(id), store.units()]);
      const visits = read.filter(({ record }) => record.phase === 'first' && record.completedMs !== null && record.standardHash === hash);
      return { standard, visits, sheets, check, units };
    },
    [id, hash],
  );
  return useMemo(() => {
    if (read === undefined || round === undefined) return undefined;
    if (read === null) return null;
    const { standard, visits, sheets, check, units } = read;
    return {
      round,
      standard,
      visits: visits.map(({ key, findings, basis }) => ({ unitId: key.unitId, findings, basis })),
      health: itemHealth(standard, visits, sheets, backCheckPairs(check.forms, standard)),
      unitOf: new Map(units.map((unit) => [unit.id, unit])),
    };
  }, [read, round]);
}
