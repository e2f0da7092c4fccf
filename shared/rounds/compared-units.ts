import type { ComparedUnit } from '../analysis/cohort.ts';
import type { Unit } from '../model/unit.ts';
import { standingVisit } from '../record/standing.ts';
import type { UnitInRound } from './round-state.ts';

/** The units of a round as 对比 works on them; `unitOf` finds a unit of the register by its id. */
export const comparedUnits = (units: readonly UnitInRound[], unitOf: ReadonlyMap<string, Unit>): readonly ComparedUnit[] =>
  units.map((unit) => comparedUnit(unit, unitOf.get(unit.unitId)));

function comparedUnit(unit: UnitInRound, known: Unit | undefined): ComparedUnit {
  const visit = standingVisit(unit);
  const { first } = unit;
  const initial = first?.inspected?.assessed ?? (visit?.phase === 're' && visit.standardHash === first?.standardHash ? first.assessed : undefined);
  return {
    unitId: unit.unitId,
    name: known?.name ?? '（台账中没有的单位）',
    town: known?.town ?? '',
    kind: known?.kind ?? 'other',
    first,
    re: unit.re,
    visit,
    ...(initial === undefined ? {} : { initial }),
    decision: unit.decision?.outcome ?? null,
    ...(unit.outdated === null ? {} : { outdated: true }),
  };
}
