import type { Rule } from '../../model/standard.ts';
import type { CentiPoints } from '../../points.ts';
import { pointsOf, taken, type FoundRule, type RuleContext } from './found-rule.ts';
import { numberPattern as N } from './number-words.ts';

/** One wording and the rules it stands for. Patterns are tried in order, and what one took the next no longer sees. `undefined` leaves the match alone. */
export interface RulePattern {
  readonly pattern: RegExp;
  readonly build: (groups: readonly (string | undefined)[], context: RuleContext) => readonly FoundRule[] | undefined;
}

/** A pattern from its source: global, Unicode. */
export const re = (source: string): RegExp => new RegExp(source, 'gu');

/** One rule as the whole finding of a pattern. */
export const one = (rule: Rule, sure: number, doubt?: string): readonly FoundRule[] => [doubt === undefined ? { rule, sure } : { rule, sure, doubt }];

/** Measure words that follow a number of missing or present things. */
export const measures =
  '个|项|次|处|人次|人|名|条|份|件|天|日|种|本|块|枚|户|家|期|场|类|篇|例|宗|起|间|台|套|张|层|级|档|季度|季|月|年|度|户次|学时|课时|小时|册|平方米|㎡|元|万元';
/** Words of a rate. */
export const rate = '%|个百分点|百分点|个点';
/** Where a clause ends; words that another rule took end it too. */
export const ends = `,;。${taken}`;
export const word = `(?:(?![得加计记给]${N}分)[^扣减${ends}%])`;

/** “扣完为止”, and a cap: “最多扣3分”. Its one group is the cap. */
export const cap = `(?:[${ends}]?(?:扣完(?:该项分?|本项分?|分)?为止|直至扣完|扣完))?(?:[${ends}(]?(?:本项|此项|该项|累计|合计|总计)?(?:最多|最高|累计|至多|总共|合计)?(?:可)?(?:扣分?|加分?|得分?|计分?)?(?:最多|最高)?(?:不超过|不得超过|不超|以内?为限|上限为?|封顶|限扣|扣|加|得|至|为|计)?(${N})分(?:为止|为限|封顶|\\))?)?`;

/** The same where a bare “扣3分” after it is a rule of its own. */
export const capStrict = `(?:[${ends}]?(?:扣完(?:该项分?|本项分?|分)?为止|直至扣完|扣完(?!${N}分)))?(?:[${ends}(]?(?=最|累|至多|总|合计|封顶|上限|不超|限|扣完)(?:最多|最高|累计|至多|总计|合计|总分)?(?:可)?(?:扣分?|加分?|得分?|计分?)?(?:最多|最高)?(?:不超过|不得超过|不超|上限为?|封顶|限扣|扣完|扣|加|得|为|计)?(${N})分(?:为止|为限|封顶)?\\)?)?`;

/** The cap that a pattern matched, as the property of a rule. */
export const capOf = (text: string | undefined): { cap?: CentiPoints } => {
  const value = pointsOf(text);
  return value === undefined ? {} : { cap: value };
};

/** Words without the mark that joined them to what stood before. */
export const clauseBefore = (whole: string): string => whole.replace(/^[,;。、]+/u, '');
