import type { RuleAnswer } from '../../model/finding.ts';
import type { CentiPoints } from '../../points.ts';
import { atMost, inPoints, minusPoints, withPoints } from '../points-words.ts';
import { atCap, isCount, timesText, unusable, type Effect } from './effect.ts';
import type { RuleKindEntry, RuleOf } from './rule-kind.ts';
import { capOver, capUnder, ifSo, overItem, positive, ruleError, type RuleProblem } from './rule-problem.ts';
import { some } from './struck.ts';

type CountingRule = RuleOf<'per-missing' | 'count'>;

/** So many times the points, up to the cap. */
function counted(words: string, { points: each, cap }: CountingRule, answer: RuleAnswer, force: 'deduct' | 'earn'): Effect {
  if (!isCount(answer)) return unusable(words, answer, '0或正整数');
  const points = atCap(each * answer, cap);
  return { kind: force, points, text: timesText(words, answer, each, cap, force === 'deduct' ? minusPoints(points) : inPoints(points)) };
}

const numbersOf = ({ points, cap }: CountingRule): readonly number[] => (cap === undefined ? [points] : [points, cap]).map((value) => value / 100);
const amountsOf = ({ points, cap }: CountingRule): readonly CentiPoints[] => [points, cap ?? 0];
const input = (): 'count' => 'count';

const missingWords = ({ text, points, cap }: RuleOf<'per-missing'>): string =>
  `${withPoints(text ?? '每少一个', `扣${inPoints(points)}`, '')}${atMost('扣', cap)}`;

const thingProblems = ({ things = [] }: RuleOf<'per-missing'>): readonly RuleProblem[] => [
  ...ifSo(
    things.some(({ text }) => text.trim() === ''),
    ruleError('自动计数里有一样没有写名称', 'things'),
  ),
  ...ifSo(
    things.some(({ shownBy }) => shownBy.length === 0),
    ruleError('自动计数里有一样没有写怎样算缺少', 'things'),
  ),
];

/** 每少（缺）一个扣分. */
export const perMissing: RuleKindEntry<RuleOf<'per-missing'>> = {
  word: '每少（缺）一个扣分',
  force: 'takes',
  fresh: (max) => ({ kind: 'per-missing', points: some(max) }),
  words: missingWords,
  effect: (rule, answer) => counted(missingWords(rule), rule, answer, 'deduct'),
  input,
  problems: (rule, max) => [
    ...positive(rule.points),
    ...capOver(rule, rule.cap, max),
    ...capUnder(rule.cap, rule.points),
    ...overItem(rule, rule.points, max),
    ...thingProblems(rule),
  ],
  conditions: ({ things = [] }) => things.map(({ shownBy }, index) => ({ path: ['things', index, 'shownBy'], conditions: shownBy })),
  amounts: amountsOf,
  numbers: numbersOf,
  capped: (rule, cap) => ({ ...rule, cap }),
};

const countWords = ({ text, points, cap }: RuleOf<'count'>): string => `${withPoints(text ?? '每有一个', `得${inPoints(points)}`, '')}${atMost('得', cap)}`;

/** 按个数得分. */
export const count: RuleKindEntry<RuleOf<'count'>> = {
  word: '按个数得分',
  force: 'earns',
  fresh: (max) => ({ kind: 'count', points: some(max), cap: max > 0 ? max : some(max) }),
  words: countWords,
  effect: (rule, answer) => counted(countWords(rule), rule, answer, 'earn'),
  input,
  problems: (rule, max) => [...positive(rule.points), ...capOver(rule, rule.cap, max), ...capUnder(rule.cap, rule.points)],
  amounts: amountsOf,
  numbers: numbersOf,
  capped: (rule, cap) => ({ ...rule, cap }),
};
