import type { AcceptanceBody } from '../closing/closing.ts';
import { bodiesLacking } from '../closing/joint-acceptance.ts';
import type { AcceptedBy } from '../model/standard.ts';
import type { DifferenceGroup } from '../differences/group-differences.ts';
import { isCondition } from '../checks/lacking.ts';
import type { VisitRecord } from '../record/records.ts';
import { decide } from '../record/decision-acts.ts';
import type { Draft } from '../model/ledger.ts';
import type { Decision, Round } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { finishedVisit, rankRound, standingVisit } from '../record/standing.ts';
import { decisionBasis } from './outdated-decision.ts';
import { expectedUnits, type UnitInRound } from './round-state.ts';
import { inChineseOrder } from '../text/chinese-order.ts';

/**
 * How far a unit is on the way to a decision: `unvisited` and `visiting` cannot be recommended on yet, `open` waits, `reopened` has a decision that is out of date,
 * `decided` is done.
 */
export type DecisionStage = 'unvisited' | 'visiting' | 'open' | 'reopened' | 'decided';

/** Chinese words for the stages, in the order of a filter. */
export const decisionStageWords: Readonly<Record<DecisionStage, string>> = {
  open: '待决定',
  reopened: '结果有变，待重新决定',
  decided: '已决定',
  visiting: '核查未完成',
  unvisited: '未核查',
};

/** One line of 验收决定. */
export interface DecisionRow {
  readonly unitId: string;
  readonly unit: Unit | undefined;
  readonly name: string;
  readonly stage: DecisionStage;
  /** The visit whose result counts; undefined where nobody went yet. */
  readonly visit: VisitRecord | undefined;
  /** The same where it is completed: only then is there something to recommend. */
  readonly finished: VisitRecord | undefined;
  /** Its first inspection: what a re-inspected unit had before. */
  readonly first: VisitRecord | undefined;
  /** Its place in the round by its first inspection (`placeDefinitions`); null while that is not completed. */
  readonly place: number | null;
  /** Whether others have the same place. */
  readonly sharedPlace: boolean;
  readonly selfTotal: CentiPoints | null;
  readonly decision: Decision | undefined;
  /** Why the decision is out of date (see `outdatedDecision`); null where it rests on the present result, and where there is none. */
  readonly outdated: string | null;
  /** In how many matters people still differ about it: until they agree there is nothing to adopt. */
  readonly openMatters: number;
  /** The bodies that are to sign for it and have not (联合验收); empty where its visit is not completed, or nothing lacks. */
  readonly unsigned: readonly AcceptanceBody[];
  /** Where the decision was made beyond the deciding person's role: in which, and why. */
  readonly beyond?: string;
}

function stageOf(visit: VisitRecord | undefined, { decision, outdated }: UnitInRound): DecisionStage {
  if (decision !== undefined) return outdated === null ? 'decided' : 'reopened';
  if (visit === undefined) return 'unvisited';
  return visit.completedMs === null ? 'visiting' : 'open';
}

/** The lines of 验收决定 in a round whose units are accepted `by` whom: those with a completed visit by place, then the others by town and name. */
export function decisionRows(
  units: readonly UnitInRound[],
  unitOf: ReadonlyMap<string, Unit>,
  matters: ReadonlyMap<string, readonly DifferenceGroup[]> = new Map(),
  by: AcceptedBy = 'county',
): readonly DecisionRow[] {
  const expected = expectedUnits(units);
  const places = new Map(rankRound(expected, 'first').map((ranked) => [ranked.unit.unitId, ranked]));
  const rows = expected.map((unit): DecisionRow => {
    const visit = standingVisit(unit);
    const known = unitOf.get(unit.unitId);
    const finished = finishedVisit(unit);
    return {
      unitId: unit.unitId,
      unit: known,
      name: known?.name ?? '（台账中没有的单位）',
      stage: stageOf(visit, unit),
      visit,
      finished,
      first: unit.first,
      place: places.get(unit.unitId)?.place ?? null,
      sharedPlace: places.get(unit.unitId)?.shared ?? false,
      selfTotal: visit?.selfTotal ?? unit.submission?.selfTotal ?? null,
      decision: unit.decision,
      outdated: unit.outdated,
      openMatters: matters.get(unit.unitId)?.length ?? 0,
      unsigned: finished === undefined ? [] : bodiesLacking(by, known, finished.bodies ?? []),
    };
  });
  return rows.sort(
    (a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || inChineseOrder(a.unit?.town ?? '', b.unit?.town ?? '') || inChineseOrder(a.name, b.name),
  );
}

/** Whether the program has a recommendation that a person can adopt now. It has none where conditions are incomplete (条件不全). */
export const canAdopt = (row: DecisionRow): boolean =>
  row.finished !== undefined && row.finished.recommendation !== null && row.openMatters === 0 && (row.stage === 'open' || row.stage === 'reopened');

/** Whether it may be adopted along with others: not where a condition was met by exception only, which asks for a look at this unit. */
export const canAdoptTogether = (row: DecisionRow): boolean => canAdopt(row) && !(row.finished?.exceptions ?? []).some(isCondition);

/** The act that adopts what is recommended, with its reasons. Undefined where there is no finished recommendation, or people still differ about the unit. */
export function adoption(round: Round, row: DecisionRow): Draft | undefined {
  const { finished } = row;
  const outcome = finished?.recommendation ?? null;
  if (finished === undefined || outcome === null || row.openMatters > 0) return undefined;
  return decide(round.id, row.unitId, {
    outcome,
    adopted: true,
    reason: finished.reasons.join(''),
    recommended: outcome,
    basis: decisionBasis(finished),
  });
}
