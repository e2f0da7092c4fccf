import type { ComparedUnit } from '../analysis/cohort.ts';
import { systemOf } from '../facts/system-of.ts';
import type { Unit } from '../model/unit.ts';
import { standingVisit } from '../record/standing.ts';
import type { UnitInRound } from './round-state.ts';

/** The units of a round as 对比 works on them, without those that nobody visits (不去); `unitOf` finds a unit of the register by its id, `teamOf` the id of the team that visits it. */
export const comparedUnits = (
  units: readonly UnitInRound[],
  unitOf: ReadonlyMap<string, Unit>,
  teamOf: ReadonlyMap<string, string> = new Map(),
): readonly ComparedUnit[] =>
  units.filter(({ stage }) => stage !== 'skipped').map((unit) => comparedUnit(unit, unitOf.get(unit.unitId), teamOf.get(unit.unitId) ?? null));

function comparedUnit(unit: UnitInRound, known: Unit | undefined, team: string | null): ComparedUnit {
  const visit = standingVisit(unit);
  const { first } = unit;
  const initial = first?.inspected?.assessed ?? (visit?.phase === 're' && visit.standardHash === first?.standardHash ? first.assessed : undefined);
  return {
    unitId: unit.unitId,
    name: known?.name ?? '（台账中没有的单位）',
    town: known?.town ?? '',
    kind: known?.kind ?? 'other',
    system: known === undefined ? '' : systemOf(known.facts),
    workers: typeof known?.facts['workers'] === 'number' ? known.facts['workers'] : null,
    team,
    first,
    re: unit.re,
    visit,
    ...(initial === undefined ? {} : { initial }),
    decision: unit.decision?.outcome ?? null,
    ...(unit.outdated === null ? {} : { outdated: true }),
  };
}
