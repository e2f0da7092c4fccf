import type { CentiPoints } from '../points.ts';
import { rank } from '../scoring/rank.ts';
import { peerKey } from './peers.ts';
import { placeRanges, type PlaceRange } from './place-ranges.ts';
import type { RankedUnit } from './ranking.ts';
import { overstatingUnits } from './self-gap.ts';
import { isUnusual, leastCompared, modifiedZ } from './statistics.ts';

/** A unit of 排名 with all that its place says and does not say. */
export interface RankRow extends RankedUnit {
  /** Between which places it is when totals move within the tolerance; null without a place. */
  readonly range: PlaceRange | null;
  /** How many have a place in the same list. */
  readonly among: number;
  /** Its peer group is too small to be ranked. */
  readonly few: boolean;
  /** Its points are far from those of its peers: worth a second look. */
  readonly unusual: boolean;
  /** Its own total is further above the assessed one than its peers' are: worth a second look. */
  readonly overstated: boolean;
}

/** What is worked out of a list of units that have a place, by unit id. */
type Placed = ReadonlyMap<string, Pick<RankRow, 'place' | 'shared' | 'range' | 'among' | 'few'>>;

function groupsOf<T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function placedAmong(rows: readonly RankedUnit[], tolerance: CentiPoints, small: boolean): Placed {
  const few = small && rows.length < leastCompared;
  const ranges = placeRanges(
    rows.map(({ points }) => points),
    tolerance,
  );
  const rangeOf = new Map(rows.map(({ unit }, index) => [unit.unitId, ranges[index] ?? null]));
  return new Map(
    rank(rows, ({ points }) => points).map(({ unit: { unit }, place, shared }) => [
      unit.unitId,
      { place: few ? null : place, shared: shared && !few, range: few ? null : (rangeOf.get(unit.unitId) ?? null), among: rows.length, few },
    ]),
  );
}

/** The rows of 排名, among all units or inside their peer groups (kind × size): places, their ranges, and who stands apart from the peers. `rows` are all of the round. */
export function rankRows(rows: readonly RankedUnit[], peers: boolean, tolerance: CentiPoints): readonly RankRow[] {
  const ranked = rows.filter(({ place }) => place !== null);
  const like = groupsOf(ranked, ({ unit }) => peerKey(unit));
  const unusual = new Set(
    like.flatMap((group) => {
      const scores = modifiedZ(group.map(({ points }) => points));
      return group.flatMap(({ unit }, index) => (isUnusual(scores[index] ?? null) ? [unit.unitId] : []));
    }),
  );
  const overstating = overstatingUnits(ranked);
  const lists = (peers ? like : [ranked]).map((list) => placedAmong(list, tolerance, peers));
  const placed = new Map(lists.flatMap((list) => [...list]));
  return rows.map((row): RankRow => {
    const { unit, visit, points } = row;
    const { place, shared, range, among, few } = placed.get(unit.unitId) ?? { place: row.place, shared: row.shared, range: null, among: 0, few: false };
    return { unit, visit, points, place, shared, range, among, few, unusual: unusual.has(unit.unitId), overstated: overstating.has(unit.unitId) };
  });
}
