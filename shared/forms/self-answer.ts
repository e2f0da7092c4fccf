import type { Item, Rule } from '../model/standard.ts';
import { roundHalfUp, showPoints, sumCenti, type CentiPoints } from '../points.ts';
import { usualStep } from '../scoring/kinds/judged.ts';
import { forceOf, kindOfRule } from '../scoring/kinds/rule-kinds.ts';
import { isBonusItem } from '../scoring/rule-reads.ts';
import { mandatoryAnswers, notApplicableWord, vetoAnswers } from './form-words.ts';

/**
 * How a unit answers an item on its form: points within bounds and in a step, one of few answers, or a statement that gives no points (否决项, 必备项).
 * An answer that carries points ends in “（4分）”, so that it reads without the standard. `max` null: no bound.
 */
export type SelfAnswer =
  | { readonly kind: 'points'; readonly max: CentiPoints | null; readonly step: CentiPoints }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly worded: boolean }
  | { readonly kind: 'state'; readonly of: 'veto' | 'mandatory'; readonly options: readonly string[] };

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** With so few steps up to the maximum, every possible score is offered in a list. */
const fewSteps = 4;

/** The step in which an item's points can go: what all of its rules' amounts and its maximum are whole multiples of. */
function stepOf(item: Item): CentiPoints {
  const amounts = item.rules.filter((rule) => rule.scope !== 'section').flatMap((rule) => kindOfRule(rule).amounts(rule));
  return amounts.length === 0 ? gcd(usualStep, item.max) || usualStep : [...amounts, item.max].reduce(gcd, 0) || usualStep;
}

/** The most that the bonus rules of an item can give; of an exclusive group only the highest counts. Null where one has no bound. */
const bonusCap = (item: Item): CentiPoints | null => {
  const caps = item.rules.flatMap((rule, index) =>
    rule.kind === 'bonus' ? [{ group: rule.group ?? `#${String(index)}`, cap: rule.cap ?? rule.points ?? null }] : [],
  );
  if (caps.length === 0 || caps.some(({ cap }) => cap === null)) return null;
  const ofGroup = new Map<string, CentiPoints>();
  for (const { group, cap } of caps) ofGroup.set(group, Math.max(ofGroup.get(group) ?? 0, cap ?? 0));
  return sumCenti(ofGroup.values());
};

/** The lower of two bounds, either of which may be missing. */
const lower = (a: CentiPoints | null, b: CentiPoints | null): CentiPoints | null => (a === null || b === null ? (a ?? b) : Math.min(a, b));

const gradeAnswers = (rule: Extract<Rule, { kind: 'grade' }>, max: CentiPoints): readonly string[] =>
  Object.entries(rule.shares)
    .toSorted(([, a], [, b]) => b - a)
    .map(([letter, share]) => `${letter}（${showPoints(roundHalfUp(max * Math.round(share * 100), 10_000))}分）`);

/** How a unit answers an item. `allBonus` is the most that all bonus of its standard adds together, where it has a bound: no single bonus can be more. */
export function selfAnswerOf(item: Item, allBonus?: CentiPoints): SelfAnswer {
  if (isBonusItem(item)) return { kind: 'points', max: lower(bonusCap(item), allBonus ?? null), step: stepOf(item) };
  if (item.max === 0)
    return item.rules.some((rule) => rule.kind === 'veto')
      ? { kind: 'state', of: 'veto', options: vetoAnswers }
      : { kind: 'state', of: 'mandatory', options: [...mandatoryAnswers, notApplicableWord] };
  const scoring = item.rules.filter((rule) => !['gate', 'convention'].includes(forceOf(rule)));
  const [only] = scoring;
  if (only?.kind === 'grade' && scoring.length === 1) return { kind: 'choice', options: [...gradeAnswers(only, item.max), notApplicableWord], worded: true };
  const whole = item.rules.length > 0 && scoring.every((rule) => forceOf(rule) === 'empties');
  if (whole) return { kind: 'choice', options: [showPoints(item.max), '0', notApplicableWord], worded: false };
  const step = stepOf(item);
  if (item.max / step > fewSteps) return { kind: 'points', max: item.max, step };
  const steps = Array.from({ length: item.max / step + 1 }, (_, count) => showPoints(item.max - count * step));
  return { kind: 'choice', options: [...steps, notApplicableWord], worded: false };
}

/** What an answer cell says: points, 不适用, a statement, or something else that must be read as any score is. */
type AnswerReading =
  | { readonly kind: 'points'; readonly points: CentiPoints }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'stated'; readonly word: string }
  | { readonly kind: 'other' };

const stated: ReadonlySet<string> = new Set([...vetoAnswers, ...mandatoryAnswers]);

/** Reads the text of an answer cell. */
export function readAnswer(text: string): AnswerReading {
  const written = text.trim();
  if (written === notApplicableWord) return { kind: 'not-applicable' };
  if (stated.has(written)) return { kind: 'stated', word: written };
  const points = /^\D{1,12}[（(](\d+(?:\.\d{1,2})?)分[)）]$/u.exec(written)?.[1];
  return points === undefined ? { kind: 'other' } : { kind: 'points', points: Math.round(Number(points) * 100) };
}
