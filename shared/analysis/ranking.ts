import { sumCenti, type CentiPoints } from '../points.ts';
import type { Section } from '../model/standard.ts';
import { assessedOf, type ItemPlace, type VisitedUnit } from './cohort.ts';

/** A unit at its place. */
export interface Ranked<U> {
  readonly unit: U;
  readonly points: CentiPoints;
  /** Equal points share a place, and the places behind them are left out: 1, 1, 3. */
  readonly place: number;
  readonly shared: boolean;
}

/** Ranks by points, the highest first. Among equals the given order stays. */
export function rank<U>(units: readonly U[], pointsOf: (unit: U) => CentiPoints): readonly Ranked<U>[] {
  const ordered = units.map((unit) => ({ unit, points: pointsOf(unit) })).sort((a, b) => b.points - a.points);
  let place = 0;
  return ordered.map((entry, index) => {
    if (entry.points !== ordered[index - 1]?.points) place = index + 1;
    const shared = entry.points === ordered[index - 1]?.points || entry.points === ordered[index + 1]?.points;
    return { ...entry, place, shared };
  });
}

/** What a unit has in one section: the assessed points of its items, each within its maximum. Items that were not judged or do not apply add nothing. */
const sectionPoints = (unit: VisitedUnit, section: Section, places: readonly ItemPlace[]): CentiPoints =>
  sumCenti(places.filter((place) => place.section === section).map((place) => assessedOf(unit.visit, place) ?? 0));

/** Ranks by assessed total. */
export const rankByTotal = (units: readonly VisitedUnit[]): readonly Ranked<VisitedUnit>[] => rank(units, (unit) => unit.visit.total);

/** Ranks by the points of one section. */
export const rankBySection = (units: readonly VisitedUnit[], section: Section, places: readonly ItemPlace[]): readonly Ranked<VisitedUnit>[] =>
  rank(units, (unit) => sectionPoints(unit, section, places));
