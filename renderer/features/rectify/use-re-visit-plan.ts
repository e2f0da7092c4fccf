import { shortfallsOf, type Shortfall } from '#shared/closing/shortfalls.ts';
import type { StandingFields } from '#shared/ledger/registers.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { CentiPoints } from '#shared/points.ts';
import { countingSubmission } from '#shared/ledger/project-submission.ts';
import { scoreBasis, scoreOn } from '#shared/rounds/score-input.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** What a re-inspection would begin with. */
export interface ReVisitPlan {
  readonly unit: Unit;
  readonly standardHash: string;
  readonly total: CentiPoints;
  readonly completed: boolean;
  readonly shortfalls: readonly Shortfall[];
  /** The fields of the first visit. */
  readonly fields: StandingFields;
}

/** Whether a re-inspection of a unit is under way, or what it would begin with; `none` where there is no first visit. Undefined while it is read. */
export function useReVisitPlan(round: Round, unitId: string): ReVisitPlan | 'begun' | 'none' | undefined {
  return useLive((store) => readPlan(store, round, unitId), [round, unitId]);
}

async function readPlan(store: Store, round: Round, unitId: string): Promise<ReVisitPlan | 'begun' | 'none'> {
  const [re, first, fields, unit, submissions] = await Promise.all([
    store.visit(round.id, unitId, 're'),
    store.visit(round.id, unitId, 'first'),
    store.visitFields(round.id, unitId, 'first'),
    store.unit(unitId),
    store.submissionsOfUnit(unitId),
  ]);
  if (re !== undefined) return 'begun';
  const standardHash = first?.record.standardHash;
  const standard = standardHash === undefined ? undefined : await store.standard(standardHash);
  if (first === undefined || unit === undefined || standard === undefined || standardHash === undefined) return 'none';
  const submission = countingSubmission(submissions.filter((one) => one.roundId === round.id));
  const result = scoreOn(standard, first.findings, scoreBasis(round, unit, submission?.selfTotal ?? null, first.record.below ?? []));
  return {
    unit,
    standardHash,
    total: first.record.total,
    completed: first.record.completedMs !== null,
    shortfalls: shortfallsOf(standard, first.findings, result),
    fields,
  };
}
