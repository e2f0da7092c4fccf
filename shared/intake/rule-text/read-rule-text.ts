import type { Rule } from '../../model/standard.ts';
import type { CentiPoints } from '../../points.ts';
import { taken, type FoundRule } from './found-rule.ts';
import { numberPattern, readNumber } from './number-words.ts';
import { rulePatterns } from './rule-patterns.ts';

/** What was made of one deduction text. */
export interface RuleTextReading {
  /** In the order of the text. Empty when nothing in it was understood. */
  readonly rules: readonly Rule[];
  /** From 0 to 1: how sure the reading is. Below 0.8 the inspector must look. */
  readonly sure: number;
  /** Chinese sentences on what was not understood; a number that no rule took always leads to one. */
  readonly doubts: readonly string[];
}

/** The one form that patterns see: half-width, no blanks, one kind of dash and quotation. Its length differs from the original's. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[①-⑳]/gu, (mark) => mark)
    .replace(/[\s\u3000\u200b]+/gu, '')
    .replace(/[—–―~〜～−]+|(?<=\d(?:分|%)?)(?:至|到)(?=\d)/gu, '-')
    .replace(/-+/gu, '-')
    .replace(/,/gu, ',')
    .replace(/百分之([零〇一二两三四五六七八九十百]+|\d+(?:\.\d+)?)/gu, (whole, number: string) => {
      const value = readNumber(number);
      return value === undefined ? whole : `${String(value)}%`;
    });

/** Circled numbers must outlive NFKC, which would turn ① into 1. */
const shieldCircled = (text: string): string => text.replace(/[①-⑳]/gu, (mark) => `(${String(mark.charCodeAt(0) - 0x245f)})`);

const leftOver = new RegExp(String.raw`${numberPattern}(?:分(?!会|之|公司|工)|%|个?百分点)`, 'gu');

/**
 * Turns the wording of a deduction (评分标准, 扣分标准) into rules: “每少一个扣2分,扣完为止” is per-missing with 2 points.
 * Only what the text says: a threshold or a cap it does not name is left out. A number that no rule took lowers `sure` and is told as a doubt.
 * `max` is the item's maximum, or null. Sources: domain.md §2.1, §2.5.
 */
export function readRuleText(ruleText: string, max: CentiPoints | null): RuleTextReading {
  const text = plain(shieldCircled(ruleText));
  if (text === '') return { rules: [], sure: 0, doubts: [] };
  const found: { at: number; rules: readonly FoundRule[] }[] = [];
  let rest = text;
  for (const { pattern, build } of rulePatterns) {
    rest = rest.replace(pattern, (...match: readonly unknown[]) => {
      const groups = match.slice(
        0,
        match.findIndex((part) => typeof part === 'number'),
      ) as readonly (string | undefined)[];
      const at = match.find((part) => typeof part === 'number') ?? 0;
      const whole = groups[0] ?? '';
      const rules = build(groups, { max, text, at });
      if (rules === undefined) return whole;
      found.push({ at, rules });
      return taken.repeat(whole.length);
    });
  }
  const all = found.toSorted((a, b) => a.at - b.at).flatMap((one) => one.rules);
  const doubts = all.flatMap((one) => (one.doubt === undefined ? [] : [one.doubt]));
  const numbers = rest.match(leftOver) ?? [];
  for (const number of numbers) doubts.push(`“${number}”没有读进任何规则，请核对原文“${ruleText.trim()}”。`);
  if (all.length === 0) return { rules: [], sure: 0, doubts: doubts.length > 0 ? doubts : [`没有从“${ruleText.trim()}”读出扣分规则，请人工选择。`] };
  const sure = all.reduce((least, one) => Math.min(least, one.sure), 1) * (numbers.length > 0 ? 0.6 : 1);
  return { rules: merged(all.map((one) => one.rule)), sure: Math.round(sure * 100) / 100, doubts };
}

/** A text may say one rule twice (“不得分 … 不得分”): the second all-or-nothing, veto or mandatory adds nothing. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const single = new Set(['all-or-nothing', 'mandatory', 'veto', 'grade', 'not-applicable']);
  return rules.filter((rule, index) => !single.has(rule.kind) || rules.findIndex((other) => other.kind === rule.kind) === index);
}
