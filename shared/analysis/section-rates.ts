import type { Section, Standard } from '../model/standard.ts';
import type { ItemPlace, VisitedUnit } from './cohort.ts';
import type { Share } from './mean.ts';
import { sectionAverages } from './sections.ts';

/** One group of units (a town) with the share of points it reached in each section. */
export interface GroupRates {
  readonly key: string;
  readonly units: number;
  /** In the order of `sections`: points reached of points that could be (得分率), both in 0.01; 0 of 0 where nothing was judged. */
  readonly rates: readonly Share[];
}

/** Groups × sections: where which kind of points is lost. */
export interface SectionRates {
  readonly sections: readonly Section[];
  readonly groups: readonly GroupRates[];
}

/** The 得分率 of each section (those with a maximum, in the standard's order) in each group of units, the groups by name. */
export function sectionRates(
  standard: Standard,
  units: readonly VisitedUnit[],
  places: readonly ItemPlace[],
  keyOf: (unit: VisitedUnit) => string,
): SectionRates {
  const groups = new Map<string, VisitedUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unit]);
    else group.push(unit);
  }
  return {
    sections: standard.sections.filter((section) => section.max > 0),
    groups: [...groups]
      .map(([key, own]) => ({
        key,
        units: own.length,
        rates: sectionAverages(standard, own, places).map(({ reached, reachable }) => ({ count: reached, n: reachable })),
      }))
      .sort((a, b) => a.key.localeCompare(b.key, 'zh-Hans-CN')),
  };
}
