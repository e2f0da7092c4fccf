import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { ActName } from './act-words.ts';
import { teamsSubject } from './subject.ts';

const teamsDraft = (roundId: string, act: ActName, fields: { readonly [field: string]: Json }): Draft => ({
  round: roundId,
  subject: teamsSubject(roundId),
  act,
  fields,
});

/** Field names of a round's teams. */
const teamField = {
  name: (teamId: string) => `team/${teamId}/name`,
  leader: (teamId: string) => `team/${teamId}/leader`,
  member: (teamId: string, name: string) => `team/${teamId}/member/${name}`,
  route: (teamId: string) => `team/${teamId}/route`,
  day: (teamId: string, town: string) => `team/${teamId}/day/${town}`,
  section: (teamId: string, sectionId: string) => `team/${teamId}/section/${sectionId}`,
  team: (unitId: string) => `unit/${unitId}/team`,
  lead: (unitId: string) => `unit/${unitId}/lead`,
  unitDay: (unitId: string) => `unit/${unitId}/day`,
};

/** Forms a team or changes it. Members that `before` had and that are no longer named leave it. */
export const formTeam = (
  roundId: string,
  team: { readonly id: string; readonly name: string; readonly leader: string; readonly members: readonly string[] },
  before: readonly string[] = [],
): Draft =>
  teamsDraft(roundId, 'team-formed', {
    [teamField.name(team.id)]: team.name,
    [teamField.leader(team.id)]: team.leader,
    ...Object.fromEntries(before.map((name) => [teamField.member(team.id, name), null])),
    ...Object.fromEntries(team.members.map((name) => [teamField.member(team.id, name), true])),
  });
/** Dissolves a team; its units are free again. */
export const dissolveTeam = (roundId: string, teamId: string, unitIds: readonly string[]): Draft =>
  teamsDraft(roundId, 'team-dissolved', { [teamField.name(teamId)]: null, ...Object.fromEntries(unitIds.map((unitId) => [teamField.team(unitId), null])) });
/** Gives units to teams; null takes a unit from its team. Who led its visit is then open again. */
export const assignUnits = (roundId: string, teamOf: Readonly<Record<string, string | null>>): Draft =>
  teamsDraft(
    roundId,
    'units-assigned',
    Object.fromEntries(
      Object.entries(teamOf).flatMap(([unitId, teamId]) => [
        [teamField.team(unitId), teamId],
        [teamField.lead(unitId), null],
      ]),
    ),
  );
/** Names the member who leads the visit of a unit (主查人); null leaves it open. */
export const assignLead = (roundId: string, unitId: string, name: string | null): Draft =>
  teamsDraft(roundId, 'units-assigned', { [teamField.lead(unitId)]: name });
/** Sets the order in which a team goes to its towns. */
export const planRoute = (roundId: string, teamId: string, towns: readonly string[]): Draft =>
  teamsDraft(roundId, 'route-planned', { [teamField.route(teamId)]: [...towns] });
/** Sets the day (`YYYY-MM-DD`) on which a team goes to a town; null leaves it open. */
export const planDay = (roundId: string, teamId: string, town: string, day: string | null): Draft =>
  teamsDraft(roundId, 'route-planned', { [teamField.day(teamId, town)]: day });
/** Sets the days (`YYYY-MM-DD`) on which units are visited (计划日期), by unit id; null leaves a unit to the day of its town. */
export const planVisitDays = (roundId: string, dayOf: Readonly<Record<string, string | null>>): Draft =>
  teamsDraft(roundId, 'route-planned', Object.fromEntries(Object.entries(dayOf).map(([unitId, day]) => [teamField.unitDay(unitId), day])));
/** Gives a section of the standard to a member of a team; null leaves it to all. */
export const assignSection = (roundId: string, teamId: string, sectionId: string, name: string | null): Draft =>
  teamsDraft(roundId, 'sections-assigned', { [teamField.section(teamId, sectionId)]: name });
/** Records that a package was made for a team: on which day, for how many units. */
export const packTeam = (roundId: string, teamId: string, packed: { readonly on: string; readonly units: number }): Draft =>
  teamsDraft(roundId, 'team-packed', { [`team/${teamId}/packed`]: { ...packed } });
