import { assertNever } from '../result.ts';
import type { Item, Rule, RuleKind } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { toPoints } from '../points.ts';
import { conditionsHold, unknownFacts } from './condition.ts';
import { inPoints, partWords, ruleWords } from './rule-words.ts';

/** How an inspector answers a rule: a switch, how many, a measured value, a letter, which parts are missing, or points (decimal). */
type DeductionInput = 'toggle' | 'count' | 'value' | 'grade' | 'parts' | 'points';

/** What the checklist offers for one rule of an item. Its answer goes into `Finding.answers` under the rule's place. */
export interface Deduction {
  readonly rule: number;
  readonly kind: RuleKind;
  /** “每少一个扣2分”, “经审会未建立 扣2分” */
  readonly label: string;
  readonly input: DeductionInput;
  /** For `grade` the letters, for `parts` the indexes of the parts, each with its words. */
  readonly options: readonly { readonly value: string | number; readonly label: string }[];
  /** For `points`: the bounds and the step in points, decimal. */
  readonly range: { readonly min: number; readonly max: number | null; readonly step: number } | null;
  /** A Chinese sentence where it is not known whether the rule applies: which fact to ask for. Null when it applies. */
  readonly open: string | null;
}

function inputOf(rule: Rule): DeductionInput {
  switch (rule.kind) {
    case 'all-or-nothing':
    case 'fixed':
    case 'mandatory':
    case 'veto':
    case 'not-applicable':
      return 'toggle';
    case 'per-missing':
    case 'count':
      return 'count';
    case 'per-step':
    case 'tiers':
      return 'value';
    case 'grade':
      return 'grade';
    case 'parts':
      return 'parts';
    case 'discretionary':
      return 'points';
    case 'bonus':
      return rule.points === undefined ? 'points' : 'count';
    default:
      return assertNever(rule);
  }
}

function optionsOf(rule: Rule): Deduction['options'] {
  if (rule.kind === 'grade') return Object.entries(rule.shares).map(([letter, share]) => ({ value: letter, label: `${letter}（${String(share)}%）` }));
  if (rule.kind === 'parts') return rule.parts.map((points, index) => ({ value: index, label: `${partWords(rule, index)}（${inPoints(points)}）` }));
  return [];
}

function rangeOf(rule: Rule, item: Item): Deduction['range'] {
  if (rule.kind === 'discretionary') return { min: toPoints(rule.min ?? 0), max: toPoints(rule.max ?? item.max), step: toPoints(rule.step ?? 50) };
  if (rule.kind === 'bonus' && rule.points === undefined) return { min: 0, max: rule.cap === undefined ? null : toPoints(rule.cap), step: 0.5 };
  return null;
}

/**
 * What the checklist offers for an item, a rule each, in the standard's order. A rule whose conditions the facts rule out is not offered;
 * one whose facts are unknown is offered and says what to ask. Rules about 不适用 are not offered: the verdict covers them.
 */
export function deductionsOf(item: Item, facts: Facts = {}): readonly Deduction[] {
  return item.rules.flatMap((rule, index) => {
    const applies = conditionsHold(rule.when, facts);
    if (rule.kind === 'not-applicable' || applies === 'no') return [];
    const open = applies === 'unknown' ? `${unknownFacts(rule.when, facts)}未知，请确认是否适用。` : null;
    return [{ rule: index, kind: rule.kind, label: ruleWords(rule), input: inputOf(rule), options: optionsOf(rule), range: rangeOf(rule, item), open }];
  });
}
