import type { Finding, RuleAnswer, Verdict } from '../model/finding.ts';
import type { Item, Rule } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { unknownFacts } from './condition.ts';
import { forceOf } from './kinds/rule-kinds.ts';
import { earns, isAllOrNothing, isBonusItem, isGate, type Read } from './rule-reads.ts';
import { ruleWords } from './rule-words.ts';
import { percentMeant } from './rate-meant.ts';
import { percentSign } from './points-words.ts';

/** Whether 部分符合 is borne out by something that was found. */
const isSpokenFor = (reads: readonly Read[]): boolean =>
  isAllOrNothing(reads) || reads.some(({ effect }) => effect !== undefined && effect.kind !== 'nothing' && effect.kind !== 'bad');

type MeasuringRule = Extract<Rule, { kind: 'per-step' | 'tiers' }>;

const saysPercent = /%|％|百分|率/u;
/** Words of other things that are measured: what is counted in them may well be below 1 or above 100. */
const saysOther = /[次个人名家份场期年月天日元万亿时]|小时|平方/u;

/** The mark that an answer is measured against: the threshold, or the highest tier. */
const markOf = (rule: MeasuringRule): number | undefined => (rule.kind === 'per-step' ? rule.threshold : Math.max(...rule.tiers.map(({ atLeast }) => atLeast)));

/** Whether a rule measures a percentage: by its fact, by its words or those of its item, or, where these name nothing else, by a mark between 50 and 100. */
function isOfPercent(rule: MeasuringRule, item: Pick<Item, 'text' | 'ruleText'>): boolean {
  if (percentSign(rule) !== '') return true;
  if (rule.fact !== undefined) return false;
  const words = `${item.text}${item.ruleText}${rule.text ?? ''}`;
  const mark = markOf(rule);
  return saysPercent.test(words) || (mark !== undefined && mark >= 50 && mark <= 100 && !saysOther.test(words));
}

/** What is odd about a measured value as a Chinese sentence: below 0, a rate beyond 100, or a share of 1 where percents are wanted. None where it may well be so. */
function measuredDoubt(rule: Rule, answer: RuleAnswer | undefined, item: Pick<Item, 'text' | 'ruleText'>): readonly string[] {
  if ((rule.kind !== 'per-step' && rule.kind !== 'tiers') || typeof answer !== 'number') return [];
  const say = (words: string): readonly string[] => [`“${ruleWords(rule)}”的实际数${String(answer)}${words}，请核对。`];
  if (answer < 0) return say('低于0');
  const mark = markOf(rule);
  if (mark === undefined || mark <= 1 || !isOfPercent(rule, item)) return [];
  if (answer > 100) return say('超过100%');
  const meant = percentMeant(answer);
  return meant === '' ? [] : say(`是小数${meant}`);
}

/** What the inspector must still say or look at again, in Chinese sentences; none where all is said. */
export function itemDoubts(reads: readonly Read[], verdict: Verdict, finding: Finding, item: Item, facts: Facts): readonly string[] {
  if (verdict === 'unmet') return reads.flatMap(({ effect }) => (effect?.kind === 'bad' ? [effect.doubt] : []));
  const doubts: string[] = [];
  const handSet = finding.points !== null;
  const open = reads.filter(({ applies, effect }) => applies !== 'no' && effect === undefined);
  for (const { effect } of reads) if (effect !== undefined && 'doubt' in effect) doubts.push(effect.doubt);
  for (const { index, rule, effect } of reads) if (effect !== undefined) doubts.push(...measuredDoubt(rule, finding.answers[String(index)], item));
  if (verdict === 'partly' && !handSet && !isSpokenFor(reads)) doubts.push('判为部分符合，请点选扣分项或填写考评分。');
  if (verdict === 'met' && isBonusItem(item) && !handSet && !reads.some(({ effect }) => effect?.kind === 'bonus')) doubts.push('请填写加分的数量或分数。');
  if (!handSet && reads.some(({ effect }) => effect?.kind === 'earn')) {
    for (const { rule } of open) if (earns(rule)) doubts.push(`“${ruleWords(rule)}”还没有填写，暂按不得分计。`);
  }
  for (const { rule, applies } of open) {
    if (applies === 'unknown' && forceOf(rule) !== 'convention') doubts.push(`${unknownFacts(rule.when, facts)}未知，请确认“${ruleWords(rule)}”是否适用。`);
    else if (verdict === 'partly' && !isSpokenFor(reads) && isGate(rule)) doubts.push(`判为部分符合，请确认是否“${ruleWords(rule)}”。`);
  }
  return doubts;
}
