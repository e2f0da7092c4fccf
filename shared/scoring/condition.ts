import { assertNever } from '../result.ts';
import type { FactCondition } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { factKind } from '../facts/fact-kinds.ts';
import { factWord } from '../facts/fact-words.ts';
import { compareDecimals, decimalOf, timesDecimal, timesWhole } from './decimal.ts';

/** Whether conditions hold: a fact that is not known makes the answer `unknown`, unless another condition already fails. */
export type Holding = 'yes' | 'no' | 'unknown';

const numbersOf = (condition: FactCondition): readonly number[] =>
  condition.value === undefined ? [] : typeof condition.value === 'number' ? [condition.value] : condition.value;

function order(value: unknown, limit: number | undefined): number | undefined {
  if (typeof value !== 'number' || limit === undefined) return undefined;
  const [a, b] = [decimalOf(value), decimalOf(limit)];
  return a === undefined || b === undefined ? undefined : compareDecimals(a, b);
}

/** part × denominator ≥ all × numerator, exactly: two thirds are two thirds and not 0.67. Undefined where a number is missing or nothing is there to be shared. */
function shareReaches(part: unknown, all: unknown, [numerator, denominator]: readonly number[]): boolean | undefined {
  if (typeof part !== 'number' || typeof all !== 'number' || all <= 0 || numerator === undefined || denominator === undefined) return undefined;
  const [a, b, over, under] = [decimalOf(part), decimalOf(all), decimalOf(numerator), decimalOf(denominator)];
  return a === undefined || b === undefined || over === undefined || under === undefined
    ? undefined
    : compareDecimals(timesDecimal(a, under), timesDecimal(b, over)) >= 0;
}

const fromTruth = (truth: boolean | undefined): Holding => (truth === undefined ? 'unknown' : truth ? 'yes' : 'no');

/** Whether one condition holds. 以上 and 达到 include the number (`at-least`), 不足 excludes it (`below`). */
export function conditionHolds(condition: FactCondition, facts: Facts): Holding {
  const value = facts[condition.fact];
  const [limit] = numbersOf(condition);
  switch (condition.is) {
    case 'at-least':
    case 'below': {
      const place = order(value, limit);
      return fromTruth(place === undefined ? undefined : condition.is === 'at-least' ? place >= 0 : place < 0);
    }
    case 'share-at-least':
      return fromTruth(shareReaches(value, facts[condition.of ?? ''], numbersOf(condition)));
    case 'yes':
    case 'no':
      return fromTruth(typeof value === 'boolean' ? value === (condition.is === 'yes') : undefined);
    case 'odd':
      return fromTruth(typeof value === 'number' && Number.isInteger(value) ? Math.abs(value % 2) === 1 : undefined);
    case 'one-of':
    case 'none-of':
      return fromTruth(typeof value === 'number' ? numbersOf(condition).includes(value) === (condition.is === 'one-of') : undefined);
    default:
      return assertNever(condition.is);
  }
}

/** Whether all conditions hold; none at all hold always. */
export const conditionsHold = (conditions: readonly FactCondition[] | undefined, facts: Facts): Holding =>
  holdTogether((conditions ?? []).map((condition) => conditionHolds(condition, facts)));

/** Whether conditions hold together of which each was looked at: not where one does not, unknown where one is, otherwise they do. */
export function holdTogether(holdings: readonly Holding[]): Holding {
  if (holdings.includes('no')) return 'no';
  return holdings.includes('unknown') ? 'unknown' : 'yes';
}

const opposes = (a: FactCondition, b: FactCondition): boolean => {
  if (a.fact !== b.fact) return false;
  if (a.is === 'yes') return b.is === 'no';
  if (a.is !== 'at-least' || b.is !== 'below') return false;
  const limit = order(numbersOf(a)[0], numbersOf(b)[0]);
  return limit !== undefined && limit >= 0;
};

