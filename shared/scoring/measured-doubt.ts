import type { RuleAnswer } from '../model/finding.ts';
import type { Item, Rule } from '../model/standard.ts';
import { percentMeant } from './rate-meant.ts';
import { percentSign } from './points-words.ts';
import { ruleWords } from './rule-words.ts';

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
export function measuredDoubt(rule: Rule, answer: RuleAnswer | undefined, item: Pick<Item, 'text' | 'ruleText'>): readonly string[] {
  if ((rule.kind !== 'per-step' && rule.kind !== 'tiers') || typeof answer !== 'number') return [];
  const say = (words: string): readonly string[] => [`“${ruleWords(rule)}”的实际数${String(answer)}${words}，请核对。`];
  if (answer < 0) return say('低于0');
  const mark = markOf(rule);
  if (mark === undefined || mark <= 1 || !isOfPercent(rule, item)) return [];
  if (answer > 100) return say('超过100%');
  const meant = percentMeant(answer);
  return meant === '' ? [] : say(`是小数${meant}`);
}
