import { withRulings } from '#shared/closing/rulings.ts';
import { shortfallsOf, type Shortfall } from '#shared/scoring/shortfalls.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { CentiPoints } from '#shared/points.ts';
import { countingSubmission } from '#shared/record/project-submission.ts';
import { scoreBasis, scoreOn } from '#shared/scoring/score-basis.ts';
import type { CarriedOver } from '#shared/record/carry.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** What a re-inspection would begin with. */
export interface ReVisitPlan {
  readonly unit: Unit;
  readonly standardHash: string;
  readonly total: CentiPoints;
  readonly completed: boolean;
  /** What still stands after accepted objections, without what was closed on its papers. */
  readonly shortfalls: readonly Shortfall[];
  readonly carried: CarriedOver;
}

/** Whether a re-inspection of a unit is under way, or what it would begin with; `none` where there is no first visit. Undefined while it is read. */
export function useReVisitPlan(round: Round, unitId: string): ReVisitPlan | 'begun' | 'none' | undefined {
  return useLive((store) => readPlan(store, round, unitId), [round, unitId]);
}

async function readPlan(store: Store, round: Round, unitId: string): Promise<ReVisitPlan | 'begun' | 'none'> {
  const [re, first, fields, unit, submissions, rectifications] = await Promise.all([
    store.visit(round.id, unitId, 're'),
    store.visit(round.id, unitId, 'first'),
    store.visitFields(round.id, unitId, 'first'),
    store.unit(unitId),
    store.submissionsOfUnit(unitId),
    store.rectifications(round.id),
  ]);
  if (re !== undefined) return 'begun';
  const standardHash = first?.record.standardHash;
  const standard = standardHash === undefined ? undefined : await store.standard(standardHash);
  if (first === undefined || unit === undefined || standard === undefined || standardHash === undefined) return 'none';
  const submission = countingSubmission(submissions.filter((one) => one.roundId === round.id));
  const ruled = withRulings(standard, first.findings, first.rulings);
  const result = scoreOn(standard, ruled, scoreBasis(round, unit, submission?.selfTotal ?? null, first.record.below ?? []));
  const closed = rectifications.find((one) => one.unitId === unitId)?.closed ?? {};
  const shortfalls = shortfallsOf(standard, ruled, result).filter(({ item }) => closed[item.id] === undefined);
  return {
    unit,
    standardHash,
    total: first.record.total,
    completed: first.record.completedMs !== null,
    shortfalls,
    carried: { first: fields, openIds: shortfalls.map(({ item }) => item.id), closed, ruled },
  };
}
