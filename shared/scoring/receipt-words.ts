import type { Item } from '../model/standard.ts';
import { showPoints, sumCenti } from '../points.ts';
import { assumedWords } from './assumed-words.ts';
import { ruleWords } from './rule-words.ts';
import type { ReceiptLine } from './score-result.ts';

/** What a receipt rests on and what its result is, in the same words on screen, in workbooks and on paper. */
export interface ReceiptWords {
  /** The arithmetic in one line: “4 − 2 = 2”. */
  readonly equation: string;
  /** Each step with the fact behind it: “满分4分；每少一个扣2分 × 1 = −2分”. */
  readonly steps: string;
  /** The rule as the source has it, or else as the program words it. */
  readonly ruleText: string;
  /** The clause of the source document, and what the source does not say; empty when neither is known. */
  readonly source: string;
}

/** The effects of a receipt's lines as one sum: “10 − 2 − 1.5 = 6.5”; a single number where there is nothing to add. */
export function equationOf(lines: readonly ReceiptLine[]): string {
  const effects = lines.map(({ effect }) => effect).filter((effect) => effect !== 0);
  const [first = 0, ...others] = effects;
  const head = first < 0 ? `−${showPoints(-first)}` : showPoints(first);
  const rest = others.map((effect) => `${effect < 0 ? '−' : '+'} ${showPoints(Math.abs(effect))}`);
  return rest.length === 0 ? head : `${[head, ...rest].join(' ')} = ${showPoints(sumCenti(effects))}`;
}

/** The steps of a receipt in one text. */
export const stepsOf = (lines: readonly ReceiptLine[]): string => lines.map(({ text }) => text).join('；');

/** How an item is scored: the wording of its source, otherwise each rule as the program words it. */
export const ruleTextOf = (item: Pick<Item, 'ruleText' | 'rules'>): string => (item.ruleText === '' ? item.rules.map(ruleWords).join('；') : item.ruleText);

/** Where an item comes from, as papers say it: what the county set is set there, and no longer to be changed. */
export const sourceOf = (item: Pick<Item, 'clause' | 'assumed' | 'pointsAssumed'>): string =>
  [item.clause ?? '', assumedWords(item).replace(/^县定，可改/u, '县定')].filter((words) => words !== '').join('；');

/** The receipt of one item in words. */
export const receiptWords = (item: Item, lines: readonly ReceiptLine[]): ReceiptWords => ({
  equation: equationOf(lines),
  steps: stepsOf(lines),
  ruleText: ruleTextOf(item),
  source: sourceOf(item),
});
