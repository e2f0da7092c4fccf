import type { RuleAnswer } from '../../model/finding.ts';
import type { CentiPoints } from '../../points.ts';
import { compareDecimals, decimalOf, divideDecimals, roundFraction, subtractDecimals, timesWhole, type Decimal } from '../decimal.ts';
import { inPoints, minusPoints, percentSign } from '../points-words.ts';
import { mostPoints } from '../ranges.ts';
import { percentMeant } from '../rate-meant.ts';
import { measuredValue, unusable, type Effect } from './effect.ts';
import type { RuleKindEntry, RuleOf } from './rule-kind.ts';
import { ifSo, overItem, positive, ruleError, ruleWarning, type RuleProblem } from './rule-problem.ts';
import { some } from './struck.ts';

const zero: Decimal = { units: 0n, scale: 0 };
/** The most that one answer takes: more than any item has, so that sums stay exact whatever was measured. */
const mostTaken: CentiPoints = mostPoints * 100;
/** The finest step that points come in. */
const finest: CentiPoints = 1;
const input = (): 'value' => 'value';

/** A limit of a rate, which a rule states in percent. */
function percentProblems(rule: RuleOf<'per-step' | 'tiers'>, what: string, limit: number, ...path: readonly (string | number)[]): readonly RuleProblem[] {
  if (percentSign(rule) === '') return [];
  if (limit < 0 || limit > 100) return [ruleError(`${what}应在0%到100%之间，现在是${String(limit)}`, ...path)];
  return ifSo(limit > 0 && limit <= 1, ruleError(`${what}应写百分数，现在是${String(limit)}${percentMeant(limit)}`, ...path));
}

/** What a shortfall is counted in: percents fall short by percentage points. */
const shortfallUnit = (rule: RuleOf<'per-step'>): string => (percentSign(rule) === '' ? '' : '个百分点');

function stepWords(rule: RuleOf<'per-step'>): string {
  if (rule.text !== undefined) return rule.text;
  const below = rule.threshold === undefined ? '' : `低于${String(rule.threshold)}${percentSign(rule)}的，`;
  return `${below}每低${String(rule.step)}${shortfallUnit(rule)}扣${inPoints(rule.points)}${rule.proportional === true ? '（不足的按比例）' : ''}`;
}

/** What a shortfall costs: in full steps, or in proportion. */
function stepsTaken(rule: RuleOf<'per-step'>, shortfall: Decimal, step: Decimal): { readonly points: CentiPoints; readonly how: string } {
  const { numerator, denominator } = divideDecimals(shortfall, step);
  if (rule.proportional === true) {
    const points = Math.min(roundFraction(BigInt(rule.points) * numerator, denominator), mostTaken);
    return { points, how: `${String(timesWhole(shortfall, 1))} ÷ ${String(rule.step)} × ${inPoints(rule.points)} = ${minusPoints(points)}` };
  }
  const steps = Number(numerator / denominator);
  const points = Math.min(rule.points * steps, mostTaken);
  return { points, how: steps === 0 ? '不够一档，不扣分' : `够${String(steps)}档 × ${inPoints(rule.points)} = ${minusPoints(points)}` };
}

/** What a measured value should be where it cannot be what was measured: a rate beyond 0 to 100 %, a shortfall below 0. Either would earn full marks that nobody found. */
function expectedInstead(rule: RuleOf<'per-step' | 'tiers'>, answer: RuleAnswer): string | undefined {
  if (typeof answer !== 'number') return undefined;
  if (percentSign(rule) !== '' && (answer < 0 || answer > 100)) return '0至100之间的百分数';
  return rule.kind === 'per-step' && rule.threshold === undefined && answer < 0 ? '0或正的数' : undefined;
}

