import type { CentiPoints } from '../points.ts';
import { assessedOf, selfOf, type ItemPlace, type VisitedUnit } from './cohort.ts';
import { greaterMeanFirst, type Mean, type Share } from './mean.ts';

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
