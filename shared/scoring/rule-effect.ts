import type { RuleAnswer } from '../model/finding.ts';
import type { Item, Rule } from '../model/standard.ts';
import type { Effect } from './kinds/effect.ts';
import { kindOfRule } from './kinds/rule-kinds.ts';

/** What the answer to a rule does. Exact: measured values are compared as the decimals they are written as; only a proportional or percentual part is rounded, half up, to 0.01 point. */
export const effectOf = (rule: Rule, answer: RuleAnswer, item: Pick<Item, 'max'>): Effect => kindOfRule(rule).effect(rule, answer, item);
