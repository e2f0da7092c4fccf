import type { CentiPoints } from '../points.ts';
import { assessedOf, selfOf, type ComparedUnit, type ComparedVisit, type ItemPlace, type VisitedUnit } from './cohort.ts';
import { greaterMeanFirst, type Mean, type Share } from './mean.ts';
import { peerKey } from './peers.ts';
import { modifiedZ, unusualFrom } from './statistics.ts';

/** How far a unit's own total is above (or below) the assessed one. */
export interface UnitGap {
  readonly unit: VisitedUnit;
  readonly self: CentiPoints;
  readonly assessed: CentiPoints;
  /** Positive where the unit gave itself more. */
  readonly gap: CentiPoints;
}

/** The gap of every unit that gave itself a total, the largest overstatement first. */
export const unitGaps = (units: readonly VisitedUnit[]): readonly UnitGap[] =>
  units
    .flatMap((unit) => {
      const { selfTotal, total } = unit.visit;
      return selfTotal === null ? [] : [{ unit, self: selfTotal, assessed: total, gap: selfTotal - total }];
    })
    .sort((a, b) => b.gap - a.gap);

/**
 * The units whose self − assessed is far above that of their peers (kind × size): a modified z-score over {@link unusualFrom}. Units without a total of their own, and groups under five, are not judged.
 */
export function overstatingUnits(
  rows: readonly { readonly unit: Pick<ComparedUnit, 'unitId' | 'kind' | 'workers'>; readonly visit: Pick<ComparedVisit, 'selfTotal' | 'total'> }[],
): ReadonlySet<string> {
  const groups = new Map<string, { readonly unitId: string; readonly gap: CentiPoints }[]>();
  for (const { unit, visit } of rows) {
    if (visit.selfTotal === null) continue;
    const line = { unitId: unit.unitId, gap: visit.selfTotal - visit.total };
    const group = groups.get(peerKey(unit));
    if (group === undefined) groups.set(peerKey(unit), [line]);
    else group.push(line);
  }
  return new Set(
    [...groups.values()].flatMap((group) => {
      const scores = modifiedZ(group.map(({ gap }) => gap));
      return group.flatMap(({ unitId }, index) => ((scores[index] ?? 0) > unusualFrom ? [unitId] : []));
    }),
  );
}

/** How far units overstate one item. */
export interface ItemGap {
  readonly place: ItemPlace;
  /** Mean of self − assessed over units that have both. */
  readonly mean: Mean;
  /** Units that gave themselves more than was found. */
  readonly over: Share;
}

/** The gap of every item that some unit has both points for, the largest mean first. */
export function itemGaps(units: readonly VisitedUnit[], places: readonly ItemPlace[]): readonly ItemGap[] {
  return places
    .map((place) => {
      let [sum, n, over] = [0, 0, 0];
      for (const unit of units) {
        const [self, assessed] = [selfOf(unit.visit, place), assessedOf(unit.visit, place)];
        if (self === undefined || assessed === undefined) continue;
        sum += self - assessed;
        n += 1;
        if (self > assessed) over += 1;
      }
      return { place, mean: { sum, n }, over: { count: over, n } };
    })
    .filter(({ mean }) => mean.n > 0)
    .sort((a, b) => greaterMeanFirst(a.mean, b.mean) || a.place.index - b.place.index);
}
