import type { Rule } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { partWords } from '../scoring/points-words.ts';

/** One amount of points that a rule carries: by which key it is changed, and what it is, in words for a label. */
export interface RulePoints {
  readonly key: string;
  readonly word: string;
  readonly points: CentiPoints;
}

const one = (key: string, word: string, points: CentiPoints | undefined): readonly RulePoints[] => (points === undefined ? [] : [{ key, word, points }]);

/** The amounts of points in a rule, in the order in which it says them; none where it has none of its own. What is measured (thresholds, steps, shares) is not among them. */
export function pointsInRule(rule: Rule): readonly RulePoints[] {
  switch (rule.kind) {
    case 'fixed':
      return one('points', '扣', rule.points);
    case 'per-missing':
      return [...one('points', '每少一个扣', rule.points), ...one('cap', '最多扣', rule.cap)];
    case 'per-step':
      return one('points', '每档扣', rule.points);
    case 'tiers':
      return rule.tiers.map(({ atLeast, points }, index) => ({ key: String(index), word: `达到${String(atLeast)}得`, points }));
    case 'count':
      return [...one('points', '每个得', rule.points), ...one('cap', '最多得', rule.cap)];
    case 'parts':
      return rule.parts.map((points, index) => ({ key: String(index), word: partWords(rule, index), points }));
    case 'discretionary':
      return [...one('min', '至少扣', rule.min), ...one('max', '至多扣', rule.max)];
    case 'bonus':
      return [...one('points', '每项加', rule.points), ...one('cap', '最多加', rule.cap)];
    case 'all-or-nothing':
    case 'grade':
    case 'mandatory':
    case 'veto':
    case 'not-applicable':
      return [];
  }
}

/** The rule with another amount under a key of {@link pointsInRule}; as it is where it has no such amount. */
export function withRulePoints(rule: Rule, key: string, points: CentiPoints): Rule {
  if (!pointsInRule(rule).some((known) => known.key === key)) return rule;
  switch (rule.kind) {
    case 'tiers':
      return { ...rule, tiers: rule.tiers.map((tier, index) => (String(index) === key ? { ...tier, points } : tier)) };
    case 'parts':
      return { ...rule, parts: rule.parts.map((part, index) => (String(index) === key ? points : part)) };
    default:
      return { ...rule, [key]: points };
  }
}
