import type { Verdict } from '../model/finding.ts';
import type { CentiPoints } from '../points.ts';
import { verdictCodes } from '../record/records.ts';
import { assessedOf, selfOf, type ItemPlace, type VisitedUnit } from './cohort.ts';

/** One unit's answer to one item, beside the others'. */
export interface SideCell {
  readonly assessed: CentiPoints | null;
  readonly self: CentiPoints | null;
  readonly verdict: Verdict | null;
}

/** One item across the chosen units. */
export interface SideRow {
  readonly place: ItemPlace;
  /** In the order of the units. */
  readonly cells: readonly SideCell[];
  /** Whether the assessed points are not the same for all: an item that one of them was not asked differs too. */
  readonly differs: boolean;
}

/** The most units that are shown side by side. */
export const mostSides = 8;

/** Every item of a standard across a few units (单位对照), in the standard's order. */
export const sideBySide = (units: readonly VisitedUnit[], places: readonly ItemPlace[]): readonly SideRow[] =>
  places.map((place) => {
    const cells = units.map(({ visit }) => ({
      assessed: assessedOf(visit, place) ?? null,
      self: selfOf(visit, place) ?? null,
      verdict: verdictCodes[visit.verdicts[place.index] ?? 0] ?? null,
    }));
    return { place, cells, differs: cells.some(({ assessed }) => assessed !== cells[0]?.assessed) };
  });
