import { factWord } from '#shared/checks/fact-words.ts';
import { isRate } from '#shared/checks/known-facts.ts';
import type { Item } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';

/** Facts that say whether the unit has something; the other truths are 是 or 否. */
const possessions: ReadonlySet<string> = new Set(['womenCommittee', 'auditCommittee', 'separateAccount', 'legalPersonCert']);

/** A fact's value as people write it: 0.98 of a rate is 98%, true is 有 or 是. Null where it is not known. */
export function showFact(fact: string, value: Facts[string] | undefined): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return (possessions.has(fact) ? ['有', '无'] : ['是', '否'])[value ? 0 : 1] ?? null;
  if (typeof value === 'number' && isRate(fact)) return `${Math.round(value * 10_000) / 100}%`;
  return String(value);
}

/** The facts of the unit that an item's rules look at, with their values; an unknown one says so. */
export function factsOfItem(item: Item, facts: Facts): readonly { readonly word: string; readonly value: string }[] {
  const named = item.rules.flatMap((rule) => [
    ...(rule.when ?? []).map((condition) => condition.fact),
    ...(rule.shownBy ?? []).map((condition) => condition.fact),
    ...('fact' in rule && rule.fact !== undefined ? [rule.fact] : []),
  ]);
  return [...new Set(named)].map((fact) => ({ word: factWord(fact), value: showFact(fact, facts[fact]) ?? '未知' }));
}
