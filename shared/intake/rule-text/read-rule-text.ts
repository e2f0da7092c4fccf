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
    .replace(/(?:扣至|扣到|直至|减至)(?:0|零)分(?:为止)?/gu, '扣完为止')
    .replace(new RegExp(`(${numberPattern})分半`, 'gu'), (whole, number: string) => {
      const value = readNumber(number);
      return value === undefined || !Number.isInteger(value) ? whole : `${String(value)}.5分`;
    })
    .replace(new RegExp(`(?<!加)(?:倒扣|扣减|减扣|减去|减掉|扣掉|扣去|扣除|减)(?=${numberPattern}(?:-${numberPattern})?分)`, 'gu'), '扣')
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
      found.push({ at, rules: watched(whole, rules, max) });
      return taken.repeat(whole.length);
    });
  }
  const all = found.toSorted((a, b) => a.at - b.at).flatMap((one) => one.rules);
  const steps = [
    ...ladder(
      all.map(({ rule }) => rule),
      text,
    ),
    ...sharedCap(all.map(({ rule }) => rule)),
  ];
  const doubts = [...all.flatMap((one) => (one.doubt === undefined ? [] : [one.doubt])), ...steps];
  const numbers = rest.match(leftOver) ?? [];
  for (const number of numbers) doubts.push(`“${number}”没有读进任何规则，请核对原文“${ruleText.trim()}”。`);
  if (all.length === 0) return { rules: [], sure: 0, doubts: doubts.length > 0 ? doubts : [`没有从“${ruleText.trim()}”读出扣分规则，请人工选择。`] };
  const sure = all.reduce((least, one) => Math.min(least, one.sure), 1) * (numbers.length > 0 || steps.length > 0 ? 0.6 : 1);
  return { rules: merged(all.map((one) => one.rule)), sure: Math.round(sure * 100) / 100, doubts };
}

/** Every number that a rule carries, as the text would write it. */
function numbersIn(rule: Rule, max: CentiPoints | null): ReadonlySet<number> {
  const centi = (value: CentiPoints | undefined): readonly number[] => (value === undefined ? [] : [value / 100]);
  const whole = max === null ? [] : [max / 100];
  switch (rule.kind) {
    case 'fixed':
      return new Set(centi(rule.points));
    case 'per-missing':
    case 'count':
    case 'bonus':
      return new Set([...centi(rule.points), ...centi(rule.cap)]);
    case 'per-step':
      return new Set([rule.step, ...(rule.threshold === undefined ? [] : [rule.threshold]), ...centi(rule.points), ...whole]);
    case 'tiers':
      return new Set(rule.tiers.flatMap(({ atLeast, points }) => [atLeast, points / 100]));
    case 'grade':
      return new Set(Object.values(rule.shares).flatMap((share) => [share, ...(max === null ? [] : [Math.round(share * max) / 10000])]));
    case 'parts':
      return new Set(rule.parts.map((part) => part / 100));
    case 'discretionary':
      return new Set([...centi(rule.min), ...centi(rule.max)]);
    default:
      return new Set(whole);
  }
}

const pointsInText = new RegExp(`(${numberPattern})分(?!会|之|公司|工|别|管|数|值|类|级|为)`, 'gu');

/** Numbers of points that stand in a wording but in none of the rules made of it: read over, so a person must look. Full marks and nothing at all say themselves. */
function watched(whole: string, rules: readonly FoundRule[], max: CentiPoints | null): readonly FoundRule[] {
  const used = new Set(rules.flatMap(({ rule }) => [...numbersIn(rule, max)]));
  const lost = [...whole.matchAll(pointsInText)].flatMap(([text, number = '']) => {
    const value = readNumber(number);
    return text === '百分' || value === undefined || value === 0 || used.has(value) || (max !== null && value * 100 === max) ? [] : [text];
  });
  const [first] = rules;
  if (lost.length === 0 || first === undefined || first.doubt !== undefined) return rules;
  return [{ ...first, sure: Math.min(first.sure, 0.6), doubt: `“${whole}”里的“${lost.join('、')}”没有读进规则，请核对。` }, ...rules.slice(1)];
}

const compares = /不足|低于|少于|不到|未达|达不到|超过|多于|以上|以下|以内/u;

/** “一项不达标扣1分，两项不达标扣2分”. */
const counted = new RegExp(`(?:一|1)(项|次|个|处|人|条|起|例|名)[^,;。每]{0,10}扣${numberPattern}分[,;](?:有)?(?:二|两|三|2|3)\\1`, 'u');

/** Deductions for several marks of one measure (不足60%扣3分，不足80%扣1分) exclude one another: as deductions side by side they would be added. */
function ladder(rules: readonly Rule[], text: string): readonly string[] {
  const marks = rules.filter((rule) => rule.kind === 'fixed' && rule.text !== undefined && compares.test(rule.text) && /\d/u.test(rule.text));
  return marks.length < 2 && !counted.test(text) ? [] : ['原文按不同程度分档扣分，几档只能取一档，请核对后改成分档计分。'];
}

/** A cap after several bonuses is the cap of them all, while a rule has only its own. */
function sharedCap(rules: readonly Rule[]): readonly string[] {
  const bonuses = rules.filter((rule) => rule.kind === 'bonus');
  const last = bonuses.at(-1);
  return bonuses.filter(({ points }) => points !== undefined).length >= 2 && last?.cap !== undefined
    ? ['几种加分合计有上限，程序只记在最后一种上，请核对。']
    : [];
}

/** A text may say one rule twice (“不得分 … 不得分”): the second all-or-nothing, veto or mandatory adds nothing. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const single = new Set(['all-or-nothing', 'mandatory', 'veto', 'grade', 'not-applicable']);
  return rules.filter((rule, index) => !single.has(rule.kind) || rules.findIndex((other) => other.kind === rule.kind) === index);
}
