import { useMemo } from 'react';
import { isActive } from '#shared/model/lineage.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { indexForFind } from '#shared/search/find.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';

/** A page of the navigation, as the search offers it. */
export interface SearchPage {
  readonly path: string;
  readonly word: string;
  readonly purpose: string;
}

/** One thing found, and the address it leads to. */
export interface Hit {
  readonly kind: 'unit' | 'item' | 'page';
  readonly key: string;
  readonly text: string;
  readonly detail: string;
  readonly to: string;
}

const mostOfAKind = 8;

/** What a query finds among pages, units, and items of the round's standard: at most eight of each. */
export function useHits(pages: readonly SearchPage[]): (query: string) => readonly Hit[] {
  const { round } = useServices();
  const units = useLive((store) => store.units(), []);
  const hash = round?.standardHash ?? null;
  const standard = useLive(async (store) => (hash === null ? undefined : store.standard(hash)), [hash]);

  const findUnits = useMemo(() => indexForFind(units ?? [], (unit) => [unit.name, ...unit.aliases, unit.town, unit.uscc ?? '']), [units]);
  const findItems = useMemo(
    () => indexForFind(standard === undefined ? [] : itemsOf(standard), ({ section, item }) => [item.text, item.ruleText, section.title]),
    [standard],
  );
  const findPages = useMemo(() => indexForFind(pages, (page) => [page.word, page.purpose]), [pages]);

  return useMemo(
    () => (query) => {
      const pageHits = findPages(query).map((page): Hit => ({ kind: 'page', key: `page-${page.path}`, text: page.word, detail: page.purpose, to: page.path }));
      if (query.trim() === '') return pageHits;
      const unitHits = findUnits(query)
        .slice(0, mostOfAKind)
        .map((unit): Hit => ({
          kind: 'unit',
          key: `unit-${unit.id}`,
          text: unit.name,
          detail: isActive(unit) ? unit.town : `${unit.town} 已注销`.trim(),
          to: `/units/${unit.id}`,
        }));
      const itemHits = findItems(query)
        .slice(0, mostOfAKind)
        .map(({ section, item }): Hit => ({
          kind: 'item',
          key: `item-${item.id}`,
          text: item.text,
          detail: section.title,
          to: `/standards?standard=${hash ?? ''}&item=${encodeURIComponent(item.id)}`,
        }));
      return [...unitHits, ...itemHits, ...pageHits.slice(0, mostOfAKind)];
    },
    [findUnits, findItems, findPages, hash],
  );
}
