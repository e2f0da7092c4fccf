import type { CentiPoints } from '../points.ts';
import type { ComparedUnit, ComparedVisit, VisitedUnit } from './cohort.ts';
import { meanOf, type Mean } from './mean.ts';
import { isUnusual, meanInterval, modifiedZ, type MeanInterval } from './statistics.ts';
import { changeParted, type ChangePart, type ChangeParts, type YearPairing } from './year-change.ts';

/** A unit that was visited in both years. */
export interface ChangedUnit {
  readonly unit: VisitedUnit;
  readonly last: ComparedVisit;
  readonly change: CentiPoints;
  readonly parts: ChangeParts;
  /** Its change is far from what the others did: worth a second look. */
  readonly unusual: boolean;
}

/** All units that were visited in both years, and what they came to together. */
export interface YearChanges {
  /** The greatest real improvement first. */
  readonly rows: readonly ChangedUnit[];
  readonly change: Mean;
  readonly parts: Readonly<Record<ChangePart, Mean>>;
  /** The interval of the mean real change; undefined for fewer than five units. */
  readonly interval: MeanInterval | undefined;
  /** Units of this year that were not visited last year. */
  readonly only: number;
}

/** What changed since last year for every unit that both years have. `past` are last year's units with the visit that counted; `rescored` last year's findings by this year's rules, by unit id. */
export function yearChanges(
  pairing: YearPairing,
  units: readonly VisitedUnit[],
  past: readonly ComparedUnit[],
  rescored: ReadonlyMap<string, Int32Array>,
): YearChanges {
  const lastOf = new Map(past.map(({ unitId, visit }) => [unitId, visit]));
  const both = units.flatMap((unit) => {
    const last = lastOf.get(unit.unitId);
    return last === undefined || last.completedMs === null || unit.visit.completedMs === null ? [] : [{ unit, last }];
  });
  const parted = both.map(({ unit, last }) => ({
    unit,
    last,
    change: unit.visit.total - last.total,
    parts: changeParted(pairing, last, unit.visit, rescored.get(unit.unitId)),
  }));
  const scores = modifiedZ(parted.map(({ parts }) => parts.real));
  const rows = parted
    .map(({ unit, last, change, parts }, index): ChangedUnit => ({ unit, last, change, parts, unusual: isUnusual(scores[index] ?? null) }))
    .sort((a, b) => b.parts.real - a.parts.real || b.change - a.change);
  const mean = (part: ChangePart): Mean => meanOf(rows.map(({ parts }) => parts[part]));
  return {
    rows,
    change: meanOf(rows.map(({ change }) => change)),
    parts: { real: mean('real'), rule: mean('rule'), added: mean('added'), missing: mean('missing'), rest: mean('rest') },
    interval: meanInterval(rows.map(({ parts }) => parts.real)),
    only: units.length - both.length,
  };
}