/** Whether two lists of conditions can never hold together, whatever the facts: 公有制单位 是 and 否, 女职工人数 达到10 and 不足10. */
export const holdApart = (a: readonly FactCondition[] | undefined, b: readonly FactCondition[] | undefined): boolean =>
  (a ?? []).some((one) => (b ?? []).some((other) => opposes(one, other) || opposes(other, one)));

/** The facts that conditions need and nobody entered; of a condition whose facts are there and cannot be used all that it looks at. Each once. */
export const factsMissing = (conditions: readonly FactCondition[] | undefined, facts: Facts): readonly string[] => [
  ...new Set(
    (conditions ?? []).flatMap((condition) => {
      if (conditionHolds(condition, facts) !== 'unknown') return [];
      const read = condition.of === undefined ? [condition.fact] : [condition.fact, condition.of];
      const absent = read.filter((fact) => (facts[fact] ?? null) === null);
      return absent.length === 0 ? read : absent;
    }),
  ),
];

/** The Chinese names of the facts that conditions need and nobody knows: “女职工人数、委员人数”. */
export const unknownFacts = (conditions: readonly FactCondition[] | undefined, facts: Facts): string =>
  factsMissing(conditions, facts).map(factWord).join('、');

/** Whether a number can be a value of a fact: rates are shares of 1, so that 85 is not a rate. */
export const isInScale = (fact: string, value: number): boolean => factKind(fact) !== 'share' || (value >= 0 && value <= 1);

/** A number of a condition as people say it: rates, which are kept as a share of 1, in percent. A number that is no rate is said as it is written. */
export function conditionNumber(fact: string, value: number): string {
  const exact = factKind(fact) === 'share' && isInScale(fact, value) ? decimalOf(value) : undefined;
  return exact === undefined ? String(value) : `${String(timesWhole(exact, 100))}%`;
}

/** A share as people say it: “85%” for [85, 100], “2/3” for [2, 3]. */
const shareWords = ([numerator, denominator]: readonly number[]): string =>
  denominator === 100 ? `${String(numerator)}%` : `${String(numerator)}/${String(denominator)}`;

/** A condition as people say it: “女职工人数达到10”, “满意票数占有效票数的85%以上”. */
export function conditionWords(condition: FactCondition): string {
  const word = factWord(condition.fact);
  const numbers = numbersOf(condition)
    .map((value) => conditionNumber(condition.fact, value))
    .join('、');
  switch (condition.is) {
    case 'at-least':
      return `${word}达到${numbers}`;
    case 'below':
      return `${word}不足${numbers}`;
    case 'share-at-least':
      return `${word}占${factWord(condition.of ?? '')}的${shareWords(numbersOf(condition))}以上`;
    case 'yes':
      return `${word}：是`;
    case 'no':
      return `${word}：否`;
    case 'odd':
      return `${word}为单数`;
    case 'one-of':
      return `${word}为${numbers}`;
    case 'none-of':
      return `${word}不是${numbers}`;
    default:
      return assertNever(condition.is);
  }
}

/** The opposite of a condition as people say it: “女职工人数不足10”. What is not known does not meet a condition either; that is for the reader to add. */
export function failedConditionWords(condition: FactCondition): string {
  const word = factWord(condition.fact);
  switch (condition.is) {
    case 'at-least':
      return conditionWords({ ...condition, is: 'below' });
    case 'below':
      return conditionWords({ ...condition, is: 'at-least' });
    case 'share-at-least':
      return `${word}不足${factWord(condition.of ?? '')}的${shareWords(numbersOf(condition))}`;
    case 'yes':
      return `${word}：否`;
    case 'no':
      return `${word}：是`;
    case 'odd':
      return `${word}为双数`;
    case 'one-of':
      return conditionWords({ ...condition, is: 'none-of' });
    case 'none-of':
      return conditionWords({ ...condition, is: 'one-of' });
    default:
      return assertNever(condition.is);
  }
}
