import { assertNever } from '../result.ts';
import type { RuleAnswer } from '../model/finding.ts';
import type { Item, Rule } from '../model/standard.ts';
import { sumCenti, toCenti, type CentiPoints } from '../points.ts';
import { compareDecimals, decimalOf, divideDecimals, roundFraction, subtractDecimals, timesWhole, type Decimal } from './decimal.ts';
import { mostMeasured, mostPoints } from './ranges.ts';
import { inPoints, minusPoints, partWords, percentSign, ruleWords, shortfallUnit } from './rule-words.ts';

/**
 * What the answer to one rule does to its item:
 * `deduct` takes points · `earn` replaces the full mark by what was earned · `zero` leaves nothing of the item · `bonus` adds outside the maximum ·
 * `nothing` was answered and changes nothing · `bad` is an answer that the rule cannot use, which is told and not counted.
 */
export type Effect =
  | { readonly kind: 'deduct' | 'earn' | 'bonus'; readonly points: CentiPoints; readonly text: string; readonly doubt?: string }
  | { readonly kind: 'zero' | 'nothing'; readonly text: string }
  | { readonly kind: 'bad'; readonly text: string; readonly doubt: string };

const bad = (rule: Rule, answer: RuleAnswer, expected: string): Effect => {
  const doubt = `“${ruleWords(rule)}”的记录“${String(answer)}”不能计分，应为${expected}，请改正。`;
  return { kind: 'bad', text: `${ruleWords(rule)}：记录“${String(answer)}”不能计分，未计`, doubt };
};

const capped = (points: CentiPoints, cap: CentiPoints | undefined): CentiPoints => (cap === undefined ? points : Math.min(points, cap));

const isCount = (answer: RuleAnswer): answer is number => typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0 && answer <= 1_000_000;

/** “每少一个扣2分 × 3 = −6分”; where the cap bites, what it came to before: “每少一个扣2分，最多扣3分：2分 × 3 = 6分，按上限 = −3分”. */
function timesText(rule: Rule, count: number, each: CentiPoints, cap: CentiPoints | undefined, result: string): string {
  const bites = cap !== undefined && each * count > cap;
  if (!bites) return `${ruleWords(rule)} × ${String(count)} = ${result}`;
  return `${ruleWords(rule)}：${inPoints(each)} × ${String(count)} = ${inPoints(each * count)}，按上限 = ${result}`;
}

function counted(rule: Extract<Rule, { kind: 'per-missing' | 'count' }>, answer: RuleAnswer): Effect {
  if (!isCount(answer)) return bad(rule, answer, '0或正整数');
  const points = capped(rule.points * answer, rule.cap);
  const deducts = rule.kind === 'per-missing';
  return { kind: deducts ? 'deduct' : 'earn', points, text: timesText(rule, answer, rule.points, rule.cap, deducts ? minusPoints(points) : inPoints(points)) };
}

function struck(rule: Rule, answer: RuleAnswer, effect: Effect): Effect {
  if (typeof answer !== 'boolean') return bad(rule, answer, '是或否');
  return answer ? effect : { kind: 'nothing', text: `${ruleWords(rule)}：未发生，不扣分` };
}

const zeroDecimal: Decimal = { units: 0n, scale: 0 };
/** The most that one answer takes: more than any item has, so that sums stay exact whatever was measured. */
const mostTaken: CentiPoints = mostPoints * 100;

/** A measured value that can be compared; undefined for what is no number and for what is beyond all measures. */
const measuredValue = (answer: RuleAnswer): Decimal | undefined =>
  typeof answer === 'number' && Math.abs(answer) <= mostMeasured ? decimalOf(answer) : undefined;

/** Points as an inspector writes them: not negative, at most two places, not beyond all standards. */
const pointsIn = (answer: RuleAnswer): CentiPoints | undefined =>
  typeof answer === 'number' && answer >= 0 && answer <= mostPoints ? toCenti(answer) : undefined;

function perStep(rule: Extract<Rule, { kind: 'per-step' }>, answer: RuleAnswer): Effect {
  const [value, step] = [measuredValue(answer), decimalOf(rule.step)];
  const threshold = rule.threshold === undefined ? undefined : decimalOf(rule.threshold);
  if (value === undefined || step === undefined || (threshold === undefined && rule.threshold !== undefined)) return bad(rule, answer, '数值');
  const shortfall = threshold === undefined ? value : subtractDecimals(threshold, value);
  const lack = `${String(timesWhole(shortfall, 1))}${shortfallUnit(rule)}`;
  const measured = threshold === undefined ? `低${lack}` : `实际${String(answer)}${percentSign(rule)}`;
  if (compareDecimals(shortfall, zeroDecimal) <= 0) return { kind: 'deduct', points: 0, text: `${ruleWords(rule)}：${measured}，已达到，不扣分` };
  const { numerator, denominator } = divideDecimals(shortfall, step);
  const found = threshold === undefined ? measured : `${measured}，低${lack}`;
  if (rule.proportional === true) {
    const points = Math.min(roundFraction(BigInt(rule.points) * numerator, denominator), mostTaken);
    return {
      kind: 'deduct',
      points,
      text: `${ruleWords(rule)}：${found}，${String(timesWhole(shortfall, 1))} ÷ ${String(rule.step)} × ${inPoints(rule.points)} = ${minusPoints(points)}`,
    };
  }
  const steps = Number(numerator / denominator);
  const points = Math.min(rule.points * steps, mostTaken);
  return {
    kind: 'deduct',
    points,
    text: `${ruleWords(rule)}：${found}，${steps === 0 ? '不够一档，不扣分' : `够${String(steps)}档 × ${inPoints(rule.points)} = ${minusPoints(points)}`}`,
  };
}

