import type { UnitKind } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';

/** The units that a round would take, divided by whether the standard is for their kind. */
export interface KindSplit {
  readonly fitting: readonly string[];
  readonly others: readonly string[];
}

/** Parts units by the kinds that a standard is for; one for all kinds (none named) fits everybody, and so does a unit that is not known here. */
export function splitByKind(unitIds: readonly string[], units: readonly Pick<Unit, 'id' | 'kind'>[], kinds: readonly UnitKind[]): KindSplit {
  const kindOf = new Map(units.map(({ id, kind }) => [id, kind]));
  const fits = (unitId: string): boolean => {
    const kind = kindOf.get(unitId);
    return kinds.length === 0 || kind === undefined || kinds.includes(kind);
  };
  return { fitting: unitIds.filter(fits), others: unitIds.filter((unitId) => !fits(unitId)) };
}
