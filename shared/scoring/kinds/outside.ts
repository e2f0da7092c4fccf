import type { RuleAnswer } from '../../model/finding.ts';
import { toPoints } from '../../points.ts';
import { atMost, inPoints, notApplicableWords, withPoints } from '../points-words.ts';
import { atCap, isCount, pointsExpected, pointsIn, timesText, unusable, type Effect } from './effect.ts';
import { usualStep } from './judged.ts';
import type { RuleKindEntry, RuleOf } from './rule-kind.ts';
import { capUnder, positive } from './rule-problem.ts';
import { some } from './struck.ts';

function bonusWords({ text, points, cap }: RuleOf<'bonus'>): string {
  if (points === undefined) return `${text ?? '加分'}${atMost('加', cap)}`;
  return `${withPoints(text ?? '每项', `加${inPoints(points)}`, text === undefined ? '' : ' ')}${atMost('加', cap)}`;
}

function bonusEffect(rule: RuleOf<'bonus'>, answer: RuleAnswer): Effect {
  const words = bonusWords(rule);
  if (rule.points === undefined) {
    const asked = pointsIn(answer);
    if (asked === undefined) return unusable(words, answer, pointsExpected);
    const points = atCap(asked, rule.cap);
    return { kind: 'bonus', points, text: `${words}：加${inPoints(points)}${points < asked ? '（已到上限）' : ''}` };
  }
  if (!isCount(answer)) return unusable(words, answer, '0或正整数');
  const points = atCap(rule.points * answer, rule.cap);
  return { kind: 'bonus', points, text: timesText(words, answer, rule.points, rule.cap, inPoints(points)) };
}

/** 加分, outside the maximum. */
export const bonus: RuleKindEntry<RuleOf<'bonus'>> = {
  word: '加分',
  force: 'bonus',
  fresh: (max) => ({ kind: 'bonus', points: some(max), cap: max > 0 ? max : some(max) }),
  words: bonusWords,
  effect: bonusEffect,
  input: ({ points }) => (points === undefined ? 'points' : 'count'),
  range: ({ points, cap }) => (points === undefined ? { min: 0, max: cap === undefined ? null : toPoints(cap), step: toPoints(usualStep) } : null),
  problems: ({ points, cap }) => (points === undefined ? [] : [...positive(points), ...capUnder(cap, points)]),
  amounts: ({ points = usualStep, cap = 0 }) => [points, cap],
  numbers: ({ points, cap }) => [points, cap].flatMap((value) => (value === undefined ? [] : [value / 100])),
  capped: (rule, cap) => ({ ...rule, cap }),
};

const conventionWords = ({ text, gives }: RuleOf<'not-applicable'>): string => text ?? notApplicableWords[gives];

/** 不适用时的计分: a convention, answered by the verdict alone. */
export const notApplicableKind: RuleKindEntry<RuleOf<'not-applicable'>> = {
  word: '不适用时的计分',
  force: 'convention',
  fresh: () => ({ kind: 'not-applicable', gives: 'no-deduction' }),
  words: conventionWords,
  effect: (rule) => ({ kind: 'nothing', text: conventionWords(rule) }),
  input: () => 'toggle',
  problems: () => [],
  amounts: () => [],
  numbers: () => [],
};
