import { itemsOf, type Item, type Section, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { pairItems } from '../standards/compare-standards.ts';
import type { ComparedVisit } from './cohort.ts';

/**
 * Why a unit's total is another than a year before: what really changed; what only the rules changed (last year's findings by this year's rules);
 * items that are new; what one of the two years has no points for (dropped, not judged, 不适用); and what is no matter of single items
 * (deductions from a section, floors, weights, other scorers, rounding). The five add up to the change of the total exactly.
 */
export interface ChangeParts {
  readonly real: CentiPoints;
  readonly rule: CentiPoints;
  readonly added: CentiPoints;
  readonly missing: CentiPoints;
  readonly rest: CentiPoints;
}

/** The parts in the order in which they are shown. */
export const changeParts = ['real', 'rule', 'added', 'missing', 'rest'] as const;
export type ChangePart = (typeof changeParts)[number];

/** The words of the parts. */
export const changePartWords: Readonly<Record<ChangePart, string>> = {
  real: '实际变化',
  rule: '评分办法变化',
  added: '新增项目',
  missing: '一年没有得分',
  rest: '不分项的部分',
};

/** One item of two years. Null where there is no such item or nothing was judged. */
export interface ChangedItem {
  readonly item: Item;
  readonly section: Section;
  readonly before: CentiPoints | null;
  /** What last year's finding gives by this year's rules. */
  readonly rescored: CentiPoints | null;
  readonly now: CentiPoints | null;
  readonly part: 'pair' | 'added' | 'missing';
}

/** One unit of two years. */
export interface UnitChange {
  readonly unitId: string;
  readonly before: CentiPoints;
  readonly now: CentiPoints;
  readonly parts: ChangeParts;
  readonly items: readonly ChangedItem[];
}

/** Where this year's items stand in last year's arrays, worked out once for all units. */
export interface YearPairing {
  readonly before: readonly { readonly section: Section; readonly item: Item }[];
  readonly now: readonly { readonly section: Section; readonly item: Item }[];
  /** By this year's index the index of last year's, -1 for a new item. */
  readonly from: Int32Array;
  /** Last year's indexes that this year has no item for. */
  readonly dropped: readonly number[];
}

/** Pairs the items of two versions of a standard: by their ids and texts, as a comparison of versions does. */
export function pairYears(before: Standard, now: Standard): YearPairing {
  const [old, present] = [itemsOf(before), itemsOf(now)];
  const placeOf = new Map(old.map(({ item }, index) => [item.id, index]));
  const pairs = new Map(
    before === now ? present.map(({ item }) => [item.id, item.id]) : pairItems(before, now).map((pair) => [pair.after.item.id, pair.before.item.id]),
  );
  const from = Int32Array.from(present, ({ item }) => placeOf.get(pairs.get(item.id) ?? '') ?? -1);
  const used = new Set(from);
  return { before: old, now: present, from, dropped: old.flatMap((_, index) => (used.has(index) ? [] : [index])) };
}

const notApplicable = 4;

/** Points of an item as they count in the total: also of an item that does not apply, where the standard gives it some. */
const countedAt = (visit: ComparedVisit, index: number): CentiPoints => Math.max(0, visit.assessed[index] ?? -1);

/** Whether an item was judged and applies: only then two years can be compared on it. */
const isJudged = (visit: ComparedVisit, index: number): boolean => visit.verdicts[index] !== notApplicable && (visit.assessed[index] ?? -1) >= 0;

/**
 * How a unit changed between two visits. `rescored` are last year's findings by this year's rules, in this year's order (-1 where they do not tell);
 * left out where both years have the same rules.
 */
export function changeParted(pairing: YearPairing, before: ComparedVisit, now: ComparedVisit, rescored?: Int32Array): ChangeParts {
  let [real, rule, added, missing] = [0, 0, 0, 0];
  const { from } = pairing;
  for (let index = 0; index < from.length; index += 1) {
    const source = from[index] ?? -1;
    const own = countedAt(now, index);
    const past = source < 0 ? 0 : countedAt(before, source);
    if (source < 0) added += own;
    else if (!isJudged(now, index) || !isJudged(before, source)) missing += own - past;
    else {
      const again = rescored?.[index] ?? -1;
      const middle = again < 0 ? past : again;
      rule += middle - past;
      real += own - middle;
    }
  }
  for (const index of pairing.dropped) missing -= countedAt(before, index);
  return { real, rule, added, missing, rest: now.total - before.total - real - rule - added - missing };
}

/** The items behind {@link changeParted}, in this year's order, those that were dropped last. */
export function itemChanges(pairing: YearPairing, before: ComparedVisit, now: ComparedVisit, rescored?: Int32Array): readonly ChangedItem[] {
  const present = pairing.now.map(({ item, section }, index): ChangedItem => {
    const source = pairing.from[index] ?? -1;
    const own = isJudged(now, index) ? countedAt(now, index) : null;
    const past = source >= 0 && isJudged(before, source) ? countedAt(before, source) : null;
    const scored = rescored?.[index] ?? -1;
    const again = past === null || scored < 0 ? past : scored;
    return { item, section, before: past, rescored: again, now: own, part: source < 0 ? 'added' : own === null || past === null ? 'missing' : 'pair' };
  });
  const dropped = pairing.dropped.flatMap((index): readonly ChangedItem[] => {
    const old = pairing.before[index];
    return old === undefined ? [] : [{ ...old, before: isJudged(before, index) ? countedAt(before, index) : null, rescored: null, now: null, part: 'missing' }];
  });
  return [...present, ...dropped];
}
