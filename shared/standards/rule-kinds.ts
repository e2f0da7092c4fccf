import type { Rule, RuleKind } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { assertNever } from '../result.ts';

/** Plain Chinese names of the kinds of rule, in the order that a list offers them. */
export const ruleKindWords: Readonly<Record<RuleKind, string>> = {
  'all-or-nothing': '未达到不得分',
  fixed: '发生一种情形扣固定分',
  'per-missing': '每少（缺）一个扣分',
  'per-step': '低于标准，每低一档扣分',
  tiers: '按达到的比率分档得分',
  count: '按个数得分',
  grade: '评等级按比例得分',
  parts: '分项计分',
  discretionary: '酌情扣分',
  bonus: '加分',
  mandatory: '必备条件',
  veto: '一票否决',
  'not-applicable': '不适用时的计分',
};

/** A rule of a kind with fitting numbers to begin with, for an item of so many points. */
export function newRule(kind: RuleKind, max: CentiPoints): Rule {
  const some = Math.min(100, max) || 100;
  switch (kind) {
    case 'all-or-nothing':
    case 'mandatory':
    case 'veto':
    case 'discretionary':
      return { kind };
    case 'fixed':
    case 'per-missing':
      return { kind, points: some };
    case 'count':
    case 'bonus':
      return { kind, points: some, cap: max > 0 ? max : some };
    case 'per-step':
      return { kind, threshold: 100, step: 5, points: some };
    case 'tiers':
      return { kind, tiers: [{ atLeast: 90, points: max }] };
    case 'grade':
      return { kind, shares: { A: 100, B: 80, C: 60 } };
    case 'parts':
      return { kind, parts: [max] };
    case 'not-applicable':
      return { kind, gives: 'no-deduction' };
    default:
      return assertNever(kind);
  }
}
