import type { Rule } from '../../model/standard.ts';
import { showPoints, sumCenti, type CentiPoints } from '../../points.ts';

const more = (what: string, points: CentiPoints, max: CentiPoints): readonly string[] =>
  points > max ? [`${what}${showPoints(points)}分，多于该项分值${showPoints(max)}分，请核对。`] : [];

const other = (what: string, points: CentiPoints, max: CentiPoints): readonly string[] =>
  points === max ? [] : [`${what}${showPoints(points)}分，与该项分值${showPoints(max)}分不同，请核对。`];

function contradiction(rule: Rule, max: CentiPoints): readonly string[] {
  switch (rule.kind) {
    case 'fixed':
    case 'per-step':
      return more('一次就扣', rule.points, max);
    case 'per-missing':
      return [...more('一次就扣', rule.points, max), ...more('最多扣', rule.cap ?? 0, max)];
    case 'count':
      return [...more('一次就得', rule.points, max), ...more('最多得', rule.cap ?? 0, max)];
    case 'discretionary':
      return more('最多扣', rule.max ?? rule.min ?? 0, max);
    case 'tiers':
      return other('最高一档得', Math.max(...rule.tiers.map(({ points }) => points)), max);
    case 'grade':
      return Math.max(...Object.values(rule.shares)) === 100 ? [] : ['最高一档不是满分，请核对。'];
    case 'parts':
      return other('各部分加起来是', sumCenti(rule.parts), max);
    case 'bonus':
      return max > 0 ? more('最多加', rule.cap ?? 0, max) : [];
    default:
      return [];
  }
}

const takes: ReadonlySet<Rule['kind']> = new Set(['fixed', 'per-missing', 'per-step', 'discretionary']);

/** A single tier gives nothing below it; with deductions beside it that is hardly meant. */
const loneTier = (rules: readonly Rule[]): readonly string[] =>
  rules.some((rule) => rule.kind === 'tiers' && rule.tiers.length === 1) && rules.some(({ kind }) => takes.has(kind))
    ? ['没有达到时得几分，原文没有写明，请核对。']
    : [];

/** Where the numbers of a text cannot all be true beside the item's maximum: parts that do not sum to it, more taken at once than there is. */
export const contradictions = (rules: readonly Rule[], max: CentiPoints | null): readonly string[] => [
  ...loneTier(rules),
  ...(max === null ? [] : new Set(rules.flatMap((rule) => contradiction(rule, max)))),
];
