import { bodiesLacking } from '../closing/joint-acceptance.ts';
import type { AcceptanceBody } from '../closing/closing.ts';
import type { AcceptedBy } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import { creationStep, noAward, type Award, type CreationStep, type Trace } from '../programme/creation.ts';
import { finishedVisit, standingVisit } from '../record/standing.ts';
import { expectedUnits, type UnitInRound } from './round-state.ts';
import { inChineseOrder } from '../text/chinese-order.ts';

/** One unit of a round on the way from the standard to the title. */
export interface CreationRow {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly unit: Unit | undefined;
  readonly state: UnitInRound;
  readonly step: CreationStep;
  /** On how many items there are traces, and how many traces there are. */
  readonly traced: number;
  readonly traces: number;
  readonly unsigned: readonly AcceptanceBody[];
  readonly award: Award;
}

/** The units of a round that anything is expected of, by step, town and name. */
export function creationRows(
  state: readonly UnitInRound[],
  units: readonly Unit[],
  by: AcceptedBy,
  noted: { readonly traces: ReadonlyMap<string, readonly Trace[]>; readonly awards: ReadonlyMap<string, Award> },
): readonly CreationRow[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return expectedUnits(state)
    .map((one): CreationRow => {
      const unit = unitOf.get(one.unitId);
      const traces = noted.traces.get(one.unitId) ?? [];
      const finished = finishedVisit(one);
      const unsigned = finished === undefined ? [] : bodiesLacking(by, unit, finished.bodies ?? []);
      const award = noted.awards.get(one.unitId) ?? noAward(one.unitId);
      const outcome = one.outdated === null ? (one.decision?.outcome ?? null) : null;
      return {
        unitId: one.unitId,
        name: unit?.name ?? '（台账中没有的单位）',
        town: unit?.town ?? '',
        unit,
        state: one,
        step: creationStep({
          visited: standingVisit(one) !== undefined,
          finished: finished !== undefined,
          outcome,
          lacksSignature: unsigned.length > 0,
          award,
        }),
        traced: new Set(traces.map(({ itemId }) => itemId)).size,
        traces: traces.length,
        unsigned,
        award,
      };
    })
    .sort((a, b) => inChineseOrder(a.town, b.town) || inChineseOrder(a.name, b.name));
}
