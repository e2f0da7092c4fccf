import { factKind } from '../facts/fact-kinds.ts';
import { factWord } from '../facts/fact-words.ts';
import type { FactCondition } from '../model/standard.ts';
import { decimalOf, timesWhole } from '../scoring/decimal.ts';
import { conditionsIn } from '../scoring/problems/rule-problems.ts';
import type { DraftStandard } from './draft-standard.ts';

/** How a condition compares. */
export type ConditionIs = FactCondition['is'];

/** Plain Chinese for how a condition compares, in the order that a list offers them. 达到 includes the number, 不足 excludes it. */
export const conditionIsWords: Readonly<Record<ConditionIs, string>> = {
  'at-least': '达到（含本数）',
  below: '不足（不含本数）',
  yes: '是（有）',
  no: '否（没有）',
  'share-at-least': '占另一个数的比例达到',
  odd: '为单数',
  'one-of': '为下列数之一',
  'none-of': '不是下列数',
};

const ofNumbers: readonly ConditionIs[] = ['at-least', 'below', 'share-at-least', 'odd', 'one-of', 'none-of'];
const ofYesNo: readonly ConditionIs[] = ['yes', 'no'];

/** The comparisons that make sense for a fact; one that the program does not know can be either a number or 是/否. */
export function comparisonsFor(fact: string): readonly ConditionIs[] {
  const kind = factKind(fact);
  if (kind === 'yes-no') return ofYesNo;
  return kind === 'own' || kind === 'text' ? [...ofYesNo, ...ofNumbers] : ofNumbers;
}

/** The condition compared otherwise, with numbers to begin with; what does not belong to the comparison goes away. */
export function withIs(condition: FactCondition, is: ConditionIs): FactCondition {
  const { fact, value } = condition;
  const [first] = typeof value === 'number' ? [value] : (value ?? []);
  switch (is) {
    case 'yes':
    case 'no':
    case 'odd':
      return { fact, is };
    case 'share-at-least':
      return { fact, is, of: condition.of ?? '', value: Array.isArray(value) && value.length === 2 ? value : [50, 100] };
    case 'one-of':
    case 'none-of':
      return { fact, is, value: first === undefined ? [] : [first] };
    case 'at-least':
    case 'below':
      return { fact, is, value: first ?? (factKind(fact) === 'share' ? 0.9 : 1) };
  }
}

/** The condition about another fact; the comparison stays where it makes sense for that. */
export function withFact(condition: FactCondition, fact: string): FactCondition {
  const choices = comparisonsFor(fact);
  const [first = 'yes'] = choices;
  const fits = choices.includes(condition.is) && (factKind(fact) === 'share') === (factKind(condition.fact) === 'share');
  return fits ? { ...condition, fact } : withIs({ fact, is: first }, choices.includes(condition.is) ? condition.is : first);
}

/** A condition to begin with: nobody chose yet what it looks at. */
export const emptyCondition: FactCondition = { fact: '', is: 'at-least', value: 1 };

/** A number of a fact as its editor shows it (rates in percent), exactly. */
export function shownNumber(fact: string, value: number): number {
  const exact = factKind(fact) === 'share' ? decimalOf(value) : undefined;
  return exact === undefined ? value : timesWhole(exact, 100);
}

/** The reverse of {@link shownNumber}: 85 of a rate is kept as 0.85, exactly. */
export function keptNumber(fact: string, shown: number): number {
  const exact = factKind(fact) === 'share' ? decimalOf(shown) : undefined;
  return exact === undefined ? shown : Number(`${String(exact.units)}e-${String(exact.scale + 2)}`);
}

/** All conditions of a standard that is being written, wherever they are. */
const conditionsOf = (draft: DraftStandard): readonly FactCondition[] => [
  ...draft.gates.flatMap((gate) => gate.requires),
  ...draft.bands.flatMap((band) => band.requires ?? []),
  ...draft.sections.flatMap((section) => section.items.flatMap((item) => item.rules.flatMap(conditionsIn))),
];

/** Facts that a draft names and the program does not know: the county's own, to be offered again where one is chosen. */
export const ownFacts = (draft: DraftStandard): readonly string[] =>
  [
    ...new Set([
      ...conditionsOf(draft).flatMap(({ fact, of }) => (of === undefined ? [fact] : [fact, of])),
      ...draft.scorers.flatMap(({ fact }) => (fact === undefined ? [] : [fact])),
    ]),
  ].filter((fact) => fact !== '' && factWord(fact) === fact);

/** A fact that a try-out asks for, and how it is answered. */
export interface AskedFact {
  readonly fact: string;
  readonly answer: 'number' | 'yes-no';
}

/** The facts that conditions look at, each once, in their order. */
export function factsAsked(conditions: readonly FactCondition[]): readonly AskedFact[] {
  const asked = new Map<string, AskedFact>();
  for (const { fact, is, of } of conditions) {
    const answer = is === 'yes' || is === 'no' ? 'yes-no' : 'number';
    for (const one of [fact, of ?? '']) if (one !== '' && !asked.has(one)) asked.set(one, { fact: one, answer });
  }
  return [...asked.values()];
}
