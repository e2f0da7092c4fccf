import { unitKindWords, type Band, type Gate, type Item, type Rule, type Scorer, type Standard, type UnitKind } from '../model/standard.ts';
import { showPoints } from '../points.ts';
import { conditionWords } from '../scoring/condition.ts';
import { ruleWords } from '../scoring/rule-words.ts';

/** Who something applies to: “社区、学校”. Nothing named means every kind. */
export const kindsWords = (kinds: readonly UnitKind[]): string => (kinds.length === 0 ? '各类基层工会' : kinds.map((kind) => unitKindWords[kind]).join('、'));

/** A grade with its limit and joint conditions: “优秀 90 分以上，且入会率达到98”. */
export const bandWords = (band: Band): string =>
  `${band.title} ${showPoints(band.atLeast)} 分以上${band.requires === undefined ? '' : `，且${band.requires.map(conditionWords).join('、')}`}`;

const orNone = (words: string): string => (words === '' ? '没有' : words);

/** All grades of a standard in one line. */
export const bandsWords = (bands: readonly Band[]): string => orNone(bands.map(bandWords).join('；'));
/** All conditions before scoring in one line. */
export const gatesWords = (gates: readonly Gate[]): string => orNone(gates.map((gate) => gate.text).join('；'));
/** All who score, with their shares, in one line. */
export const scorersWords = (scorers: readonly Scorer[]): string => orNone(scorers.map((scorer) => `${scorer.title} ${String(scorer.share)}%`).join('，'));
/** How the total is rounded. */
export const placesWords = (places: Standard['places']): string => (places === 0 ? '总分四舍五入到整数' : `总分四舍五入到小数点后 ${String(places)} 位`);

const conditioned = (rule: Rule): string =>
  rule.when === undefined || rule.when.length === 0 ? ruleWords(rule) : `${ruleWords(rule)}（限${rule.when.map(conditionWords).join('、')}的）`;

/** How an item is scored, all of its rules in one line, each with the condition that it is bound to. */
export const rulesWords = (item: Pick<Item, 'rules'>): string => (item.rules.length === 0 ? '没有评分办法' : item.rules.map(conditioned).join('；'));

/** For whom an item is: kinds and classes of unit. */
export const scopeWords = (item: Pick<Item, 'kinds' | 'classes'>): string =>
  [
    ...(item.kinds === undefined ? [] : [kindsWords(item.kinds)]),
    ...(item.classes === undefined || item.classes.length === 0 ? [] : [item.classes.join('、')]),
  ].join('，') || '所有单位';
