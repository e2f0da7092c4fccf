import type { Draft } from '../model/ledger.ts';
import { isActive, successorOf } from '../model/lineage.ts';
import type { Unit } from '../model/unit.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import { assignLead, assignSection, assignUnits, formTeam, planRoute } from '../record/team-acts.ts';
import { noPlan, type RoundPlan } from '../model/round-plan.ts';

/** What a new round takes over from an earlier one. Results are never taken over: they are only shown beside the items. */
export interface CarriedRound {
  readonly unitIds: readonly string[];
  /** Who visited what. */
  readonly plan: RoundPlan;
}

/**
 * What a new round takes over of an earlier round's units and teams, as the books are today: a unit that was merged gives its place to its successor, one that was closed or is
 * no longer known is left out. `units` are all of the books.
 */
export function carriedFrom(unitIds: readonly string[], plan: RoundPlan, units: readonly Unit[]): CarriedRound {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const today = (unitId: string): readonly string[] => {
    const unit = byId.get(unitId);
    const now = unit === undefined ? undefined : successorOf(byId, unit);
    return now === undefined ? [] : [now.id];
  };
  const placed = (places: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    const taken = [...places].flatMap(([unitId, place]) => today(unitId).map((now) => ({ isOwn: unitId === now, now, place })));
    // A unit's own place comes last and counts, whatever those that became a part of it had.
    return new Map(taken.toSorted((a, b) => Number(a.isOwn) - Number(b.isOwn)).map(({ now, place }) => [now, place]));
  };
  return { unitIds: [...new Set(unitIds.flatMap(today))], plan: { ...plan, teamOf: placed(plan.teamOf), leadOf: placed(plan.leadOf), dayOf: new Map() } };
}

/**
 * The acts that form the teams of an earlier round again in round `roundId`: people, units, who leads a visit, the order of towns. Days are left open, since they were
 * last year's; a section stays with its member where the standard has it still.
 */
export function carryTeams(roundId: string, { unitIds, plan }: CarriedRound, standard: Standard | null): readonly Draft[] {
  const carried = new Set(unitIds);
  const sections = new Set(standard === null ? [] : itemsOf(standard).map(({ section }) => section.id));
  const teamOf = Object.fromEntries([...plan.teamOf].filter(([unitId]) => carried.has(unitId)));
  return [
    ...plan.teams.map((team) => formTeam(roundId, team)),
    ...(Object.keys(teamOf).length === 0 ? [] : [assignUnits(roundId, teamOf)]),
    ...plan.teams.flatMap((team) => (team.route.length === 0 ? [] : [planRoute(roundId, team.id, team.route)])),
    ...[...plan.leadOf].flatMap(([unitId, name]) => (carried.has(unitId) ? [assignLead(roundId, unitId, name)] : [])),
    ...plan.teams.flatMap((team) =>
      Object.entries(team.sections).flatMap(([sectionId, name]) => (sections.has(sectionId) ? [assignSection(roundId, team.id, sectionId, name)] : [])),
    ),
  ];
}

/** What a round takes that lists the units of the books themselves, as a register brought them, and no earlier round: every unit that works, no teams. */
export const carriedFromBooks = (units: readonly Unit[]): CarriedRound => ({
  unitIds: units.filter(isActive).map(({ id }) => id),
  plan: noPlan,
});
