import type { Shortcoming } from './shortcoming.ts';
import type { Day } from '../days/days.ts';
import type { Unit } from '../model/unit.ts';
import { checkLines, completenessState, noCheck, type CheckLine, type CompletenessCheck, type CompletenessState } from './completeness.ts';

/** One unit of a round in 形式审查. */
export interface CheckedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly lines: readonly CheckLine[];
  readonly check: CompletenessCheck;
  readonly state: CompletenessState;
}

/** The units of a round as 形式审查 lists them, in the order of the round. `found` comes from `roundShortcomings`. */
export function checkedUnits(
  roundId: string,
  units: readonly Unit[],
  found: ReadonlyMap<string, readonly Shortcoming[]>,
  checks: readonly CompletenessCheck[],
  today: Day,
): readonly CheckedUnit[] {
  const checkOf = new Map(checks.map((check) => [check.unitId, check]));
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return [...found].flatMap(([unitId, shortcomings]) => {
    const unit = unitOf.get(unitId);
    if (unit === undefined) return [];
    const check = checkOf.get(unitId) ?? noCheck(roundId, unitId);
    const lines = checkLines(shortcomings, check);
    return [{ unitId, name: unit.name, town: unit.town, lines, check, state: completenessState(lines, check, today) }];
  });
}
