import type { RuleAnswer } from '../../model/finding.ts';
import { showPoints, sumCenti, toPoints, type CentiPoints } from '../../points.ts';
import { decimalOf, roundFraction } from '../decimal.ts';
import { inPoints, minusPoints, namesPoints, partWords } from '../points-words.ts';
import { pointsExpected, pointsIn, unusable, type Effect } from './effect.ts';
import type { RuleKindEntry, RuleOf } from './rule-kind.ts';
import { capOver, ifSo, ruleError, ruleWarning, type RuleProblem } from './rule-problem.ts';

/** The step of points where a standard leaves it open. */
export const usualStep: CentiPoints = 50;

const gradeWords = ({ text, shares }: RuleOf<'grade'>): string =>
  text ??
  Object.entries(shares)
    .map(([letter, share]) => `${letter}级得${String(share)}%`)
    .join('，');

function gradeEffect(rule: RuleOf<'grade'>, answer: RuleAnswer, max: CentiPoints): Effect {
  const percent = typeof answer === 'string' && Object.hasOwn(rule.shares, answer) ? rule.shares[answer] : undefined;
  const share = percent === undefined ? undefined : decimalOf(percent);
  if (share === undefined) return unusable(gradeWords(rule), answer, Object.keys(rule.shares).join('、'));
  const points = roundFraction(BigInt(max) * share.units, 100n * 10n ** BigInt(share.scale));
  return { kind: 'earn', points, text: `${gradeWords(rule)}：评为${String(answer)}，${inPoints(max)} × ${String(percent)}% = ${inPoints(points)}` };
}

/** 评等级按比例得分. */
export const grade: RuleKindEntry<RuleOf<'grade'>> = {
  word: '评等级按比例得分',
  force: 'earns',
  fresh: () => ({ kind: 'grade', shares: { A: 100, B: 80, C: 60 } }),
  words: gradeWords,
  effect: (rule, answer, { max }) => gradeEffect(rule, answer, max),
  input: () => 'grade',
  options: ({ shares }) => Object.entries(shares).map(([letter, share]) => ({ value: letter, label: `${letter}（${String(share)}%）` })),
  problems: ({ shares }) => [
    ...ifSo(Object.keys(shares).length === 0, ruleError('没有写等级', 'shares')),
    ...ifSo(
      Object.keys(shares).some((letter) => letter.trim() === ''),
      ruleError('有一个等级没有写名称', 'shares'),
    ),
  ],
  amounts: () => [1],
  numbers: ({ shares }, max) => Object.values(shares).flatMap((share) => [share, ...(max === null ? [] : [Math.round(share * max) / 10_000])]),
};

const partsWords = ({ text }: RuleOf<'parts'>): string => text ?? '分项计分，缺哪项扣哪项';

function partsEffect(rule: RuleOf<'parts'>, answer: RuleAnswer): Effect {
  if (!Array.isArray(answer) || answer.some((index) => rule.parts[index] === undefined)) return unusable(partsWords(rule), answer, '所缺的分项');
  const missing = [...new Set(answer as readonly number[])].sort((a, b) => a - b);
  const points = sumCenti(missing.map((index) => rule.parts[index] ?? 0));
  const named = missing.map((index) => `${partWords(rule, index)}${minusPoints(rule.parts[index] ?? 0)}`).join('，');
  return { kind: 'deduct', points, text: missing.length === 0 ? `${partsWords(rule)}：各分项齐全，不扣分` : `缺${named}，共${minusPoints(points)}` };
}

function partsProblems(rule: RuleOf<'parts'>, max: CentiPoints): readonly RuleProblem[] {
  const sum = sumCenti(rule.parts);
  return [
    ...ifSo(rule.parts.includes(0), ruleError('有一个分项的分值是0，应大于0', 'parts')),
    ...ifSo(sum > max, ruleError(`各分项合计${inPoints(sum)}，超过本项分值${inPoints(max)}`, 'parts')),
    ...ifSo(sum < max, ruleWarning(`各分项合计${inPoints(sum)}，不足本项分值${inPoints(max)}`, 'parts')),
  ];
}

/** 分项计分. */
export const parts: RuleKindEntry<RuleOf<'parts'>> = {
  word: '分项计分',
  force: 'takes',
  fresh: (max) => ({ kind: 'parts', parts: [max] }),
  words: partsWords,
  effect: partsEffect,
  input: () => 'parts',
  options: (rule) => rule.parts.map((points, index) => ({ value: index, label: `${partWords(rule, index)}（${inPoints(points)}）` })),
  problems: partsProblems,
  amounts: (rule) => rule.parts,
  numbers: (rule) => rule.parts.map((points) => points / 100),
};

const byJudgement = ({ min, max }: RuleOf<'discretionary'>): string => {
  if (min !== undefined && max !== undefined) return `酌情扣${showPoints(min)}至${inPoints(max)}`;
  if (max !== undefined) return `酌情扣分，最多扣${inPoints(max)}`;
  return min === undefined ? '酌情扣分' : `酌情扣分，不少于${inPoints(min)}`;
};

const discretionaryWords = (rule: RuleOf<'discretionary'>): string => {
  if (rule.text === undefined) return byJudgement(rule);
  return namesPoints(rule.text) ? rule.text : `${rule.text} ${byJudgement(rule)}`;
};

function discretionaryEffect(rule: RuleOf<'discretionary'>, answer: RuleAnswer): Effect {
  const asked = pointsIn(answer);
  if (asked === undefined) return unusable(discretionaryWords(rule), answer, pointsExpected);
  const points = asked === 0 ? 0 : Math.min(Math.max(asked, rule.min ?? 0), rule.max ?? Number.POSITIVE_INFINITY);
  const told = { kind: 'deduct', points, text: `${discretionaryWords(rule)}：${minusPoints(points)}` } as const;
  if (points !== asked) return { ...told, doubt: `酌情扣${inPoints(asked)}超出规定的幅度，已按${inPoints(points)}计，请核对。` };
  return rule.step !== undefined && asked % rule.step !== 0 ? { ...told, doubt: `酌情扣${inPoints(asked)}不是${inPoints(rule.step)}的整倍数，请核对。` } : told;
}

/** 酌情扣分. */
export const discretionary: RuleKindEntry<RuleOf<'discretionary'>> = {
  word: '酌情扣分',
  force: 'takes',
  fresh: () => ({ kind: 'discretionary' }),
  words: discretionaryWords,
  effect: discretionaryEffect,
  input: () => 'points',
  range: ({ min = 0, max, step = usualStep }, item) => ({ min: toPoints(min), max: toPoints(max ?? item.max), step: toPoints(step) }),
  problems: (rule, max) => [
    ...ifSo(
      rule.max !== undefined && (rule.min ?? 0) > rule.max,
      ruleError(`酌情扣分的下限${inPoints(rule.min ?? 0)}高于上限${inPoints(rule.max ?? 0)}`, 'min'),
    ),
    ...capOver(rule, rule.max, max, 'max'),
    ...ifSo(rule.step === 0, ruleError('酌情扣分的间隔是0，应大于0', 'step')),
  ],
  amounts: ({ step = usualStep, min = 0, max = 0 }) => [step, min, max],
  numbers: ({ min, max }) => [min, max].flatMap((points) => (points === undefined ? [] : [points / 100])),
  capped: (rule, cap) => (rule.max === undefined ? { ...rule, max: cap } : undefined),
};
