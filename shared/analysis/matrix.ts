import type { CentiPoints } from '../points.ts';
import { assessedOf, type ItemPlace, type VisitedUnit } from './cohort.ts';

/** One unit's line of the matrix 单位×条目. */
export interface MatrixRow {
  readonly unit: VisitedUnit;
  /** Points lost by item, in the order of the matrix's items; -1 where the item was not judged or does not apply. */
  readonly lost: Int32Array;
  /** All points lost by the unit. */
  readonly total: CentiPoints;
}

/** All units by all items: what each lost where. */
export interface Matrix {
  readonly places: readonly ItemPlace[];
  readonly rows: readonly MatrixRow[];
  /** Points lost by all units together, by item. */
  readonly lostByItem: readonly CentiPoints[];
}

/** How the matrix is ordered: by the units' loss, by town, or with units that lost the same beside each other. */
export const matrixOrders = ['loss', 'town', 'alike'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

function rowOf(unit: VisitedUnit, places: readonly ItemPlace[]): MatrixRow {
  const lost = Int32Array.from(places, (place) => {
    const points = assessedOf(unit.visit, place);
    return points === undefined ? -1 : place.item.max - points;
  });
  let total = 0;
  for (const points of lost) if (points > 0) total += points;
  return { unit, lost, total };
}

/** How unlike two units are: the difference of what they lost, over the items that both have. */
function distance(a: MatrixRow, b: MatrixRow): number {
  let sum = 0;
  a.lost.forEach((points, index) => {
    const other = b.lost[index] ?? -1;
    if (points >= 0 && other >= 0) sum += Math.abs(points - other);
  });
  return sum;
}

/** Beginning with the unit that lost most, each time the unit most like the last one. */
function chained(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const left = [...rows];
  const chain = left.splice(0, 1);
  while (left.length > 0) {
    const last = chain.at(-1);
    if (last === undefined) break;
    let [best, least] = [0, Infinity];
    left.forEach((row, index) => {
      const far = distance(last, row);
      if (far < least) [best, least] = [index, far];
    });
    chain.push(...left.splice(best, 1));
  }
  return chain;
}

/** The matrix of all items with a maximum: items on which most was lost first where `byLoss`, in the standard's order otherwise. */
export function matrixOf(units: readonly VisitedUnit[], all: readonly ItemPlace[], order: MatrixOrder, byLoss: boolean): Matrix {
  const scored = all.filter(({ item }) => item.max > 0);
  const lossOf = (place: ItemPlace): CentiPoints =>
    units.reduce((sum, unit) => {
      const points = assessedOf(unit.visit, place);
      return points === undefined ? sum : sum + place.item.max - points;
    }, 0);
  const known = scored.map((place) => ({ place, lost: lossOf(place) }));
  const columns = byLoss ? known.toSorted((a, b) => b.lost - a.lost || a.place.index - b.place.index) : known;
  const places = columns.map(({ place }) => place);
  const rows = units.map((unit) => rowOf(unit, places)).sort((a, b) => b.total - a.total);
  const ordered =
    order === 'alike'
      ? chained(rows)
      : order === 'town'
        ? rows.toSorted((a, b) => a.unit.town.localeCompare(b.unit.town, 'zh-Hans-CN') || b.total - a.total)
        : rows;
  return { places, rows: ordered, lostByItem: columns.map(({ lost }) => lost) };
}
