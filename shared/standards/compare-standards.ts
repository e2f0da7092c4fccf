import { acceptedByWords } from '../closing/joint-acceptance.ts';
import { comparableText } from '../text/comparable-text.ts';
import { itemsOf, type Item, type Section, type Standard } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';
import { notApplicableWords } from '../scoring/points-words.ts';
import { rulesKey } from './item-content.ts';
import { bandsWords, gatesWords, kindsWords, placesWords, scorersWords } from './standard-words.ts';

/** An item with the section it is in. */
export interface PlacedItem {
  readonly section: Section;
  readonly item: Item;
}

/** What of an item changed between two versions. */
export type ItemChange = 'text' | 'points' | 'rules' | 'section' | 'applies';

/** Chinese words for what changed. */
export const itemChangeWords: Readonly<Record<ItemChange, string>> = {
  text: '内容',
  points: '分值',
  rules: '评分办法',
  section: '类目',
  applies: '适用单位',
};

/** Two versions compared with each other. */
export interface StandardComparison {
  readonly added: readonly PlacedItem[];
  readonly removed: readonly PlacedItem[];
  readonly changed: readonly { readonly before: PlacedItem; readonly after: PlacedItem; readonly what: readonly ItemChange[] }[];
  /** Items that are the same in both. */
  readonly same: number;
  /** What changed above the items, with its wording in both: 总分, 100分, 120分. */
  readonly head: readonly { readonly what: string; readonly before: string; readonly after: string }[];
}

/**
 * Pairs the items of two versions: those of the same id and text first, then those of the same text, then those of the same id, reworded. Each item is in one pair at most.
 * Findings, self points and comparisons all follow an item by these pairs.
 */
export function pairItems(before: Standard, after: Standard): readonly { readonly before: PlacedItem; readonly after: PlacedItem }[] {
  const textOf = new Map([...itemsOf(before), ...itemsOf(after)].map(({ item }) => [item, comparableText(item.text)]));
  const isSameText = (a: PlacedItem, b: PlacedItem): boolean => textOf.get(a.item) === textOf.get(b.item);
  const isSameId = (a: PlacedItem, b: PlacedItem): boolean => a.item.id === b.item.id;
  const found = new Map<PlacedItem, PlacedItem>();
  const taken = new Set<PlacedItem>();
  const [old, wanted] = [itemsOf(before), itemsOf(after)];
  const pair = (fits: (a: PlacedItem, b: PlacedItem) => boolean): void => {
    for (const now of wanted) {
      const was = found.has(now) ? undefined : old.find((one) => !taken.has(one) && fits(one, now));
      if (was === undefined) continue;
      found.set(now, was);
      taken.add(was);
    }
  };
  pair((a, b) => isSameId(a, b) && isSameText(a, b));
  pair(isSameText);
  pair(isSameId);
  return wanted.flatMap((now) => {
    const was = found.get(now);
    return was === undefined ? [] : [{ before: was, after: now }];
  });
}

/** What was added, removed and changed from one version of a standard to another. */
export function compareStandards(before: Standard, after: Standard): StandardComparison {
  const pairs = pairItems(before, after);
  const [paired, pairedOld] = [new Set(pairs.map((pair) => pair.after.item)), new Set(pairs.map((pair) => pair.before.item))];
  const changed = pairs.map((pair) => ({ ...pair, what: changesOf(pair.before, pair.after) })).filter(({ what }) => what.length > 0);
  return {
    added: itemsOf(after).filter(({ item }) => !paired.has(item)),
    removed: itemsOf(before).filter(({ item }) => !pairedOld.has(item)),
    changed,
    same: pairs.length - changed.length,
    head: headChanges(before, after),
  };
}

function changesOf(before: PlacedItem, after: PlacedItem): readonly ItemChange[] {
  const [a, b] = [before.item, after.item];
  const appliesTo = (item: Item): string => [...(item.kinds ?? []), '/', ...(item.classes ?? [])].join();
  return [
    ...(a.text.trim() === b.text.trim() ? [] : ['text' as const]),
    ...(a.max === b.max ? [] : ['points' as const]),
    ...(rulesKey(a) === rulesKey(b) ? [] : ['rules' as const]),
    ...(before.section.id === after.section.id || before.section.title === after.section.title ? [] : ['section' as const]),
    ...(appliesTo(a) === appliesTo(b) ? [] : ['applies' as const]),
  ];
}

function headChanges(before: Standard, after: Standard): StandardComparison['head'] {
  const differs = <T>(what: string, a: T, b: T, words: (value: T) => string) =>
    JSON.stringify(a) === JSON.stringify(b) ? [] : [{ what, before: words(a), after: words(b) }];
  const points = (what: string, a: CentiPoints, b: CentiPoints) => differs(what, a, b, (value) => `${showPoints(value)}分`);
  const orNone = (value: CentiPoints | undefined): string => (value === undefined ? '没有' : `${showPoints(value)}分`);
  const sections = new Map(before.sections.map((section) => [section.id, section]));
  return [
    ...differs('名称', before.title, after.title, String),
    ...points('总分', before.total, after.total),
    ...points('合格线', before.policy.accept, after.policy.accept),
    ...points('限期整改线', before.policy.rectify, after.policy.rectify),
    ...differs('整改期限', before.policy.rectifyDays, after.policy.rectifyDays, (days) => `${String(days)}天`),
    ...differs('谁来验收', before.acceptedBy ?? 'county', after.acceptedBy ?? 'county', (by) => acceptedByWords[by]),
    ...differs('必备条件未达到的', before.policy.mandatoryOpen, after.policy.mandatoryOpen, (open) => (open === 'rectify' ? '限期整改' : '不合格')),
    ...after.sections.flatMap((section) => {
      const old = sections.get(section.id) ?? section;
      return [...points(`“${section.title}”分值`, old.max, section.max), ...differs(`“${section.title}”最低得分`, old.floor, section.floor, orNone)];
    }),
    ...differs('等次', before.bands, after.bands, bandsWords),
    ...differs('称号', before.award, after.award, (award) => award ?? '没有'),
    ...differs('计分前提', before.gates, after.gates, gatesWords),
    ...differs('总分构成', before.scorers, after.scorers, scorersWords),
    ...differs('适用单位', before.kinds, after.kinds, kindsWords),
    ...differs('合理缺项', before.notApplicable, after.notApplicable, (gives) => notApplicableWords[gives]),
    ...differs('加分累计上限', before.bonusCap, after.bonusCap, orNone),
    ...differs('取整', before.places, after.places, placesWords),
  ];
}
