import { asked, factsOfItem as factsReadBy } from '../facts/needed-facts.ts';
import { factWord } from '../facts/fact-words.ts';
import { isRate } from '../facts/known-facts.ts';
import type { Item } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import type { Facts } from '../model/unit.ts';

/** Facts that say whether the unit has something; the other truths are 是 or 否. */
const possessions: ReadonlySet<string> = new Set(['womenCommittee', 'auditCommittee', 'separateAccount', 'legalPersonCert']);

/** A fact's value as people write it: 0.98 of a rate is 98%, true is 有 or 是. Null where it is not known. */
export function factInWords(fact: string, value: Facts[string] | undefined): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return (possessions.has(fact) ? ['有', '无'] : ['是', '否'])[value ? 0 : 1] ?? null;
  if (typeof value === 'number' && isRate(fact)) return `${Math.round(value * 10_000) / 100}%`;
  return String(value);
}

/** A fact beside an item: its value, in words too, and the cell of the submitted form it was read from. */
interface ItemFact {
  readonly fact: string;
  readonly value: Facts[string];
  readonly shown: string;
  readonly cell: string | null;
}

/** Where a fact that still holds was read: null where a person changed it since, or nothing was read. */
function cellOfFact(fact: string, value: Facts[string] | undefined, read: Submission['facts']): string | null {
  const source = read[fact];
  return source !== undefined && source.value === (value ?? null) ? source.cell : null;
}

/** The cells that facts were read from, and those that they follow from; each once. */
export const cellsBehind = (named: readonly string[], facts: Facts, read: Submission['facts']): readonly string[] => [
  ...new Set(named.flatMap((fact) => [fact, ...asked(fact)]).flatMap((fact) => cellOfFact(fact, facts[fact], read) ?? [])),
];

/** The facts of the unit that an item's rules look at, with those they follow from; an unknown one says so. */
export function factsBesideItem(item: Item, facts: Facts, read: Submission['facts']): readonly ItemFact[] {
  const shown = factsReadBy(item).flatMap((fact) => [...((facts[fact] ?? null) === null ? [] : [fact]), ...asked(fact)]);
  return [...new Set(shown)].map((fact) => {
    const value = facts[fact] ?? null;
    return { fact, value, shown: `${factWord(fact)} ${factInWords(fact, value) ?? '未知'}`, cell: cellOfFact(fact, value, read) };
  });
}
