import { shortfallsOf, type Shortfall } from '#shared/scoring/shortfalls.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { CentiPoints } from '#shared/points.ts';
import type { CarriedOver } from '#shared/record/carry.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** What a re-inspection would begin with. */
export interface ReVisitPlan {
  readonly unit: Unit;
  readonly standardHash: string;
  readonly total: CentiPoints;
  readonly completed: boolean;
  /** What still falls short after accepted objections, without what was closed on its papers. */
  readonly shortfalls: readonly Shortfall[];
  readonly carried: CarriedOver;
}

/** Whether a re-inspection of a unit is under way, or what it would begin with; `none` where there is no first visit. Undefined while it is read. */
export function useReVisitPlan(round: Round, unitId: string): ReVisitPlan | 'begun' | 'none' | undefined {
  return useLive((store) => readPlan(store, round, unitId), [round, unitId]);
}

async function readPlan(store: Store, round: Round, unitId: string): Promise<ReVisitPlan | 'begun' | 'none'> {
  const [re, first, rectifications] = await Promise.all([
    store.readVisit(round.id, unitId, 're'),
    store.readVisit(round.id, unitId, 'first'),
    store.rectifications(round.id),
  ]);
  if (re !== undefined) return 'begun';
  if (first === undefined) return 'none';
  const { unit, standard, standardHash, findings, result, record } = first;
  const closed = rectifications.find((one) => one.unitId === unitId)?.closed ?? {};
  const shortfalls = shortfallsOf(standard, findings, result).filter(({ item }) => closed[item.id] === undefined);
  return {
    unit,
    standardHash,
    total: record.total,
    completed: record.completedMs !== null,
    shortfalls,
    carried: { first: first.fields, openIds: shortfalls.map(({ item }) => item.id), closed, ruled: findings },
  };
}