function tiers(rule: Extract<Rule, { kind: 'tiers' }>, answer: RuleAnswer): Effect {
  const value = measuredValue(answer);
  if (value === undefined) return bad(rule, answer, '数值');
  const reached = rule.tiers
    .filter((tier) => compareDecimals(value, decimalOf(tier.atLeast) ?? zeroDecimal) >= 0)
    .reduce<(typeof rule.tiers)[number] | undefined>((best, tier) => (best === undefined || tier.atLeast > best.atLeast ? tier : best), undefined);
  const points = reached?.points ?? 0;
  const place = reached === undefined ? '未到最低一档' : `达到${String(reached.atLeast)}${percentSign(rule)}`;
  return { kind: 'earn', points, text: `${ruleWords(rule)}：实际${String(answer)}${percentSign(rule)}，${place} = ${inPoints(points)}` };
}

function grade(rule: Extract<Rule, { kind: 'grade' }>, answer: RuleAnswer, max: CentiPoints): Effect {
  const share = typeof answer === 'string' ? decimalOf(rule.shares[answer] ?? Number.NaN) : undefined;
  if (share === undefined) return bad(rule, answer, Object.keys(rule.shares).join('、'));
  const points = roundFraction(BigInt(max) * share.units, 100n * 10n ** BigInt(share.scale));
  return {
    kind: 'earn',
    points,
    text: `${ruleWords(rule)}：评为${String(answer)}，${inPoints(max)} × ${String(rule.shares[String(answer)])}% = ${inPoints(points)}`,
  };
}

function parts(rule: Extract<Rule, { kind: 'parts' }>, answer: RuleAnswer): Effect {
  if (!Array.isArray(answer) || answer.some((index) => rule.parts[index] === undefined)) return bad(rule, answer, '所缺的分项');
  const missing = [...new Set(answer as readonly number[])].sort((a, b) => a - b);
  const points = sumCenti(missing.map((index) => rule.parts[index] ?? 0));
  const named = missing.map((index) => `${partWords(rule, index)}${minusPoints(rule.parts[index] ?? 0)}`).join('，');
  return { kind: 'deduct', points, text: missing.length === 0 ? `${ruleWords(rule)}：各分项齐全，不扣分` : `缺${named}，共${minusPoints(points)}` };
}

function discretionary(rule: Extract<Rule, { kind: 'discretionary' }>, answer: RuleAnswer): Effect {
  const asked = pointsIn(answer);
  if (asked === undefined) return bad(rule, answer, '0或正的分数，最多两位小数');
  const points = asked === 0 ? 0 : Math.min(Math.max(asked, rule.min ?? 0), rule.max ?? Number.POSITIVE_INFINITY);
  const text = `${ruleWords(rule)}：${minusPoints(points)}`;
  if (points !== asked) return { kind: 'deduct', points, text, doubt: `酌情扣${inPoints(asked)}超出规定的幅度，已按${inPoints(points)}计，请核对。` };
  if (rule.step !== undefined && asked % rule.step !== 0)
    return { kind: 'deduct', points, text, doubt: `酌情扣${inPoints(asked)}不是${inPoints(rule.step)}的整倍数，请核对。` };
  return { kind: 'deduct', points, text };
}

function bonus(rule: Extract<Rule, { kind: 'bonus' }>, answer: RuleAnswer): Effect {
  if (rule.points === undefined) {
    const asked = pointsIn(answer);
    if (asked === undefined) return bad(rule, answer, '0或正的分数，最多两位小数');
    const points = capped(asked, rule.cap);
    return { kind: 'bonus', points, text: `${ruleWords(rule)}：加${inPoints(points)}${points < asked ? '（已到上限）' : ''}` };
  }
  if (!isCount(answer)) return bad(rule, answer, '0或正整数');
  const points = capped(rule.points * answer, rule.cap);
  return { kind: 'bonus', points, text: timesText(rule, answer, rule.points, rule.cap, inPoints(points)) };
}

/** Says that the whole item gets nothing, where a rule's words do not say it already. */
const withNothing = (words: string): string => (words.endsWith('不得分') ? words : `${words}：整项不得分`);

/** What the answer to a rule does. Exact: measured values are compared as the decimals they are written as; only a proportional or percentual part is rounded, half up, to 0.01 point. */
export function effectOf(rule: Rule, answer: RuleAnswer, item: Pick<Item, 'max'>): Effect {
  switch (rule.kind) {
    case 'fixed':
      return struck(rule, answer, { kind: 'deduct', points: rule.points, text: `${ruleWords(rule)} = ${minusPoints(rule.points)}` });
    case 'veto':
      if (answer === 'lifted') return { kind: 'nothing', text: `${ruleWords(rule)}：经申诉复核已撤销` };
      return struck(rule, answer, { kind: 'zero', text: withNothing(ruleWords(rule)) });
    case 'all-or-nothing':
    case 'mandatory':
      return struck(rule, answer, { kind: 'zero', text: withNothing(ruleWords(rule)) });
    case 'per-missing':
    case 'count':
      return counted(rule, answer);
    case 'per-step':
      return perStep(rule, answer);
    case 'tiers':
      return tiers(rule, answer);
    case 'grade':
      return grade(rule, answer, item.max);
    case 'parts':
      return parts(rule, answer);
    case 'discretionary':
      return discretionary(rule, answer);
    case 'bonus':
      return bonus(rule, answer);
    case 'not-applicable':
      return { kind: 'nothing', text: ruleWords(rule) };
    default:
      return assertNever(rule);
  }
}
