import type { Finding } from '../model/finding.ts';
import type { Item, Rule } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { conditionsHold, type Holding } from './condition.ts';
import { effectOf, type Effect } from './rule-effect.ts';

/** One rule with its answer and what follows from it. `effect` is undefined where nothing was answered or the rule does not apply. */
export interface Read {
  readonly index: number;
  readonly rule: Rule;
  readonly applies: Holding;
  readonly effect: Effect | undefined;
  /** True where something was answered although the conditions fail: told, not counted. */
  readonly ignored: boolean;
}

/** Every rule of an item beside what was found for it. An answer to a rule whose conditions fail is left aside. */
export const readRules = (item: Item, finding: Finding, facts: Facts): readonly Read[] =>
  item.rules.map((rule, index) => {
    const answer = finding.answers[String(index)];
    const applies = conditionsHold(rule.when, facts);
    const counts = answer !== undefined && applies !== 'no' && rule.kind !== 'not-applicable';
    return { index, rule, applies, effect: counts ? effectOf(rule, answer, item) : undefined, ignored: answer !== undefined && applies === 'no' };
  });

/** Rules whose answer turns into points of the item itself. */
const givesPoints = (rule: Rule): boolean => !['mandatory', 'veto', 'bonus', 'not-applicable'].includes(rule.kind);
/** Rules that count up from nothing instead of down from the full mark. */
export const earns = (rule: Rule): boolean => ['count', 'tiers', 'grade'].includes(rule.kind);
/** An item that is nothing but a bonus: outside the maximum altogether. */
export const isBonusItem = (item: Item): boolean => item.max === 0 && item.rules.some((rule) => rule.kind === 'bonus');

/** Whether the item's only way to points is all or nothing, so that 部分符合 leaves nothing. */
export const isAllOrNothing = (reads: readonly Read[]): boolean => {
  const pointRules = reads.filter(({ rule, applies }) => givesPoints(rule) && applies !== 'no');
  return pointRules.length > 0 && pointRules.every(({ rule, effect }) => rule.kind === 'all-or-nothing' && effect === undefined);
};
