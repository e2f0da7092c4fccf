import type { VisitRecord } from '../record/records.ts';
import type { Outcome } from '../model/round.ts';
import { itemsOf, type Item, type Section, type Standard, type UnitKind } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';

/** What comparing needs of a visit: its typed arrays are in the order of the standard's items, -1 means none. */
export type ComparedVisit = Pick<
  VisitRecord,
  'standardHash' | 'completedMs' | 'verdicts' | 'assessed' | 'self' | 'sections' | 'total' | 'selfTotal' | 'recommendation'
> &
  Partial<Pick<VisitRecord, 'grade' | 'heldBack' | 'withheld' | 'inspectors' | 'inspected'>>;

/** One unit of a round as comparing sees it. */
export interface ComparedUnit {
  readonly unitId: string;
  readonly name: string;
  /** Only where units of several counties stand together: the name of its own. */
  readonly county?: string;
  readonly town: string;
  readonly kind: UnitKind;
  /** 所属系统（条块的“条”）; empty where it is not known. */
  readonly system: string;
  /** Null where the number of workers is not known. */
  readonly workers: number | null;
  /** Id of the team that visits it; null while none does. */
  readonly team: string | null;
  /** 初验 and 复验; undefined where nobody went yet. */
  readonly first: ComparedVisit | undefined;
  readonly re: ComparedVisit | undefined;
  /** The one that counts: `standingVisit`, unless a page looks at one stage only (`staged`). */
  readonly visit: ComparedVisit | undefined;
  /** The inspectors' own points of the first inspection, where an objection or the re-inspection has taken their place in `visit`. */
  readonly initial?: Int32Array;
  readonly decision: Outcome | null;
  /** Whether the decision is out of date; left out where it is not. */
  readonly outdated?: true;
}

/** A unit with a visit: the members of every aggregate. */
export type VisitedUnit = ComparedUnit & { readonly visit: ComparedVisit };

/** An item at its place in the typed arrays. */
export interface ItemPlace {
  readonly index: number;
  readonly item: Item;
  readonly section: Section;
}

/** The items of a standard at their places, computed once for all aggregates. */
export const itemPlaces = (standard: Standard): readonly ItemPlace[] => itemsOf(standard).map(({ item, section }, index) => ({ index, item, section }));

/** Why units of a selection are not in the figures: they are counted, so that no figure hides whom it leaves out. */
export interface Cohort {
  readonly units: readonly VisitedUnit[];
  readonly listed: number;
  readonly notVisited: number;
  /** Of `units` those whose re-inspection is what counts. */
  readonly reInspected: number;
  /** Left out because their visit is not completed (only where that was asked). */
  readonly notCompleted: number;
  /** Left out because they were scored by another standard or another version of it. */
  readonly otherStandard: number;
}

/** The units that can be compared: visited, by this standard and, where asked, with the visit completed. */
export function cohortOf(units: readonly ComparedUnit[], standardHash: string, completedOnly: boolean): Cohort {
  const visited = units.filter((unit): unit is VisitedUnit => unit.visit !== undefined);
  const same = visited.filter((unit) => unit.visit.standardHash === standardHash);
  const counted = completedOnly ? same.filter((unit) => unit.visit.completedMs !== null) : same;
  return {
    units: counted,
    listed: units.length,
    notVisited: units.length - visited.length,
    reInspected: counted.filter(({ visit, re }) => visit === re).length,
    notCompleted: same.length - counted.length,
    otherStandard: visited.length - same.length,
  };
}

const notApplicableCode = 4;

/** The assessed points of an item, within its maximum; undefined where it was not judged or does not apply. Bonus points are no part of them. */
export function assessedOf(visit: ComparedVisit, { index, item }: ItemPlace): CentiPoints | undefined {
  const points = visit.assessed[index] ?? -1;
  return points < 0 || visit.verdicts[index] === notApplicableCode ? undefined : Math.min(points, item.max);
}

/** What a visit has in the section at an index of its standard, as its receipt says (deductions from the section, its floor and what does not apply included; bonus aside). */
export const sectionPoints = (visit: ComparedVisit, section: number): CentiPoints => visit.sections[section] ?? 0;

/** The unit's own points for an item; undefined where it gave none. */
export function selfOf(visit: ComparedVisit, { index }: ItemPlace): CentiPoints | undefined {
  const points = visit.self[index] ?? -1;
  return points < 0 ? undefined : points;
}
