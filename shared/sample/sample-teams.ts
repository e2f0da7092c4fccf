import type { Draft } from '../model/ledger.ts';
import type { Unit } from '../model/unit.ts';
import { assignUnits, formTeam, planRoute } from '../ledger/team-acts.ts';

const teamNames = ['第一组', '第二组', '第三组'] as const;

/** Which of so many teams goes to each town: the largest towns first, each to the team with the fewest units so far. */
export function teamOfTowns(units: readonly Unit[], teams: number): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { town } of units) sizes.set(town, (sizes.get(town) ?? 0) + 1);
  const loads = Array.from({ length: teams }, () => 0);
  const teamOf = new Map<string, number>();
  for (const [town, size] of [...sizes].sort(([, a], [, b]) => b - a)) {
    const team = loads.indexOf(Math.min(...loads));
    teamOf.set(town, team);
    loads[team] = (loads[team] ?? 0) + size;
  }
  return teamOf;
}

/** The acts that divide a round: the teams, their units by town, and the order of their towns. `people` are the teams of inspectors, the leader first. */
export function teamDrafts(roundId: string, people: readonly (readonly string[])[], towns: readonly string[], units: readonly Unit[]): readonly Draft[] {
  const teamOf = teamOfTowns(units, people.length);
  const idOf = (index: number): string => `${roundId}-team-${String(index + 1)}`;
  const ofUnits = Object.fromEntries(units.map((unit) => [unit.id, idOf(teamOf.get(unit.town) ?? 0)]));
  return [
    ...people.map(([leader = '', ...members], index) =>
      formTeam(roundId, { id: idOf(index), name: teamNames[index] ?? `第${String(index + 1)}组`, leader, members }),
    ),
    assignUnits(roundId, ofUnits),
    ...people.map((_, index) =>
      planRoute(
        roundId,
        idOf(index),
        towns.filter((town) => teamOf.get(town) === index),
      ),
    ),
  ];
}
