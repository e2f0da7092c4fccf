import type { VisitRecord } from '../record/records.ts';
import { itemsOf, type Item, type Section, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';

/** The layers of one item's points side by side: 自评, 初验, 申诉后, 复验. Null where a layer says nothing. */
export interface ItemLayers {
  readonly section: Section;
  readonly item: Item;
  /** The item's place in the standard, from 1. */
  readonly place: number;
  readonly self: CentiPoints | null;
  readonly first: CentiPoints | null;
  /** Only where an accepted objection changed the points. */
  readonly appealed: CentiPoints | null;
  readonly re: CentiPoints | null;
}

/** The visits of a unit as far as layers need them. */
type LayeredVisit = Pick<VisitRecord, 'standardHash' | 'assessed' | 'self' | 'completedMs' | 'inspected'>;

const at = (points: Int32Array | undefined, index: number): CentiPoints | null => {
  const value = points?.[index] ?? -1;
  return value < 0 ? null : value;
};

/** The layers of every item of a standard. A re-inspection by another version of the standard is left out: its items are in another order. */
export function itemLayers(standard: Standard, first: LayeredVisit, re: LayeredVisit | undefined): readonly ItemLayers[] {
  const again = re !== undefined && re.completedMs !== null && re.standardHash === first.standardHash ? re : undefined;
  return itemsOf(standard).map(({ section, item }, index) => {
    const [own, now] = [at(first.inspected?.assessed ?? first.assessed, index), at(first.assessed, index)];
    return { section, item, place: index + 1, self: at(first.self, index), first: own, appealed: own === now ? null : now, re: at(again?.assessed, index) };
  });
}

/** Whether there is something to see in an item's layers: points were lost, or two layers differ. */
export function isTelling({ item, self, first, appealed, re }: ItemLayers): boolean {
  const layers = [self, first, appealed, re].flatMap((points) => points ?? []);
  return new Set(layers).size > 1 || layers.some((points) => points < item.max);
}
