import type { Day } from '../days/days.ts';
import type { Draft } from '../model/ledger.ts';
import type { Unit } from '../model/unit.ts';
import { draftOf } from './draft-of.ts';
import { unitSubject } from './subject.ts';
import { registerUnit } from './unit-acts.ts';

/** When and why something became of a unit. */
export interface Occasion {
  readonly on: Day;
  readonly reason: string;
}

/** Gives a unit another name (更名). The old one stays as an alias, with the day until which it was the name. */
export const renameUnit = (unit: Pick<Unit, 'id' | 'name'>, name: string, { on, reason }: Occasion): Draft =>
  draftOf(null, unitSubject(unit.id), 'unit-renamed', { name, [`alias/${unit.name}`]: true, [`former/${unit.name}`]: { until: on, reason } });

/** Makes units a part of another (合并): each ends, and the other is its successor. */
export const mergeUnits = (unitIds: readonly string[], into: string, { on, reason }: Occasion): readonly Draft[] =>
  unitIds.map((unitId) => draftOf(null, unitSubject(unitId), 'unit-merged', { ended: { kind: 'merged', into, on, reason } }));

/** Puts units on the books that were split off from another (拆分), which works on. */
export const splitUnit = (from: string, parts: readonly Unit[], { on, reason }: Occasion): readonly Draft[] =>
  parts.flatMap((part) => [registerUnit(part), draftOf(null, unitSubject(part.id), 'unit-split', { origin: { from, on, reason } })]);

/** Closes a unit without a successor (注销). */
export const closeUnit = (unitId: string, { on, reason }: Occasion): Draft =>
  draftOf(null, unitSubject(unitId), 'unit-closed', { ended: { kind: 'closed', on, reason } });

/** Takes a unit that was merged or closed back among those that work, at any later time. */
export const restoreUnit = (unitId: string): Draft => draftOf(null, unitSubject(unitId), 'unit-restored', { ended: null });
