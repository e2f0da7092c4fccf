import type { CentiPoints } from '../../points.ts';
import { inPoints, minusPoints, withPoints } from '../points-words.ts';
import { nothingLeft, struck } from './effect.ts';
import { overItem, positive } from './rule-problem.ts';
import type { RuleKindEntry, RuleOf } from './rule-kind.ts';

const none = (): readonly never[] => [];
const toggle = (): 'toggle' => 'toggle';
/** What a kind without numbers of its own need not say. */
const plain = { input: toggle, problems: none, amounts: none, numbers: none };

/** What a first rule costs or gives in an item of so many points: 1 point, less where the item has less. */
export const some = (max: CentiPoints): CentiPoints => Math.min(100, max) || 100;

const allOrNothingWords = ({ text }: RuleOf<'all-or-nothing'>): string => (text === undefined ? '未达到，整项不得分' : withPoints(text, '整项不得分'));

/** 未达到不得分: the item is met whole or gives nothing. */
export const allOrNothing: RuleKindEntry<RuleOf<'all-or-nothing'>> = {
  ...plain,
  word: '未达到不得分',
  force: 'empties',
  fresh: () => ({ kind: 'all-or-nothing' }),
  words: allOrNothingWords,
  effect: (rule, answer) => struck(allOrNothingWords(rule), answer, nothingLeft(allOrNothingWords(rule))),
};

const mandatoryWords = ({ text }: RuleOf<'mandatory'>): string => text ?? '必备条件未达到';

/** 必备条件: not met, it leaves nothing of the item and affects the recommendation. */
export const mandatory: RuleKindEntry<RuleOf<'mandatory'>> = {
  ...plain,
  word: '必备条件',
  force: 'gate',
  fresh: () => ({ kind: 'mandatory' }),
  words: mandatoryWords,
  effect: (rule, answer) => struck(mandatoryWords(rule), answer, nothingLeft(mandatoryWords(rule))),
};

const vetoWords = ({ text }: RuleOf<'veto'>): string => text ?? '出现一票否决情形';

/** 一票否决: one such thing decides against the unit, unless an objection lifts it. */
export const veto: RuleKindEntry<RuleOf<'veto'>> = {
  ...plain,
  word: '一票否决',
  force: 'gate',
  fresh: () => ({ kind: 'veto' }),
  words: vetoWords,
  effect: (rule, answer) =>
    answer === 'lifted' ? { kind: 'nothing', text: `${vetoWords(rule)}：经申诉复核已撤销` } : struck(vetoWords(rule), answer, nothingLeft(vetoWords(rule))),
};

const fixedWords = ({ text, points }: RuleOf<'fixed'>): string => (text === undefined ? `扣${inPoints(points)}` : withPoints(text, `扣${inPoints(points)}`));

/** 发生一种情形扣固定分. */
export const fixed: RuleKindEntry<RuleOf<'fixed'>> = {
  word: '发生一种情形扣固定分',
  force: 'takes',
  fresh: (max) => ({ kind: 'fixed', points: some(max) }),
  words: fixedWords,
  effect: (rule, answer) =>
    struck(fixedWords(rule), answer, { kind: 'deduct', points: rule.points, text: `${fixedWords(rule)} = ${minusPoints(rule.points)}` }),
  input: toggle,
  problems: (rule, max) => [...positive(rule.points), ...overItem(rule, rule.points, max)],
  amounts: ({ points }) => [points],
  numbers: ({ points }) => [points / 100],
};
