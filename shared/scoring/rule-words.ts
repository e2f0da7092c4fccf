import { factKind } from '../facts/fact-kinds.ts';
import { assertNever } from '../result.ts';
import type { Item, Rule } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';

/** “2分” */
export const inPoints = (points: CentiPoints): string => `${showPoints(points)}分`;

/** “−2分”, with a true minus sign. */
export const minusPoints = (points: CentiPoints): string => (points === 0 ? '0分' : `−${inPoints(points)}`);

const saysPoints = /[扣得加减记计]\s*\d/u;

/** Adds what a rule costs or gives to its own words, unless they say it already. */
const withPoints = (text: string, points: string, gap = ' '): string => (saysPoints.test(text) ? text : `${text}${gap}${points}`);

const atMost = (verb: string, cap: CentiPoints | undefined): string => (cap === undefined ? '' : `，最多${verb}${inPoints(cap)}`);

const discretionaryWords = (rule: Extract<Rule, { kind: 'discretionary' }>): string => {
  const { min, max } = rule;
  if (min !== undefined && max !== undefined) return `酌情扣${showPoints(min)}至${inPoints(max)}`;
  if (max !== undefined) return `酌情扣分，最多扣${inPoints(max)}`;
  return min === undefined ? '酌情扣分' : `酌情扣分，不少于${inPoints(min)}`;
};

/** “%” behind a number that is measured in percent. */
export const percentSign = (rule: Extract<Rule, { kind: 'per-step' | 'tiers' }>): string =>
  rule.fact !== undefined && factKind(rule.fact) === 'share' ? '%' : '';

/** What a shortfall is counted in: percents fall short by percentage points. */
export const shortfallUnit = (rule: Extract<Rule, { kind: 'per-step' }>): string => (percentSign(rule) === '' ? '' : '个百分点');

const stepWords = (rule: Extract<Rule, { kind: 'per-step' }>): string => {
  const below = rule.threshold === undefined ? '' : `低于${String(rule.threshold)}${percentSign(rule)}的，`;
  return `${below}每低${String(rule.step)}${shortfallUnit(rule)}扣${inPoints(rule.points)}${rule.proportional === true ? '（不足的按比例）' : ''}`;
};

/** What a rule says, in one Chinese phrase, whether or not anything was found for it: “每少一个扣2分”, “经审会未建立 扣2分”. */
export function ruleWords(rule: Rule): string {
  switch (rule.kind) {
    case 'all-or-nothing':
      return rule.text === undefined ? '未达到，整项不得分' : withPoints(rule.text, '整项不得分');
    case 'fixed':
      return rule.text === undefined ? `扣${inPoints(rule.points)}` : withPoints(rule.text, `扣${inPoints(rule.points)}`);
    case 'per-missing':
      return `${withPoints(rule.text ?? '每少一个', `扣${inPoints(rule.points)}`, '')}${atMost('扣', rule.cap)}`;
    case 'per-step':
      return rule.text ?? stepWords(rule);
    case 'tiers':
      return rule.text ?? rule.tiers.map((tier) => `${String(tier.atLeast)}${percentSign(rule)}以上得${inPoints(tier.points)}`).join('，');
    case 'count':
      return `${withPoints(rule.text ?? '每有一个', `得${inPoints(rule.points)}`, '')}${atMost('得', rule.cap)}`;
    case 'grade':
      return (
        rule.text ??
        Object.entries(rule.shares)
          .map(([letter, share]) => `${letter}级得${String(share)}%`)
          .join('，')
      );
    case 'parts':
      return rule.text ?? '分项计分，缺哪项扣哪项';
    case 'discretionary':
      return rule.text === undefined ? discretionaryWords(rule) : saysPoints.test(rule.text) ? rule.text : `${rule.text} ${discretionaryWords(rule)}`;
    case 'bonus':
      return rule.points === undefined
        ? `${rule.text ?? '加分'}${atMost('加', rule.cap)}`
        : `${withPoints(rule.text ?? '每项', `加${inPoints(rule.points)}`, rule.text === undefined ? '' : ' ')}${atMost('加', rule.cap)}`;
    case 'mandatory':
      return rule.text ?? '必备条件未达到';
    case 'veto':
      return rule.text ?? '出现一票否决情形';
    case 'not-applicable':
      return rule.text ?? notApplicableWords[rule.gives];
    default:
      return assertNever(rule);
  }
}

/** The three conventions for what does not apply. */
export const notApplicableWords = {
  'no-deduction': '不适用的不扣分',
  full: '不适用的按满分计',
  rescale: '不适用的不参与计分，总分折算',
} as const;

/** The name of one part of a `parts` rule. */
export const partWords = (rule: Extract<Rule, { kind: 'parts' }>, index: number): string => rule.texts?.[index] ?? `第${String(index + 1)}项`;

/** How an item's text is cited in a sentence: in quotation marks, cut after 30 characters. */
export const citeItem = (item: Pick<Item, 'text'>): string => `“${item.text.length > 30 ? `${item.text.slice(0, 29)}…` : item.text}”`;
