import { factKind } from '../facts/fact-kinds.ts';
import type { Item, Rule } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';

/** “2分” */
export const inPoints = (points: CentiPoints): string => `${showPoints(points)}分`;

/** “含加分 1”: how much of a total is bonus; empty where nothing is. */
export const bonusWord = (bonus: CentiPoints): string => (bonus === 0 ? '' : `含加分 ${showPoints(bonus)}`);

/** “−2分”, with a true minus sign. */
export const minusPoints = (points: CentiPoints): string => (points === 0 ? '0分' : `−${inPoints(points)}`);

const saysPoints = /[扣得加减记计]\s*\d/u;

/** Whether a rule's own words say what it costs or gives. */
export const namesPoints = (text: string): boolean => saysPoints.test(text);

/** Adds what a rule costs or gives to its own words, unless they say it already. */
export const withPoints = (text: string, points: string, gap = ' '): string => (namesPoints(text) ? text : `${text}${gap}${points}`);

/** “，最多扣3分”; empty without a cap. */
export const atMost = (verb: string, cap: CentiPoints | undefined): string => (cap === undefined ? '' : `，最多${verb}${inPoints(cap)}`);

/** “%” behind a number that is measured in percent. */
export const percentSign = (rule: Extract<Rule, { kind: 'per-step' | 'tiers' }>): string =>
  rule.fact !== undefined && factKind(rule.fact) === 'share' ? '%' : '';

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
