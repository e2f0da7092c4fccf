import type { Section, Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { assessedOf, sectionPoints, selfOf, type ComparedVisit, type ItemPlace, type VisitedUnit } from './cohort.ts';
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

/** What is added up of one section while the units are gone through once. */
interface SectionSums {
  readonly index: number;
  readonly places: readonly ItemPlace[];
  sum: CentiPoints;
  lowest: CentiPoints;
  highest: CentiPoints;
  reached: CentiPoints;
  reachable: CentiPoints;
  self: CentiPoints;
  selfUnits: number;
}

/** The averages of all sections with a maximum, in the standard's order. The mean counts every unit once; the share reached (得分率) is over points. */
export function sectionAverages(standard: Standard, units: readonly VisitedUnit[], places: readonly ItemPlace[]): readonly SectionAverage[] {
  const sums = standard.sections.flatMap((section, index): readonly SectionSums[] =>
    section.max <= 0
      ? []
      : [
          {
            index,
            places: places.filter((place) => place.section === section),
            sum: 0,
            lowest: Infinity,
            highest: -Infinity,
            reached: 0,
            reachable: 0,
            self: 0,
            selfUnits: 0,
          },
        ],
  );
  for (const { visit } of units) for (const own of sums) addVisit(own, visit);
  const n = units.length;
  return sums.flatMap((own) => {
    const section = standard.sections[own.index];
    if (section === undefined) return [];
    return [
      {
        section,
        mean: { sum: own.sum, n },
        reached: own.reached,
        reachable: own.reachable,
        lowest: n === 0 ? null : own.lowest,
        highest: n === 0 ? null : own.highest,
        selfMean: { sum: own.self, n: own.selfUnits },
      },
    ];
  });
}

function addVisit(own: SectionSums, visit: ComparedVisit): void {
  const points = sectionPoints(visit, own.index);
  own.sum += points;
  if (points < own.lowest) own.lowest = points;
  if (points > own.highest) own.highest = points;
  let selfKnown = false;
  for (const place of own.places) {
    const assessed = assessedOf(visit, place);
    if (assessed !== undefined) {
      own.reached += assessed;
      own.reachable += place.item.max;
    }
    const stated = selfOf(visit, place);
    if (stated !== undefined) {
      own.self += stated;
      selfKnown = true;
    }
  }
  if (selfKnown) own.selfUnits += 1;
}
