import type { Draft } from '../model/ledger.ts';
import type { Unit } from '../model/unit.ts';
import { assignUnits, formTeam, planRoute } from '../record/team-acts.ts';
import { spreadEvenly } from '../rounds/even-spread.ts';

const teamNames = ['第一组', '第二组', '第三组'] as const;

/** Which of so many teams visits each unit, by unit id: spread as the program itself proposes it. */
export function teamOfUnits(units: readonly Unit[], teams: number): ReadonlyMap<string, number> {
  const places = Array.from({ length: teams }, (_, index) => String(index));
  return new Map([...spreadEvenly(units, places)].map(([unitId, place]) => [unitId, Number(place)]));
}

/** The acts that divide a round: the teams, their units, and the order of their towns. `people` are the teams of inspectors, the leader first. */
export function teamDrafts(roundId: string, people: readonly (readonly string[])[], towns: readonly string[], units: readonly Unit[]): readonly Draft[] {
  const teamOf = teamOfUnits(units, people.length);
  const idOf = (index: number): string => `${roundId}-team-${String(index + 1)}`;
  const ofUnits = Object.fromEntries(units.map((unit) => [unit.id, idOf(teamOf.get(unit.id) ?? 0)]));
  const townsOf = (index: number): ReadonlySet<string> => new Set(units.flatMap((unit) => (teamOf.get(unit.id) === index ? [unit.town] : [])));
  return [
    ...people.map(([leader = '', ...members], index) =>
      formTeam(roundId, { id: idOf(index), name: teamNames[index] ?? `第${String(index + 1)}组`, leader, members }),
    ),
    assignUnits(roundId, ofUnits),
    ...people.map((_, index) => {
      const own = townsOf(index);
      return planRoute(
        roundId,
        idOf(index),
        towns.filter((town) => own.has(town)),
      );
    }),
  ];
}
