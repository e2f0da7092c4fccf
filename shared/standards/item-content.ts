import { canonicalJson, type Json } from '../json.ts';
import { comparableText } from '../text/comparable-text.ts';
import { Rule, type Item } from '../model/standard.ts';

/** A rule as one text that equal rules share. */
const ruleKey = (rule: Rule): string => canonicalJson(JSON.parse(JSON.stringify(rule)) as Json);

/** The rules of an item as one text. */
export const rulesKey = (item: Item): string => item.rules.map(ruleKey).join('\n');

/**
 * What an inspector's finding rests on: the text, the points, the rules in their order, and for whom the item is. Two items of equal content mean the same
 * whatever their number, section or papers; answers name a rule by its place, so its order counts.
 */
export const contentKey = (item: Item): string =>
  [comparableText(item.text), String(item.max), rulesKey(item), (item.kinds ?? []).toSorted().join(), (item.classes ?? []).toSorted().join()].join('\u0000');
