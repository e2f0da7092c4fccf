import type { Section, Standard } from '../model/standard.ts';
import { sumCenti, type CentiPoints } from '../points.ts';
import { assessedOf, sectionPoints, selfOf, type ItemPlace, type VisitedUnit } from './cohort.ts';
import type { Mean } from './mean.ts';

/** How one section came out across units. */
export interface SectionAverage {
  readonly section: Section;
  /** Of the points that the units have in the section (`sectionPoints`). */
  readonly mean: Mean;
  /** Points of items that were reached, of the points that could be: items that were not judged or do not apply are in neither. */
  readonly reached: CentiPoints;
  readonly reachable: CentiPoints;
  readonly lowest: CentiPoints | null;
  readonly highest: CentiPoints | null;
  /** The units' own mean for the section, over those that gave points for any of its items. */
  readonly selfMean: Mean;
}

/** The averages of all sections with a maximum, in the standard's order. The mean counts every unit once; the share reached (得分率) is over points. */
export function sectionAverages(standard: Standard, units: readonly VisitedUnit[], places: readonly ItemPlace[]): readonly SectionAverage[] {
  return standard.sections.flatMap((section, index) => {
    if (section.max <= 0) return [];
    const own = places.filter((place) => place.section === section);
    const perUnit = units.map((unit) => ownPoints(unit, own));
    const points = units.map((unit) => sectionPoints(unit.visit, index));
    const selves = perUnit.flatMap(({ self }) => (self === undefined ? [] : [self]));
    return [
      {
        section,
        mean: { sum: sumCenti(points), n: points.length },
        reached: sumCenti(perUnit.map(({ assessed }) => assessed)),
        reachable: sumCenti(perUnit.map(({ reachable }) => reachable)),
        lowest: points.length === 0 ? null : points.reduce((a, b) => Math.min(a, b)),
        highest: points.length === 0 ? null : points.reduce((a, b) => Math.max(a, b)),
        selfMean: { sum: sumCenti(selves), n: selves.length },
      },
    ];
  });
}

function ownPoints(
  unit: VisitedUnit,
  places: readonly ItemPlace[],
): { readonly assessed: CentiPoints; readonly reachable: CentiPoints; readonly self: CentiPoints | undefined } {
  let [assessed, reachable, self, selfKnown] = [0, 0, 0, false];
  for (const place of places) {
    const points = assessedOf(unit.visit, place);
    if (points !== undefined) {
      assessed += points;
      reachable += place.item.max;
    }
    const stated = selfOf(unit.visit, place);
    if (stated !== undefined) {
      self += stated;
      selfKnown = true;
    }
  }
  return { assessed, reachable, self: selfKnown ? self : undefined };
}
