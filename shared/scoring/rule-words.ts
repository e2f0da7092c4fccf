import type { Rule } from '../model/standard.ts';
import { kindOfRule } from './kinds/rule-kinds.ts';

/** What a rule says, in one Chinese phrase, whether or not anything was found for it: “每少一个扣2分”, “经审会未建立 扣2分”. */
export const ruleWords = (rule: Rule): string => kindOfRule(rule).words(rule);
