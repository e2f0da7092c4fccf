import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = textOf('../../../docs/sources.md');

/** What docs/sources.md says of one standard: each place with the items that rest on it, and the words that it names as 县定. */
interface Told {
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly words: string;
}

const own = '县定';
const told = new Map(
  page
    .split(/^## /mu)
    .slice(1)
    .map((part): readonly [string, Told] => {
      const rows = [...part.matchAll(/^\| ([^|]+?) +\|[^|]*\|[^|]*\| ([^|]+?) +\|$/gmu)].filter(([, place]) => place !== 'place' && !/^-+$/u.test(place ?? ''));
      const places = new Map(rows.map(([, place = '', items = '']) => [place, [...items.matchAll(/`([a-z0-9-]+)`/gu)].map(([, id = '']) => id)] as const));
      return [/\(`([a-z0-9-]+)`\)/u.exec(part)?.[1] ?? '', { places, words: /^县定 words: (.*)$/mu.exec(part)?.[1] ?? '' }];
    }),
);

const placeOf = (item: Item): string => (item.assumed?.item === true ? own : (item.clause?.split('：')[0] ?? ''));
const itemsIn = (standard: Standard): readonly Item[] => itemsOf(standard).map(({ item }) => item);

it('docs/sources.md tells of every shipped standard, and of no other', () => {
  expect([...told.keys()].toSorted()).toEqual(shippedStandards.map(({ id }) => id).toSorted());
});

describe.each(shippedStandards.map((standard) => [standard.title, standard] as const))('%s', (_title, standard) => {
  const { places, words } = told.get(standard.id) ?? { places: new Map<string, readonly string[]>(), words: '' };

  it('has a place in its source for every item, or says that the whole item is 县定; the page has each item once, at that place', () => {
    const listed = [...places].flatMap(([place, ids]) => ids.map((id) => `${id} ${place}`));
    expect(listed.toSorted()).toEqual(
      itemsIn(standard)
        .map((item) => `${item.id} ${placeOf(item)}`)
        .toSorted(),
    );
    for (const item of itemsIn(standard)) expect([item.id, item.clause !== undefined]).toEqual([item.id, item.assumed?.item !== true]);
  });

  it('marks every full mark, for no source gives one, and words only where they stand', () => {
    for (const { id, max, assumed, text, ruleText } of itemsIn(standard)) {
      expect([id, max === 0 || assumed?.points === true || assumed?.item === true]).toEqual([id, true]);
      for (const one of assumed?.words ?? []) {
        expect(`${text}${ruleText}`).toContain(one);
        expect(words).toContain(`“${one}”`);
      }
    }
  });
});

describe('the facts of the sources', () => {
  const facts = textOf('../../fixtures/sources/facts.tsv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', , , standardId = '', itemId = '', words = ''] = line.split('\t');
      return { id, standardId, itemId, words: words.split(' ') };
    });
  /** All that an item says to who reads it; `-` is the head of the standard. */
  const said = (standardId: string, itemId: string): string => {
    const standard = shippedStandards.find(({ id }) => id === standardId);
    if (standard === undefined) return '';
    if (itemId === '-')
      return [standard.title, standard.source, ...standard.gates.map(({ text }) => text), ...standard.bands.map(({ title }) => title)].join('\n');
    const item = itemsIn(standard).find(({ id }) => id === itemId);
    const rules = item?.rules.flatMap((rule) => [rule.text ?? '', ...(rule.kind === 'parts' ? (rule.texts ?? []) : [])]) ?? [];
    return [item?.text ?? '', item?.ruleText ?? '', ...rules].join('\n');
  };

  it('are each said by the item that the list names', () => {
    const lacking = facts.flatMap(({ id, standardId, itemId, words }) => {
      const missing = words.filter((word) => !said(standardId, itemId).includes(word));
      return missing.length === 0 ? [] : [`${id} ${standardId} ${itemId}: ${missing.join(' ')}`];
    });
    expect(lacking).toEqual([]);
  });

  it('are numbered, and some of every standard', () => {
    expect(facts.map(({ id }) => id)).toEqual(facts.map((_, index) => `F${String(index + 1).padStart(3, '0')}`));
    expect(new Set(facts.map(({ standardId }) => standardId))).toEqual(new Set(shippedStandards.map(({ id }) => id)));
  });
});
