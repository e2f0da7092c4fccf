import type { CentiPoints } from '../points.ts';
import { finish, type Steps } from '../steps.ts';
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

/** What a visit lost on an item; -1 where it was not judged or does not apply. */
function lostAt(unit: VisitedUnit, place: ItemPlace): CentiPoints {
  const points = assessedOf(unit.visit, place);
  return points === undefined ? -1 : place.item.max - points;
}

function rowOf(unit: VisitedUnit, places: readonly ItemPlace[]): MatrixRow {
  const lost = new Int32Array(places.length);
  let [total, column] = [0, 0];
  for (const place of places) {
    const points = lostAt(unit, place);
    lost[column] = points;
    if (points > 0) total += points;
    column += 1;
  }
  return { unit, lost, total };
}

/** What all units lost together on each item. */
function lostTogether(rows: readonly MatrixRow[], columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (const { lost } of rows)
    for (let column = 0; column < columns; column += 1) {
      const points = lost[column] ?? -1;
      if (points > 0) sums[column] = (sums[column] ?? 0) + points;
    }
  return sums;
}

/** How unlike two units are: the difference of what they lost, over the items that both have. No further than `enough` is counted. */
function distance(a: Int32Array, b: Int32Array, enough: number): number {
  let sum = 0;
  for (let index = 0; index < a.length && sum < enough; index += 1) {
    const points = a[index] ?? -1;
    const other = b[index] ?? -1;
    if (points >= 0 && other >= 0) sum += points > other ? points - other : other - points;
  }
  return sum;
}

/** Rows beginning with the first, each time the unit most like the last one: a step a row, since thousands of units take seconds. */
export function* alikeBesideEachOther(rows: readonly MatrixRow[]): Steps<readonly MatrixRow[]> {
  const left = [...rows];
  const chain = left.splice(0, 1);
  while (left.length > 0) {
    const last = chain.at(-1);
    if (last === undefined) break;
    let best = 0;
    let least = Infinity;
    for (let index = 0; index < left.length && least > 0; index += 1) {
      const far = distance(last.lost, left[index]?.lost ?? last.lost, least);
      if (far < least) {
        best = index;
        least = far;
      }
    }
    chain.push(...left.splice(best, 1));
    yield;
  }
  return chain;
}

/** The matrix of all items with a maximum: items on which most was lost first where `byLoss`, in the standard's order otherwise. */
export function matrixOf(units: readonly VisitedUnit[], all: readonly ItemPlace[], order: MatrixOrder, byLoss: boolean): Matrix {
  const scored = all.filter(({ item }) => item.max > 0);
  const known = units.map((unit) => rowOf(unit, scored));
  const sums = lostTogether(known, scored.length);
  const inOrder = scored.map((place, column) => ({ place, column, lost: sums[column] ?? 0 }));
  const columns = byLoss ? inOrder.toSorted((a, b) => b.lost - a.lost || a.place.index - b.place.index) : inOrder;
  const places = columns.map(({ place }) => place);
  const placed = byLoss ? known.map(({ unit, lost, total }) => ({ unit, lost: Int32Array.from(columns, ({ column }) => lost[column] ?? -1), total })) : known;
  const rows = placed.toSorted((a, b) => b.total - a.total);
  const ordered =
    order === 'alike'
      ? finish(alikeBesideEachOther(rows))
      : order === 'town'
        ? rows.toSorted((a, b) => a.unit.town.localeCompare(b.unit.town, 'zh-Hans-CN') || b.total - a.total)
        : rows;
  return { places, rows: ordered, lostByItem: columns.map(({ lost }) => lost) };
}
