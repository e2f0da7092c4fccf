import type { CentiPoints } from '../points.ts';
import { assessedOf, type ComparedVisit, type ItemPlace, type VisitedUnit } from './cohort.ts';
import { peerKey } from './peers.ts';
import { leastCompared, spreadOf, type Quartiles } from './statistics.ts';
import type { YearPairing } from './year-change.ts';

/** Whom a unit is compared with: its like by kind and size, by kind alone where those are too few, or all. */
export interface PeerGroup {
  readonly of: 'kind-size' | 'kind' | 'all';
  /** Without the unit itself. */
  readonly units: readonly VisitedUnit[];
}

/** The peers of a unit among units: the closest group that has at least five others. */
export function peersOf(unit: VisitedUnit, units: readonly VisitedUnit[]): PeerGroup {
  const others = units.filter(({ unitId }) => unitId !== unit.unitId);
  const like = others.filter((other) => peerKey(other) === peerKey(unit));
  if (like.length >= leastCompared) return { of: 'kind-size', units: like };
  const kind = others.filter((other) => other.kind === unit.kind);
  return kind.length >= leastCompared ? { of: 'kind', units: kind } : { of: 'all', units: others };
}

/** One item of a unit beside its peers. */
export interface ProfileRow {
  readonly place: ItemPlace;
  /** Null where it was not judged or does not apply. */
  readonly points: CentiPoints | null;
  readonly self: CentiPoints | null;
  /** What the unit had last year on the same item; null where there is none. */
  readonly last: CentiPoints | null;
  /** Undefined where no peer was judged on it. */
  readonly spread: Quartiles | undefined;
}

/** Every item of a unit beside the range of its peers, in the standard's order. */
export function profileOf(
  unit: VisitedUnit,
  peers: readonly VisitedUnit[],
  places: readonly ItemPlace[],
  last?: { readonly visit: ComparedVisit; readonly pairing: YearPairing },
): readonly ProfileRow[] {
  return places
    .filter(({ item }) => item.max > 0)
    .map((place) => {
      const points = peers.flatMap((peer) => assessedOf(peer.visit, place) ?? []);
      const self = unit.visit.self[place.index] ?? -1;
      return { place, points: assessedOf(unit.visit, place) ?? null, self: self < 0 ? null : self, last: lastPoints(place, last), spread: spreadOf(points) };
    });
}

function lastPoints(place: ItemPlace, last: { readonly visit: ComparedVisit; readonly pairing: YearPairing } | undefined): CentiPoints | null {
  const source = last?.pairing.from[place.index] ?? -1;
  const before = source < 0 ? undefined : last?.pairing.before[source];
  return last === undefined || before === undefined ? null : (assessedOf(last.visit, { index: source, ...before }) ?? null);
}
