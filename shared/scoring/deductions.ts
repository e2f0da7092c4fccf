import type { Item, RuleKind } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { conditionsHold, unknownFacts } from './condition.ts';
import type { AnswerOption, AnswerRange, DeductionInput } from './kinds/rule-kind.ts';
import { kindOfRule } from './kinds/rule-kinds.ts';

/** What the checklist offers for one rule of an item. Its answer goes into `Finding.answers` under the rule's place. */
export interface Deduction {
  readonly rule: number;
  readonly kind: RuleKind;
  /** “每少一个扣2分”, “经审会未建立 扣2分” */
  readonly label: string;
  readonly input: DeductionInput;
  /** For `grade` the letters, for `parts` the indexes of the parts, each with its words. */
  readonly options: readonly AnswerOption[];
  /** For `points`: the bounds and the step in points, decimal. */
  readonly range: AnswerRange | null;
  /** A Chinese sentence where it is not known whether the rule applies: which fact to ask for. Null when it applies. */
  readonly open: string | null;
}

/**
 * What the checklist offers for an item, a rule each, in the standard's order. A rule whose conditions the facts rule out is not offered;
 * one whose facts are unknown is offered and says what to ask. Rules about 不适用 are not offered: the verdict covers them.
 */
export function deductionsOf(item: Item, facts: Facts = {}): readonly Deduction[] {
  return item.rules.flatMap((rule, index) => {
    const applies = conditionsHold(rule.when, facts);
    const kind = kindOfRule(rule);
    if (kind.force === 'convention' || applies === 'no') return [];
    const open = applies === 'unknown' ? `${unknownFacts(rule.when, facts)}未知，请确认是否适用。` : null;
    const [options, range] = [kind.options?.(rule) ?? [], kind.range?.(rule, item) ?? null];
    return [{ rule: index, kind: rule.kind, label: kind.words(rule), input: kind.input(rule), options, range, open }];
  });
}
