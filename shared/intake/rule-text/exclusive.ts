import type { Rule } from '../../model/standard.ts';

/** Words that let only the highest of several additions count. */
const highestOnly =
  /(?:同一|同类|同项|相同)[^;。]{0,14}(?:最高|不重复|不累[计加])|不(?:得)?重复(?:计|加)|就高不就低|按最高(?:分|级别|奖项|等次|级)?[计算加]|取最高/u;

/** “同一事项按最高分计”: of bonuses in one group the program counts the highest. */
export function exclusive(text: string, rules: readonly Rule[]): readonly Rule[] {
  const several = rules.filter(({ kind }) => kind === 'bonus').length > 1;
  return several && highestOnly.test(text) ? rules.map((rule) => (rule.kind === 'bonus' ? { ...rule, group: '就高' } : rule)) : rules;
}

/** The text without the words that {@link exclusive} took in. */
export const withoutExclusion = (text: string, rules: readonly Rule[]): string =>
  rules.some((rule) => rule.kind === 'bonus' && rule.group !== undefined)
    ? text.replace(new RegExp(`[^,;。]*(?:${highestOnly.source})[^,;。]*`, 'gu'), '')
    : text;
