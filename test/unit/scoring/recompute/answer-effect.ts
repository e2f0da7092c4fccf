import type { AnswerFile, RuleFile } from './file-shapes.ts';
import { divide, exactly, floorOf, greater, isLess, lesser, multiply, nought, rounded, take, total, type Rational } from './rational.ts';

/** What an answer does: points taken, earned or added; nothing left; said and without effect (`quiet`); unusable (`unusable`). */
export type Effect = { readonly does: 'takes' | 'earns' | 'adds'; readonly points: Rational } | { readonly does: 'empties' | 'quiet' | 'unusable' };

const unusable: Effect = { does: 'unusable' };
const limited = (points: Rational, cap: number | undefined): Rational => (cap === undefined ? points : lesser(points, exactly(cap)));

function happened(answer: AnswerFile, effect: Effect): Effect {
  if (typeof answer !== 'boolean') return unusable;
  return answer ? effect : { does: 'quiet' };
}

function counted(rule: RuleFile, answer: AnswerFile, does: 'takes' | 'earns' | 'adds'): Effect {
  if (typeof answer !== 'number' || !Number.isInteger(answer) || answer < 0 || answer > 1_000_000) return unusable;
  return { does, points: limited(multiply(exactly(rule.points ?? 0), exactly(answer)), rule.cap) };
}

function typed(answer: AnswerFile): Rational | undefined {
  if (typeof answer !== 'number' || answer < 0) return undefined;
  return (String(answer).split('.')[1] ?? '').length > 2 ? undefined : exactly(answer);
}

const rates: readonly (string | undefined)[] = ['membershipRate', 'satisfactionRate', 'contractRate', 'establishmentRate', 'participationRate'];
const beyond = (rule: RuleFile, answer: AnswerFile): boolean => rates.includes(rule.fact) && (Number(answer) < 0 || Number(answer) > 100);

function stepped(rule: RuleFile, answer: AnswerFile): Effect {
  if (typeof answer !== 'number' || beyond(rule, answer) || (rule.threshold === undefined && answer < 0)) return unusable;
  const short = rule.threshold === undefined ? exactly(answer) : take(exactly(rule.threshold), exactly(answer));
  if (!isLess(nought, short)) return { does: 'takes', points: nought };
  const steps = divide(short, exactly(rule.step ?? 1));
  const points = exactly(rule.points ?? 0);
  return { does: 'takes', points: rule.proportional === true ? rounded(multiply(points, steps), 2) : multiply(points, floorOf(steps)) };
}

function tiered(rule: RuleFile, answer: AnswerFile): Effect {
  if (typeof answer !== 'number' || beyond(rule, answer)) return unusable;
  let best: { readonly atLeast: number; readonly points: number } | undefined;
  for (const tier of rule.tiers ?? []) if (answer >= tier.atLeast && (best === undefined || tier.atLeast > best.atLeast)) best = tier;
  return { does: 'earns', points: exactly(best?.points ?? 0) };
}

function graded(rule: RuleFile, answer: AnswerFile, max: number): Effect {
  const share = typeof answer === 'string' ? rule.shares?.[answer] : undefined;
  return share === undefined ? unusable : { does: 'earns', points: rounded(divide(multiply(exactly(max), exactly(share)), exactly(100)), 2) };
}

function partsGone(rule: RuleFile, answer: AnswerFile): Effect {
  if (typeof answer !== 'object' || answer.some((place) => rule.parts?.[place] === undefined)) return unusable;
  return { does: 'takes', points: total([...new Set(answer)].map((place) => exactly(rule.parts?.[place] ?? 0))) };
}

function freely(rule: RuleFile, answer: AnswerFile): Effect {
  const asked = typed(answer);
  if (asked === undefined) return unusable;
  return { does: 'takes', points: asked.over === 0n ? nought : limited(greater(asked, exactly(rule.min ?? 0)), rule.max) };
}

function added(rule: RuleFile, answer: AnswerFile): Effect {
  if (rule.points !== undefined) return counted(rule, answer, 'adds');
  const asked = typed(answer);
  return asked === undefined ? unusable : { does: 'adds', points: limited(asked, rule.cap) };
}

/** The table of answers in docs/formats.md. */
export function effectOfAnswer(rule: RuleFile, answer: AnswerFile, max: number): Effect {
  if (rule.kind === 'veto' && answer === 'lifted') return { does: 'quiet' };
  if (rule.kind === 'fixed') return happened(answer, { does: 'takes', points: exactly(rule.points ?? 0) });
  if (['all-or-nothing', 'mandatory', 'veto'].includes(rule.kind)) return happened(answer, { does: 'empties' });
  if (rule.kind === 'per-missing') return counted(rule, answer, 'takes');
  if (rule.kind === 'count') return counted(rule, answer, 'earns');
  if (rule.kind === 'per-step') return stepped(rule, answer);
  if (rule.kind === 'tiers') return tiered(rule, answer);
  if (rule.kind === 'grade') return graded(rule, answer, max);
  if (rule.kind === 'parts') return partsGone(rule, answer);
  if (rule.kind === 'discretionary') return freely(rule, answer);
  if (rule.kind === 'bonus') return added(rule, answer);
  throw new Error(`no such rule kind: ${rule.kind}`);
}
