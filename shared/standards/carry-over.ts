import { noFinding, type Finding, type Findings } from '../model/finding.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import { contentKey } from './item-content.ts';

/** Where each item of a version takes its finding from: the item of the other version that has the same content, or none. */
interface ItemSources {
  readonly from: ReadonlyMap<string, Item>;
  /** Items of the new version that nothing of the old one is equal to: they must be looked at again. */
  readonly anew: readonly Item[];
}

/** What of a visit's findings holds in another version of the standard. */
interface CarriedOver {
  /** Findings by the ids of the new version. */
  readonly kept: Findings;
  /** Items of the new version with no equal in the old one. */
  readonly anew: readonly Item[];
  /** Items of the old version that had a finding which nothing in the new one takes over. */
  readonly dropped: readonly Item[];
}

/** Finds for each item of a version the item of equal content in another: the one of the same id first, otherwise the first that nothing else took. */
export function itemSources(from: Standard, to: Standard): ItemSources {
  const old = itemsOf(from).map(({ item }) => ({ item, content: contentKey(item) }));
  const wanted = itemsOf(to).map(({ item }) => ({ item, content: contentKey(item) }));
  const sources = new Map<string, Item>();
  const taken = new Set<Item>();
  const take = (fits: (one: (typeof old)[number], want: (typeof wanted)[number]) => boolean): void => {
    for (const want of wanted) {
      if (sources.has(want.item.id)) continue;
      const source = old.find((one) => !taken.has(one.item) && one.content === want.content && fits(one, want));
      if (source === undefined) continue;
      sources.set(want.item.id, source.item);
      taken.add(source.item);
    }
  };
  take((one, want) => one.item.id === want.item.id);
  take(() => true);
  return { from: sources, anew: wanted.flatMap(({ item }) => (sources.has(item.id) ? [] : [item])) };
}

const isFound = (finding: Finding | undefined): boolean => finding !== undefined && JSON.stringify(finding) !== JSON.stringify(noFinding);

/** Carries findings over to another version: items whose content is the same keep theirs, the others are named. */
export function carryOver(findings: Findings, from: Standard, to: Standard): CarriedOver {
  const sources = itemSources(from, to);
  const used = new Set([...sources.from.values()].map((item) => item.id));
  const kept: Record<string, Finding> = {};
  for (const [itemId, source] of sources.from) {
    const finding = findings[source.id];
    if (finding !== undefined) kept[itemId] = finding;
  }
  const dropped = itemsOf(from).flatMap(({ item }) => (!used.has(item.id) && isFound(findings[item.id]) ? [item] : []));
  return { kept, anew: sources.anew, dropped };
}
