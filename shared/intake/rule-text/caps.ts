import type { RuleKind } from '../../model/standard.ts';
import { showPoints, type CentiPoints } from '../../points.ts';
import { kindOfRule } from '../../scoring/kinds/rule-kinds.ts';
import type { FoundRule } from './found-rule.ts';
import type { ClauseOutcome } from './head.ts';

type Cap = Extract<ClauseOutcome, { kind: 'cap' }>;

const kindsOf: Readonly<Record<Cap['act'], readonly RuleKind[]>> = {
  bonus: ['bonus'],
  deduct: ['per-missing', 'discretionary', 'per-step', 'fixed', 'all-or-nothing'],
  earn: ['count', 'tiers', 'grade', 'parts', 'bonus', 'discretionary'],
  bare: ['per-missing', 'count', 'bonus', 'discretionary', 'per-step', 'fixed', 'tiers', 'grade', 'parts'],
};

/** Puts “最多扣3分” to the rule before it. A cap that several rules share, or that a kind cannot hold, is told, unless it is the item's maximum and so says nothing new. */
export function withCap(
  rules: readonly FoundRule[],
  { act, value }: Cap,
  max: CentiPoints | null,
  source: string,
): { readonly rules: readonly FoundRule[]; readonly doubts: readonly string[] } {
  const at = rules.findLastIndex(({ rule }) => kindsOf[act].includes(rule.kind));
  const last = rules[at];
  if (last === undefined) return { rules: [...rules, ...alone(act, value, source)], doubts: [] };
  const others = rules.filter(
    (one) =>
      one !== last &&
      kindsOf[act].includes(one.rule.kind) &&
      one.rule.kind !== 'all-or-nothing' &&
      kindOfRule(one.rule)
        .amounts(one.rule)
        .every((points) => points <= value),
  );
  const mixed = act !== 'bonus' && new Set(others.map(({ rule }) => rule.kind === 'bonus')).has(last.rule.kind !== 'bonus');
  const alike = rules.filter(({ rule }) => rule.kind === last.rule.kind).length > 1;
  if (value === max && others.length > 0 && /累计|合计|总|[本该此]项/u.test(source)) return { rules, doubts: [] };
  const total = act === 'earn' && last.rule.kind === 'bonus' ? [`“${source}”说的是得分还是加分的上限，没有读懂，请核对。`] : [];
  const rule = kindOfRule(last.rule).capped?.(last.rule, value);
  if (rule === undefined) {
    return { rules, doubts: value === max ? [] : [`“${source}”的上限${showPoints(value)}分没有读进规则，请核对。`] };
  }
  return {
    rules: rules.with(at, { ...last, rule }),
    doubts: total.length > 0 ? total : shared(alike || (others.length > 0 && (value !== max || mixed)), last.rule.kind === 'bonus', source),
  };
}

const shared = (several: boolean, bonus: boolean, source: string): readonly string[] => {
  if (!several) return [];
  return [bonus ? '几种加分合计有上限，程序只记在最后一种上，请核对。' : `“${source}”的上限是几条规则合计的，程序只记在最后一条上，请核对。`];
};

function alone(act: Cap['act'], value: CentiPoints, source: string): readonly FoundRule[] {
  if (act === 'bonus') return [{ rule: { kind: 'bonus', cap: value }, sure: 0.85 }];
  return [{ rule: { kind: 'discretionary', max: value }, sure: 0.7, doubt: `“${source}”只写了上限，暂按酌情扣分处理，请核对。` }];
}
