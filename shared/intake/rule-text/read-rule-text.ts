import type { Rule } from '../../model/standard.ts';
import { showPoints, type CentiPoints } from '../../points.ts';
import { contradictions } from './contradictions.ts';
import { doubtsOfAll } from './doubts.ts';
import { exclusive } from './exclusive.ts';
import { normalText } from './normal-text.ts';
import { numberPattern, readNumber } from './number-words.ts';
import { foundRules } from './found-rules.ts';
import { segmentsOf } from './segments.ts';
import { hideNames, showNames } from './tokens.ts';
import { unreadWords } from './unread-words.ts';

/** What was made of one deduction text. */
export interface RuleTextReading {
  /** In the order of the text. Empty when nothing in it was understood. */
  readonly rules: readonly Rule[];
  /** From 0 to 1: how sure the reading is. Below 0.8 the inspector must look. */
  readonly sure: number;
  /** Chinese sentences on what was not understood; a number that no rule took always leads to one. */
  readonly doubts: readonly string[];
}

/**
 * Turns the wording of a deduction (评分标准, 扣分标准) into rules: “每少一个扣2分,扣完为止” is per-missing with 2 points.
 * The text is cut behind each outcome (扣2分, 得3分, 不得分, 一票否决 …); the words before an outcome say what it is for, how often it counts and from which value.
 * Only what the text says: a threshold or a cap it does not name is left out. A number that no rule took lowers `sure` and is told as a doubt.
 * `max` is the item's maximum, or null.
 */
export function readRuleText(ruleText: string, max: CentiPoints | null): RuleTextReading {
  const normal = normalText(ruleText);
  const counted = sharesAsPoints(normal, max);
  const text = hideNames(counted);
  if (text === '') return { rules: [], sure: 0, doubts: [] };
  const { segments, tail } = segmentsOf(text);
  const found = foundRules(segments, tail, max);
  const rules = exclusive(text, merged(found.rules.map(({ rule }) => rule)));
  const own = found.rules.flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt]));
  const shares = counted === normal ? [] : ['原文按该项分值的一部分扣分，程序已换算成分数，请核对。'];
  const general = [
    ...shares,
    ...found.doubts,
    ...doubtsOfAll(text, rules, max),
    ...unreadWords(found.clauses, tail, rules, max),
    ...contradictions(rules, max),
  ];
  const doubts = [...new Set([...own, ...general])].map(showNames);
  if (found.rules.length === 0) {
    return { rules: [], sure: 0, doubts: doubts.length > 0 ? doubts : [`没有从“${ruleText.trim()}”读出扣分规则，请人工选择。`] };
  }
  const sure = found.rules.reduce((least, one) => Math.min(least, one.sure), 1) * (general.length > 0 ? 0.65 : 1);
  return { rules: rules.map(withNames), sure: Math.round(sure * 100) / 100, doubts };
}

const shareTaken = new RegExp(
  `扣(?:除|减|去)?(?:(?:该|本|此)项)?(?:分值|总分|标准分|应得分)?的?(?:(${numberPattern})%|一半)(?:的?(?:分值?|分数))?(?=[,;。]|$)`,
  'gu',
);

/** “扣该项分值的50%” as the points that it is of the item's maximum, where that is known. */
const sharesAsPoints = (text: string, max: CentiPoints | null): string =>
  max === null
    ? text
    : text.replace(shareTaken, (whole, percent: string | undefined) => {
        const points = (max * (percent === undefined ? 50 : (readNumber(percent) ?? Number.NaN))) / 100;
        return Number.isInteger(points) && points <= max ? `扣${showPoints(points)}分` : whole;
      });

/** A rule with the numbers in its words as the text has them. */
function withNames(rule: Rule): Rule {
  const named = rule.text === undefined ? rule : { ...rule, text: showNames(rule.text) };
  if (named.kind === 'parts' && named.texts !== undefined) return { ...named, texts: named.texts.map(showNames) };
  if (named.kind === 'grade') return { ...named, shares: Object.fromEntries(Object.entries(named.shares).map(([name, share]) => [showNames(name), share])) };
  return named;
}

/** A text may say one rule twice (“不得分 … 不得分”): the second all-or-nothing, veto or mandatory adds nothing. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const single = new Set(['all-or-nothing', 'mandatory', 'veto', 'not-applicable']);
  const same = (one: Rule, other: Rule): boolean =>
    one.kind === other.kind && (one.kind !== 'not-applicable' || other.kind !== 'not-applicable' || one.gives === other.gives);
  return rules.filter((rule, index) => !single.has(rule.kind) || rules.findIndex((other) => same(rule, other)) === index);
}
