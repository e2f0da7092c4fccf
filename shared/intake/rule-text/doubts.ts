import type { Rule } from '../../model/standard.ts';
import type { CentiPoints } from '../../points.ts';
import { kindOfRule } from '../../scoring/kinds/rule-kinds.ts';
import { labelsIn } from './grade-labels.ts';
import { measures } from './measures.ts';
import { numberPattern, readNumber } from './number-words.ts';
import { tokensOf, withNames } from './tokens.ts';

const pointsInText = new RegExp(
  `(?!百分|十分(?![,;。/]|$))(${numberPattern})分(?!会|之|公司|工|支|别|管|数|值|类|级|为(?!止|限)|钟|布|析|解|散|歧|层|区)`,
  'gu',
);

/** Numbers of points that are in the text but in no rule: read over, so a person must look. The maximum and nothing at all say themselves. */
function lostPoints(text: string, rules: readonly Rule[], max: CentiPoints | null): readonly string[] {
  const used = rules.flatMap((rule) => [...kindOfRule(rule).numbers(rule, max)]);
  const lost = [...text.matchAll(pointsInText)].flatMap(([whole, number = '']) => {
    const value = readNumber(number);
    const held = value !== undefined && used.some((other) => Math.abs(other - value) < 0.011);
    return value === undefined || value === 0 || held || (max !== null && value * 100 === max) ? [] : [whole];
  });
  return [...new Set(lost)].map((number) => `“${number}”没有读进任何规则，请核对原文。`);
}

/** “一项不达标扣1分，两项不达标扣2分”. */
const counted = new RegExp(
  `(?:一|1)(${measures})[^,;。每]{0,10}扣${numberPattern}分[,;][^,;。每]{0,6}(?:二|两|三|2|3)\\1[^,;。每]{0,10}扣${numberPattern}分`,
  'u',
);

const sizes: ReadonlySet<string> = new Set(['percent', 'count', 'time', 'money']);

/** What a mark is measured in; all lengths of time are one. */
const unitsIn = (words: string): readonly string[] => [
  ...new Set(tokensOf(withNames(words)).flatMap(({ kind, unit = '' }) => (kind === 'time' ? ['时间'] : sizes.has(kind) ? [unit] : []))),
];

/** Deductions for several marks of one measure (不足60%扣3分，不足80%扣1分) exclude one another: as deductions side by side they would be added. */
function ladder(rules: readonly Rule[], text: string): readonly string[] {
  const marked = rules.flatMap((rule) => (rule.kind === 'fixed' && rule.text !== undefined && unitsIn(rule.text).length > 0 ? [rule.text] : []));
  const units = marked.flatMap(unitsIn);
  const twice = units.some((unit, index) => units.indexOf(unit) !== index) && !subjectsDiffer(marked);
  const counts = rules.flatMap((rule) => (rule.kind === 'per-missing' && rule.text !== undefined ? unitsIn(rule.text) : []));
  const both = units.some((unit) => counts.includes(unit) && unit !== '项' && unit !== '个');
  const extra = rules.flatMap((rule) =>
    rule.kind === 'bonus' && rule.text !== undefined ? [tokensOf(withNames(rule.text)).filter(({ kind }) => kind === 'count')] : [],
  );
  const steps = extra.some((own, index) =>
    own.some(({ unit, value }) => value !== 1 && extra.some((other, at) => at !== index && other.some((token) => token.unit === unit))),
  );
  const grades = rules.filter(
    (rule) => rule.kind === 'fixed' && rule.text !== undefined && labelsIn(rule.text.replace(/(?:的项目|的单位|的)$/u, '')).length > 0,
  );
  return twice || both || steps || grades.length > 1 || counted.test(text) ? ['原文按不同程度分档扣分，几档只能取一档，请核对后改成分档计分。'] : [];
}

const subjectEnd = new RegExp(`不足|低于|少于|不到|未达|达不到|超|逾|多于|在|满|(?:${numberPattern})(?:%|[个项次处人名年月天日])`, 'u');

/** “入会率低于90%扣1分，建档率低于80%扣1分” are two measures, each with its own name. */
function subjectsDiffer(marked: readonly string[]): boolean {
  const subjects = marked.map((words) => words.slice(0, Math.max(0, words.search(subjectEnd))).replace(/[,的\d.%-]/gu, ''));
  return subjects.every((subject) => subject.length >= 2) && new Set(subjects).size === subjects.length;
}

/** What of a text its rules do not hold, as sentences. */
export const doubtsOfAll = (text: string, rules: readonly Rule[], max: CentiPoints | null): readonly string[] => [
  ...lostPoints(text, rules, max),
  ...ladder(rules, text),
];
