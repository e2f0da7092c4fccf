import type { Finding } from '../model/finding.ts';
import type { Item, Rule } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { conditionsHold, type Holding } from './condition.ts';
import type { Effect } from './kinds/effect.ts';
import { forceOf } from './kinds/rule-kinds.ts';
import { effectOf } from './rule-effect.ts';

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
    const counts = answer !== undefined && applies !== 'no' && forceOf(rule) !== 'convention';
    return { index, rule, applies, effect: counts ? effectOf(rule, answer, item) : undefined, ignored: answer !== undefined && applies === 'no' };
  });

/** Rules whose answer turns into points of the item itself. */
export const givesPoints = (rule: Rule): boolean => ['takes', 'earns', 'empties'].includes(forceOf(rule));
/** Rules that count up from nothing instead of down from the full mark. */
export const earns = (rule: Rule): boolean => forceOf(rule) === 'earns';
/** Rules that take points from the full mark, and so can take them from the section instead. */
export const takes = (rule: Rule): boolean => forceOf(rule) === 'takes';
/** Rules that affect the recommendation and not on points alone (必备, 一票否决). */
export const isGate = (rule: Rule): boolean => forceOf(rule) === 'gate';
/** Rules whose answer leaves nothing of the item. */
export const leavesNothing = (rule: Rule): boolean => ['gate', 'empties'].includes(forceOf(rule));
/** An item that is nothing but a bonus: outside the maximum altogether. */
export const isBonusItem = (item: Item): boolean => item.max === 0 && item.rules.some((rule) => forceOf(rule) === 'bonus');

/** Whether the item's only way to points is all or nothing, so that 部分符合 leaves nothing. */
export const isAllOrNothing = (reads: readonly Read[]): boolean => {
  const pointRules = reads.filter(({ rule, applies }) => givesPoints(rule) && applies !== 'no');
  return pointRules.length > 0 && pointRules.every(({ rule, effect }) => forceOf(rule) === 'empties' && effect === undefined);
};
