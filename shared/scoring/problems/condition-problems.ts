import { factKind, type FactKind } from '../../facts/fact-kinds.ts';
import { factWord } from '../../facts/fact-words.ts';
import type { FactCondition } from '../../model/standard.ts';
import { rateMeant } from '../rate-meant.ts';

/** Something in a condition that cannot be meant, as the end of a sentence that names where the condition is. `key` is the field to correct. */
export interface ConditionProblem {
  readonly key: 'fact' | 'of' | 'value' | 'is';
  /** True where the condition says nothing at all, so that no file with it is scored. */
  readonly impossible: boolean;
  readonly text: string;
}

type Say = (text: string) => readonly ConditionProblem[];
const lacking =
  (key: ConditionProblem['key']): Say =>
  (text) => [{ key, impossible: true, text }];
const odd =
  (key: ConditionProblem['key']): Say =>
  (text) => [{ key, impossible: false, text }];

const numbersOf = ({ value }: FactCondition): readonly number[] => (typeof value === 'number' ? [value] : (value ?? []));

const ofTruth: ReadonlySet<FactKind> = new Set(['yes-no']);
const ofNumber: ReadonlySet<FactKind> = new Set(['count', 'points', 'share']);

/** A comparison that its fact can never answer: whether a number is 是, whether 是 is at least 3. */
function mismatch({ fact, is }: FactCondition): readonly ConditionProblem[] {
  const kind = factKind(fact);
  const asksTruth = is === 'yes' || is === 'no';
  if (asksTruth && ofNumber.has(kind)) return odd('is')(`“${factWord(fact)}”是一个数，不能按“是”或“否”比较`);
  return !asksTruth && ofTruth.has(kind) ? odd('is')(`“${factWord(fact)}”只分“是”“否”，不能按数比较`) : [];
}

/** A limit that no value of its fact can be beyond: rates are kept as shares of 1, nothing is counted below 0. */
function limitProblems(condition: FactCondition): readonly ConditionProblem[] {
  const { fact } = condition;
  const kind = factKind(fact);
  return numbersOf(condition).flatMap((value) => {
    if (kind === 'share' && (value < 0 || value > 1))
      return odd('value')(`“${factWord(fact)}”的数应在0到1（0%到100%）之间，现在是${String(value)}${rateMeant(value)}`);
    return (kind === 'count' || kind === 'points') && value < 0 ? odd('value')(`“${factWord(fact)}”的数不能是负的，现在是${String(value)}`) : [];
  });
}

function shareProblems({ fact, of, value }: FactCondition): readonly ConditionProblem[] {
  const [part, all, ...more] = Array.isArray(value) ? value : [];
  if ((of ?? '') === '') return lacking('of')(`“${factWord(fact)}”还没有选占哪个数的比例`);
  if (part === undefined || all === undefined || more.length > 0 || part <= 0 || all <= 0) {
    return lacking('value')(`“${factWord(fact)}”的比例没有填好，应为两个大于0的数，如 [85, 100]`);
  }
  return part > all ? odd('value')(`“${factWord(fact)}”的比例${String(part)}/${String(all)}大于1，没有单位能够达到`) : [];
}

/** What a condition lacks or cannot mean; none where it is whole. */
export function conditionProblems(condition: FactCondition): readonly ConditionProblem[] {
  const { fact, is, value } = condition;
  if (fact.trim() === '') return lacking('fact')('还没有选看哪项情况');
  if (is === 'share-at-least') return shareProblems(condition);
  const compares = ['at-least', 'below', 'one-of', 'none-of'].includes(is);
  if (compares && numbersOf(condition).length === 0) {
    const text = `“${factWord(fact)}”还没有填数`;
    return is === 'at-least' || is === 'below' || value === undefined ? lacking('value')(text) : odd('value')(text);
  }
  return [...mismatch(condition), ...(compares ? limitProblems(condition) : [])];
}

/** What is first to be corrected in a condition, as the end of a sentence; undefined where it is whole. */
export const conditionLack = (condition: FactCondition): string | undefined => conditionProblems(condition)[0]?.text;
