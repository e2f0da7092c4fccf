import type { CentiPoints } from '../points.ts';
import { assessedOf, type ItemPlace, type VisitedUnit } from './cohort.ts';
import type { Share } from './mean.ts';

/** How one item was missed across units. */
export interface MissedItem {
  readonly place: ItemPlace;
  /** Points lost by all units together. */
  readonly lost: CentiPoints;
  /** Units that lost any, of those for which the item was judged and applies. */
  readonly units: Share;
  /** Units that lost it all. */
  readonly lostAll: number;
}

/**
 * The items on which points were lost, the most often missed first (share of units, then points lost). Items nobody lost points on are left out;
 * 不适用 and 未核查 are in neither the count nor its base.
 */
export function mostMissed(units: readonly VisitedUnit[], places: readonly ItemPlace[]): readonly MissedItem[] {
  return places
    .filter((place) => place.item.max > 0)
    .map((place) => missedOf(units, place))
    .filter((missed) => missed.lost > 0)
    .sort((a, b) => b.units.count * a.units.n - a.units.count * b.units.n || b.lost - a.lost || a.place.index - b.place.index);
}

function missedOf(units: readonly VisitedUnit[], place: ItemPlace): MissedItem {
  let [lost, count, n, lostAll] = [0, 0, 0, 0];
  for (const unit of units) {
    const points = assessedOf(unit.visit, place);
    if (points === undefined) continue;
    n += 1;
    if (points < place.item.max) {
      lost += place.item.max - points;
      count += 1;
      if (points === 0) lostAll += 1;
    }
  }
  return { place, lost, units: { count, n }, lostAll };
}

/** An item with its share of all that was lost, and that of it and all before it. */
export interface ParetoItem {
  readonly row: MissedItem;
  readonly share: Share;
  readonly together: Share;
}

/** The items by what was lost on them, the most first, with what they come to together. */
export function paretoOf(rows: readonly MissedItem[]): readonly ParetoItem[] {
  const all = rows.reduce((sum, { lost }) => sum + lost, 0);
  let together = 0;
  return rows
    .toSorted((a, b) => b.lost - a.lost || a.place.index - b.place.index)
    .map((row) => {
      together += row.lost;
      return { row, share: { count: row.lost, n: all }, together: { count: together, n: all } };
    });
}
