import { factWord } from '../facts/fact-words.ts';
import type { FactCondition } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { conditionHolds, conditionNumber, conditionWords, isInScale, type Holding } from './condition.ts';
import { rateMeant } from './rate-meant.ts';
import { compareDecimals, decimalOf, subtractDecimals, timesWhole, type Decimal } from './decimal.ts';

/** The state of one condition: whether it holds, the figures with their margin in words, and the facts it looks at. */
interface ConditionState {
  readonly condition: FactCondition;
  readonly holds: Holding;
  /** “满意票数84，有效票数100，还差1”; of a fact that nobody knows: “缺少：有效票数”. Without a full stop. */
  readonly figures: string;
  readonly facts: readonly string[];
}

const factsIn = ({ fact, of }: FactCondition): readonly string[] => (of === undefined ? [fact] : [fact, of]);

const numberOf = (value: unknown): Decimal | undefined => (typeof value === 'number' ? decimalOf(value) : undefined);

/** The first of a value and its limit that is no rate although the fact is one: it has no distance that means anything. */
function offScale(fact: string, value: Decimal, limit: Decimal): string | undefined {
  const [first] = [timesWhole(limit, 1), timesWhole(value, 1)].filter((number) => !isInScale(fact, number));
  return first === undefined ? undefined : `${String(first)}不是0到1之间的比率${rateMeant(first)}`;
}

/** The distance to a limit in words. `above` says whether the number itself is still enough. */
function marginWords(fact: string, value: Decimal, limit: Decimal, wants: 'at-least' | 'below'): string {
  const distance = compareDecimals(value, limit);
  const gap = distance >= 0 ? subtractDecimals(value, limit) : subtractDecimals(limit, value);
  const words = conditionNumber(fact, timesWhole(gap, 1)).replace('%', '个百分点');
  if (wants === 'at-least') return distance === 0 ? '正好达到' : distance > 0 ? `高出${words}` : `还差${words}`;
  return distance < 0 ? `低${words}` : distance === 0 ? '正好到线，不算不足' : `超出${words}`;
}

/** How many more of the part are needed for a share, or how many it has to spare: whole heads, rounded up. */
function shareMargin(part: Decimal, all: Decimal, [numerator = 0, denominator = 1]: readonly number[]): string {
  const [a, b] = [timesWhole(part, 1), timesWhole(all, 1)];
  const spare = a - Math.ceil((b * numerator) / denominator);
  return spare === 0 ? '正好达到' : spare > 0 ? `多${String(spare)}` : `还差${String(-spare)}`;
}

function figuresOf(condition: FactCondition, facts: Facts): string {
  const { fact, is, of = '' } = condition;
  const value = numberOf(facts[fact]);
  const limit = numberOf(typeof condition.value === 'number' ? condition.value : undefined);
  const said = value === undefined ? '' : `${factWord(fact)}${conditionNumber(fact, timesWhole(value, 1))}`;
  if ((is === 'at-least' || is === 'below') && value !== undefined && limit !== undefined)
    return `${said}，${offScale(fact, value, limit) ?? marginWords(fact, value, limit, is)}`;
  const all = numberOf(facts[of]);
  if (is === 'share-at-least' && value !== undefined && all !== undefined && Array.isArray(condition.value)) {
    return `${said}，${factWord(of)}${String(timesWhole(all, 1))}，${shareMargin(value, all, condition.value)}`;
  }
  if (typeof facts[fact] === 'boolean') return `${factWord(fact)}：${facts[fact] ? '是' : '否'}`;
  return said === '' ? conditionWords(condition) : said;
}

/** The state of conditions compared with the facts, each with its figures. */
export const conditionStates = (conditions: readonly FactCondition[] | undefined, facts: Facts): readonly ConditionState[] =>
  (conditions ?? []).map((condition) => {
    const holds = conditionHolds(condition, facts);
    const unknown = factsIn(condition).filter((fact) => (facts[fact] ?? null) === null);
    const named = unknown.length === 0 ? factsIn(condition) : unknown;
    const figures = holds === 'unknown' ? `缺少：${named.map(factWord).join('、')}` : figuresOf(condition, facts);
    return { condition, holds, figures, facts: factsIn(condition) };
  });

/** The figures of the conditions that do not hold for certain: “满意率82%，还差3个百分点；缺少：有效票数”. */
export const openFigures = (conditions: readonly FactCondition[] | undefined, facts: Facts): string =>
  conditionStates(conditions, facts)
    .filter(({ holds }) => holds !== 'yes')
    .map(({ figures }) => figures)
    .join('；');
