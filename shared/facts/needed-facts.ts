import { itemsOf, type FactCondition, type Item, type Rule, type Standard } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';

/** Facts that nobody writes down, with those they follow from (`knownFacts`). */
const followsFrom: Readonly<Record<string, readonly string[]>> = {
  termOverdue: ['lastElectedOn', 'termYears'],
  membershipRate: ['members', 'workers'],
  selfTotal: [],
  kind: [],
};

const namedIn = (conditions: readonly FactCondition[] | undefined): readonly string[] =>
  (conditions ?? []).flatMap(({ fact, of }) => (of === undefined ? [fact] : [fact, of]));

const factsOfRule = (rule: Rule): readonly string[] => [
  ...namedIn(rule.when),
  ...namedIn(rule.shownBy),
  ...('things' in rule ? (rule.things ?? []).flatMap(({ shownBy }) => namedIn(shownBy)) : []),
  ...('fact' in rule && rule.fact !== undefined ? [rule.fact] : []),
];

/** The facts that an item's rules look at, each once. */
export const factsOfItem = (item: Item): readonly string[] => [...new Set(item.rules.flatMap(factsOfRule))];

/** The classes of unit that a standard tells apart (一类, 二类 …), in the order in which it names them; empty where it tells none. */
export const classesOf = (standard: Standard): readonly string[] => [...new Set(itemsOf(standard).flatMap(({ item }) => item.classes ?? []))];

/** The texts to choose from where a fact is written by hand; empty where the standard knows none. */
export const textChoicesFor = (fact: string, standard: Standard | undefined): readonly string[] =>
  fact === 'unitClass' && standard !== undefined ? classesOf(standard) : [];

/** The facts that a standard looks at before the visit, each once: of its items' rules, its gates, its grades' joint conditions. */
export function factsOfStandard(standard: Standard): readonly string[] {
  return [
    ...new Set([
      ...itemsOf(standard).flatMap(({ item }) => factsOfItem(item)),
      ...standard.gates.flatMap(({ requires }) => namedIn(requires)),
      ...standard.bands.flatMap(({ requires }) => namedIn(requires)),
      ...(classesOf(standard).length > 0 ? ['unitClass'] : []),
    ]),
  ];
}

/** What a person is asked for in place of a fact: those it follows from, otherwise itself. What the program fills in by itself is not asked for. */
export const asked = (fact: string): readonly string[] => followsFrom[fact] ?? [fact];

/** The facts that a standard looks at and a unit has not given, in words to ask it with: of what follows from other facts, those others. `facts` come from `knownFacts`. */
export function factsLacking(standard: Standard, facts: Facts): readonly string[] {
  const known = (fact: string): boolean => (facts[fact] ?? null) !== null && facts[fact] !== '';
  const lacking = factsOfStandard(standard).filter((fact) => !known(fact));
  return [...new Set(lacking.flatMap((fact) => asked(fact).filter((one) => !known(one))))];
}
