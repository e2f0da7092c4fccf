import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { bandOf, sizeBands } from '#shared/analysis/peers.ts';
import { UnitKind, unitKindWords } from '#shared/model/standard.ts';
import type { CompareView, GroupAxis } from './compare-address.ts';

/** What a group is called that nobody filled in. */
export const unfilled = '（未填）';

const named = (word: string): string => (word === '' ? unfilled : word);

/** The group of a unit along an axis. */
export const groupWord: Readonly<Record<GroupAxis, (unit: ComparedUnit) => string>> = {
  county: (unit) => named(unit.county ?? ''),
  town: (unit) => named(unit.town),
  system: (unit) => named(unit.system),
  kind: (unit) => unitKindWords[unit.kind],
  size: (unit) => bandOf(unit.workers)?.word ?? unfilled,
};

/** The filter that leaves the units of one group; what nobody filled in cannot be filtered by. */
export function groupFilter(axis: GroupAxis, key: string): Partial<CompareView> {
  const value = key === unfilled ? null : key;
  switch (axis) {
    case 'county':
      return { county: value };
    case 'town':
      return { town: value };
    case 'system':
      return { system: value };
    case 'kind':
      return { unitKind: UnitKind.options.find((kind) => unitKindWords[kind] === key) ?? null };
    case 'size':
      return { size: sizeBands.find(({ word }) => word === key)?.id ?? null };
  }
}
