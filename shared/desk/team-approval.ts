import type { Approval, Review } from '../model/review.ts';
import type { Outcome } from '../model/round.ts';
import type { CentiPoints } from '../points.ts';
import { finishedVisit } from '../record/standing.ts';
import { expectedUnits, type UnitInRound } from '../rounds/round-state.ts';

/** How it stands with the approval of a unit's visit by its team: none is asked, it lacks, it was given for another completion or result than the present, or it is there. */
export type ApprovalState = 'not-asked' | 'lacking' | 'outdated' | 'given';

/** The completed visit that is approved. */
export interface ApprovedVisit {
  readonly total: CentiPoints;
  readonly recommendation: Outcome | null;
  readonly completedMs: number | null;
}

/** Why a person may not approve a unit's visit, as a Chinese sentence; null where the person may. `leader` is the leader of the unit's team, empty where nobody leads it: then anybody who says the own name. */
export function whyNotApprove(name: string, leader: string): string | null {
  if (name.trim() === '') return '先写明由谁操作，才能审核。';
  return leader.trim() === '' || leader.trim() === name.trim() ? null : `由组长${leader.trim()}审核。`;
}

/** Whether an approval counts for the visit as it stands now. */
export const approvalCounts = (approval: Approval, visit: ApprovedVisit, leader: string): boolean =>
  whyNotApprove(approval.by, leader) === null &&
  approval.completedMs === visit.completedMs &&
  approval.total === visit.total &&
  approval.recommended === visit.recommendation;

/** How it stands with the approval of a completed visit, in a round that asks for it. */
export function approvalState(approvals: readonly Approval[], visit: ApprovedVisit, leader: string): Exclude<ApprovalState, 'not-asked'> {
  if (approvals.some((approval) => approvalCounts(approval, visit, leader))) return 'given';
  return approvals.length === 0 ? 'lacking' : 'outdated';
}

/** Whether a unit waits for the approval of its team's leader: it is asked for, nobody gave it for the visit as it stands, and no decision holds. */
export const waitsForApproval = (approval: ApprovalState, isDecided: boolean): boolean => (approval === 'lacking' || approval === 'outdated') && !isDecided;

/** The units of a round that wait for the approval of their team's leader, where the round asks for it. `leaders` by unit id, empty or left out where nobody leads the team. */
export const unitsAwaitingApproval = (
  units: readonly UnitInRound[],
  reviews: ReadonlyMap<string, Pick<Review, 'approvals'>>,
  leaders: ReadonlyMap<string, string>,
): readonly UnitInRound[] =>
  expectedUnits(units).filter((unit) => {
    const visit = finishedVisit(unit);
    if (visit === undefined) return false;
    const approval = approvalState(reviews.get(unit.unitId)?.approvals ?? [], visit, leaders.get(unit.unitId) ?? '');
    return waitsForApproval(approval, unit.decision !== undefined && unit.outdated === null);
  });