function stepEffect(rule: RuleOf<'per-step'>, answer: RuleAnswer): Effect {
  const words = stepWords(rule);
  const expected = expectedInstead(rule, answer);
  if (expected !== undefined) return unusable(words, answer, expected);
  const [value, step] = [measuredValue(answer), decimalOf(rule.step)];
  const threshold = rule.threshold === undefined ? undefined : decimalOf(rule.threshold);
  if (value === undefined || step === undefined || (threshold === undefined && rule.threshold !== undefined)) return unusable(words, answer, '数值');
  const shortfall = threshold === undefined ? value : subtractDecimals(threshold, value);
  const lack = `${String(timesWhole(shortfall, 1))}${shortfallUnit(rule)}`;
  const measured = threshold === undefined ? `低${lack}` : `实际${String(answer)}${percentSign(rule)}`;
  if (compareDecimals(shortfall, zero) <= 0) return { kind: 'deduct', points: 0, text: `${words}：${measured}，已达到，不扣分` };
  const { points, how } = stepsTaken(rule, shortfall, step);
  return { kind: 'deduct', points, text: `${words}：${threshold === undefined ? measured : `${measured}，低${lack}`}，${how}` };
}

/** 低于标准，每低一档扣分. */
export const perStep: RuleKindEntry<RuleOf<'per-step'>> = {
  word: '低于标准，每低一档扣分',
  force: 'takes',
  fresh: (max) => ({ kind: 'per-step', threshold: 100, step: 5, points: some(max) }),
  words: stepWords,
  effect: stepEffect,
  input,
  problems: (rule, max) => [
    ...positive(rule.points),
    ...overItem(rule, rule.points, max),
    ...(rule.threshold === undefined ? [] : percentProblems(rule, '标准线', rule.threshold, 'threshold')),
  ],
  amounts: ({ proportional, points }) => [proportional === true ? finest : points],
  numbers: ({ step, threshold, points }) => [step, ...(threshold === undefined ? [] : [threshold]), points / 100],
};

const tierWords = (rule: RuleOf<'tiers'>): string =>
  rule.text ?? rule.tiers.map((tier) => `${String(tier.atLeast)}${percentSign(rule)}以上得${inPoints(tier.points)}`).join('，');

function tierEffect(rule: RuleOf<'tiers'>, answer: RuleAnswer): Effect {
  const value = measuredValue(answer);
  if (value === undefined) return unusable(tierWords(rule), answer, '数值');
  const expected = expectedInstead(rule, answer);
  if (expected !== undefined) return unusable(tierWords(rule), answer, expected);
  const reached = rule.tiers
    .filter((tier) => compareDecimals(value, decimalOf(tier.atLeast) ?? zero) >= 0)
    .reduce<(typeof rule.tiers)[number] | undefined>((best, tier) => (best === undefined || tier.atLeast > best.atLeast ? tier : best), undefined);
  const points = reached?.points ?? 0;
  const place = reached === undefined ? '未到最低一档' : `达到${String(reached.atLeast)}${percentSign(rule)}`;
  return { kind: 'earn', points, text: `${tierWords(rule)}：实际${String(answer)}${percentSign(rule)}，${place} = ${inPoints(points)}` };
}

function tierProblems(rule: RuleOf<'tiers'>, max: CentiPoints): readonly RuleProblem[] {
  const pairs = rule.tiers.slice(1).map((tier, index) => ({ tier, before: rule.tiers[index] ?? tier }));
  const unordered = pairs.some(({ tier, before }) => tier.atLeast >= before.atLeast);
  const reversed = pairs.some(({ tier, before }) => tier.points > before.points);
  const over = rule.tiers.some((tier) => tier.points > max);
  return [
    ...ifSo(unordered, ruleError('各档没有从高到低排列', 'tiers')),
    ...ifSo(reversed, ruleWarning('比率低的一档得分反而高', 'tiers')),
    ...ifSo(over, ruleError(`有一档得分超过本项分值${inPoints(max)}`, 'tiers')),
    ...rule.tiers.flatMap(({ atLeast }, index) => percentProblems(rule, '达到的比率', atLeast, 'tiers', index, 'atLeast')),
  ];
}

/** 按达到的比率分档得分. */
export const tiers: RuleKindEntry<RuleOf<'tiers'>> = {
  word: '按达到的比率分档得分',
  force: 'earns',
  fresh: (max) => ({ kind: 'tiers', tiers: [{ atLeast: 90, points: max }] }),
  words: tierWords,
  effect: tierEffect,
  input,
  problems: tierProblems,
  amounts: (rule) => rule.tiers.map(({ points }) => points),
  numbers: (rule) => rule.tiers.flatMap(({ atLeast, points }) => [atLeast, points / 100]),
};
