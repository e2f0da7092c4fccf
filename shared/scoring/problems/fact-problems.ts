import { dayNumber, dayOfNumber } from '../../days/days.ts';
import { factKind } from '../../facts/fact-kinds.ts';
import { factWord } from '../../facts/fact-words.ts';
import { unitKindWords } from '../../model/standard.ts';
import type { Facts } from '../../model/unit.ts';
import { toCenti } from '../../points.ts';
import { rateMeant } from '../rate-meant.ts';
import { mostMeasured } from '../ranges.ts';

/** Something in a fact of a unit that cannot be right, as a Chinese phrase that names the fact, what it says and what is wanted. */
export interface FactProblem {
  readonly text: string;
  /** True where no reading of the value makes sense, so that no score is made with it. */
  readonly impossible: boolean;
}

type Value = Facts[string];

const odd = (text: string): FactProblem => ({ text, impossible: false });
const shown = (value: Value): string => (typeof value === 'string' ? `“${value}”` : String(value));

function rateProblem(word: string, value: Value): FactProblem | undefined {
  if (typeof value !== 'number') return odd(`“${word}”应为0到1之间的数，如0.98，现在是${shown(value)}`);
  if (value >= 0 && value <= 1) return undefined;
  const meant = rateMeant(value);
  return { text: `“${word}”应在0到1（0%到100%）之间，现在是${String(value)}${meant === '' ? '，请改正' : meant}`, impossible: meant === '' };
}

function countProblem(word: string, value: Value): FactProblem | undefined {
  if (typeof value !== 'number') return odd(`“${word}”应为整数，现在是${shown(value)}`);
  return Number.isInteger(value) && value >= 0 ? undefined : odd(`“${word}”应为0或正整数，现在是${String(value)}`);
}

function pointsProblem(word: string, value: Value): FactProblem | undefined {
  const right = typeof value === 'number' && value >= 0 && toCenti(value) !== undefined;
  return right ? undefined : odd(`“${word}”应为0或正的分数，最多两位小数，现在是${shown(value)}`);
}

const isWrittenDay = (text: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2]))?$/u.test(text) || (/^\d{4}-\d{2}-\d{2}$/u.test(text) && dayOfNumber(dayNumber(text)) === text);

function textProblem(fact: string, word: string, value: Value): FactProblem | undefined {
  if (typeof value !== 'string') return odd(`“${word}”应为文字，现在是${shown(value)}`);
  const known = fact !== 'kind' || Object.entries(unitKindWords).some(([code, kindWord]) => value === code || value === kindWord);
  return known ? undefined : odd(`“${word}”没有“${value}”这一类，应为${Object.values(unitKindWords).join('、')}之一`);
}

/** What is wrong with one fact of a unit: of another kind than the fact is, out of its range, or blank. Undefined where nothing is, and for what is not known (null). */
export function factProblem(fact: string, value: Value): FactProblem | undefined {
  if (value === null) return undefined;
  const word = factWord(fact);
  if (typeof value === 'string' && value.trim() === '') return odd(`“${word}”是空白的，按不清楚处理，请填写或删去`);
  if (typeof value === 'number' && Math.abs(value) > mostMeasured)
    return { text: `“${word}”的数应在正负${String(mostMeasured)}之间，现在是${String(value)}`, impossible: true };
  switch (factKind(fact)) {
    case 'share':
      return rateProblem(word, value);
    case 'count':
      return countProblem(word, value);
    case 'points':
      return pointsProblem(word, value);
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : odd(`“${word}”应为 true 或 false，现在是${shown(value)}`);
    case 'day':
      return typeof value === 'string' && isWrittenDay(value) ? undefined : odd(`“${word}”应为日期，如2024-05-01，现在是${shown(value)}`);
    case 'text':
      return textProblem(fact, word, value);
    case 'own':
      return undefined;
  }
}
