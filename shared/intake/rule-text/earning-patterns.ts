import type { Rule } from '../../model/standard.ts';
import { pointsOf } from './found-rule.ts';
import { numberPattern as N, readNumber } from './number-words.ts';
import { capOf, capStrict, clauseBefore, ends, measures, one, re, word, type RulePattern } from './wording.ts';

/** The three conventions for what does not apply. */
export const notApplicable: readonly RulePattern[] = [
  {
    pattern: re(`(?:没有|无|不涉及|未使用|未设|不存在)[^${ends}扣]{1,16}?,?(?:此项|本项|该项)?(?:不扣分|不作扣分)`),
    build: () => one({ kind: 'not-applicable', gives: 'no-deduction' }, 0.93),
  },
  {
    pattern: re(`(?:没有|无|不涉及|未使用|不使用|未设|不存在)[^${ends}扣]{1,16}?,?(?:此项|本项|该项)?(?:直接)?(?:得|按|记|计|给)(?:此项|本项|该项)?满分`),
    build: () => one({ kind: 'not-applicable', gives: 'full' }, 0.93),
  },
  {
    pattern: re(`(?:合理)?缺项(?:的)?(?:不计分|不计|不扣分|剔除|扣除)[^${ends}]{0,6}(?:[,;](?:总分)?(?:按比例|按实际|同比例|折算|换算)[^${ends}]{0,12})?`),
    build: () => one({ kind: 'not-applicable', gives: 'rescale' }, 0.88),
  },
  {
    pattern: re(`[^${ends}]{0,16}(?:不参与(?:考评|评分|计分|考核|评价)|合理缺项|不计入总分|按比例折算|折算为?百分制)[^${ends}]{0,10}`),
    build: () => one({ kind: 'not-applicable', gives: 'rescale' }, 0.88),
  },
];

/** Vetoes and mandatory items. */
export const hard: readonly RulePattern[] = [
  {
    pattern: re(
      `[^${ends}]*(?:一票否决|(?:取消|不得参加|不予)[^${ends}]{0,8}(?:资格|评选|评优|评先|验收|命名)|(?:直接|一律)(?:认定|评定|定|判)?为?不合格)[^${ends}]*`,
    ),
    build: (groups) => one({ kind: 'veto', text: clauseBefore(groups[0] ?? '') }, 0.95),
  },
  { pattern: re(`\\(?(?:此项|本项|该项)?(?:为|是|属)?必备(?:项目?|条件|指标|要求)?\\)?`), build: () => one({ kind: 'mandatory' }, 0.95) },
];

const shareOf = (text: string | undefined): number => Number(text);

/** Shares of the maximum by grade. */
export const grades: readonly RulePattern[] = [
  {
    pattern: re(
      `A(?:级|档|等)?[、,]?B(?:级|档|等)?[、,]?C(?:级|档|等)?(?:三|3)?(?:级|档|等次?|个档次)?[^${ends}0-9]{0,10}(\\d+)%?[、,:/](\\d+)%?[、,:/](\\d+)%[^${ends}]*(?:[${ends}]?C?(?:级|档)?以下[^${ends}]*)?`,
    ),
    build: ([, a, b, c]) => one({ kind: 'grade', shares: { A: shareOf(a), B: shareOf(b), C: shareOf(c) } }, 0.95),
  },
  {
    pattern: re(
      `A(?:级|档|等)?[^0-9B;。]{0,8}(\\d+)%[^B]{0,8}B(?:级|档|等)?[^0-9C;。]{0,8}(\\d+)%[^C]{0,8}C(?:级|档|等)?[^0-9;。]{0,8}(\\d+)%(?:[^D;。]{0,8}D(?:级|档|等)?[^0-9;。]{0,8}(\\d+)%?)?(?:的?分值?)?(?:[${ends}]?[CD]?(?:级|档)?以下[^${ends}]*)?`,
    ),
    build: ([, a, b, c, d]) =>
      one({ kind: 'grade', shares: { A: shareOf(a), B: shareOf(b), C: shareOf(c), ...(d === undefined ? {} : { D: shareOf(d) }) } }, 0.96),
  },
  {
    pattern: re(
      `(优秀?|好)[^0-9;。]{0,6}(\\d+)%[,、;](良好?|较好)[^0-9;。]{0,6}(\\d+)%[,、;](一般|中等?|合格|及格)[^0-9;。]{0,6}(\\d+)%(?:[,、;](?:较?差|不合格)(?:[^0-9;。]{0,6}(?:0%|0分|不得分)))?`,
    ),
    build: ([, a = '', x, b = '', y, c = '', z]) => one({ kind: 'grade', shares: { [a]: shareOf(x), [b]: shareOf(y), [c]: shareOf(z) } }, 0.92),
  },
  {
    pattern: re(
      `(优秀?|好|A)(?:级|档|的)?(?:得|计|记)?(${N})分[,、;](良好?|较好|B)(?:级|档|的)?(?:得|计|记)?(${N})分[,、;](一般|中等?|合格|及格|C)(?:级|档|的)?(?:得|计|记)?(${N})分(?:[,、;](较?差|不合格|D)(?:级|档|的)?(?:(?:得|计|记)?(?:0|零)分|不得分))?`,
    ),
    build: ([, a = '', x, b = '', y, c = '', z], { max }) => {
      const full = max ?? pointsOf(x);
      const share = (text: string | undefined): number => (full === undefined || full === 0 ? 0 : Math.round(((pointsOf(text) ?? 0) * 10000) / full) / 100);
      return one({ kind: 'grade', shares: { [a]: share(x), [b]: share(y), [c]: share(z) } }, 0.85);
    },
  },
];

const marks = '(?:%|分|人次|人|次|项|个|册|名|家|期|篇|场|条|件|本|户|平方米|㎡|万元|元|小时|学时)';
const tierUnit = `(?:≥|>=|达到|达|在)?(${N})${marks}?(?:\\(?含[^)]{0,4}\\)?)?(?:-${N}(?:%|分|人|次)?(?:\\(不含[^)]*\\))?)?(?:及?以上|以上\\(含\\)|及其以上)?(?:之间)?的?,?(?:得|计|记|给|为|-)?(${N}|满)分`;
/** Points by the tier that a rate reaches. */
export const tiers: readonly RulePattern[] = [
  {
    pattern: re(
      `(?<![每低少高])${tierUnit.replace(`${marks}?`, marks)}(?:[${ends}、]*(?:[^${ends}0-9每扣]{0,8})?${tierUnit}){1,8}(?:[${ends}]?(?:${N}(?:%|次|人|个|项)?(?:以下|及以下)|低于${N}(?:%|次|人)?|不足${N}(?:%|次|人)?|其余|其他|否则|以下|未(?:开展|达到?|建立|组织|落实|参加|完成)[^${ends}扣0-9]{0,6}|没有[^${ends}扣0-9]{0,6})(?:的)?(?:,)?(?:均|一律)?(?:不得分|得?0分|不计分|计0分|记0分|为0分))?`,
    ),
    build: ([whole = ''], { max }) => {
      if (/[每扣加]/u.test(whole)) return undefined;
      const steps = [...whole.matchAll(re(tierUnit))].map(([, mark = '', points = '']) => ({
        atLeast: readNumber(mark),
        points: points === '满' ? (max ?? undefined) : pointsOf(points),
        full: points === '满',
      }));
      if (steps.length < 2 || steps.some((step) => step.atLeast === undefined)) return undefined;
      const known = steps.flatMap(({ atLeast, points }) => (atLeast === undefined || points === undefined ? [] : [{ atLeast, points }]));
      const doubt = known.length < steps.length ? '“满分”的分值不明：该项没有写分值。' : undefined;
      return known.length === 0 ? undefined : one({ kind: 'tiers', tiers: known }, doubt === undefined ? 0.96 : 0.6, doubt);
    },
  },
  {
    pattern: re(
      `(?<![每低少高])(?:≥|>=|达到|达|在)?(${N})%(?:\\(?含\\)?)?(?:及?以上)?的?,?(?:得|计|记|给)(${N})分(?:[,;](?:否则|未达到|达不到|未达标|低于(?:的|${N}%的?)?|其余|不足(?:的|${N}%的?)?)[^${ends}]{0,6}不得分)?(?![^。;]*每(?:降低|低于|低|下降|少|减少|降|差))`,
    ),
    build: ([, mark, points]) => {
      const atLeast = readNumber(mark ?? '');
      const given = pointsOf(points);
      return atLeast === undefined || given === undefined ? undefined : one({ kind: 'tiers', tiers: [{ atLeast, points: given }] }, 0.85);
    },
  },
];

/** Points for each thing that is there. */
export const counts: readonly RulePattern[] = [
  {
    pattern: re(`每[^${ends}扣0-9每]{0,8}?(${N})(?:${measures})[^${ends}扣0-9]{0,10}?(?:得|计|记|给|加)(${N})分(?![/-])${capStrict}`),
    build: ([, each = '', points, most]) => {
      const value = pointsOf(points);
      if (value === undefined || readNumber(each) === undefined || readNumber(each) === 1) return undefined;
      return one({ kind: 'count', points: value, ...capOf(most) }, 0.6, `原文按每${each}个计一次分，程序按一次一计，请核对。`);
    },
  },
  {
    pattern: re(`(?:一|1)(?:${measures})${word}{0,6}?(?:得|计|记|给)(${N})分[,;]?(?=最|累计|封顶|上限|不超)${capStrict}`),
    build: ([, points, most]) => {
      const value = pointsOf(points);
      return value === undefined ? undefined : one({ kind: 'count', points: value, ...capOf(most) }, 0.92);
    },
  },
  {
    pattern: re(`每${word}{0,14}?(?:得|计|记|给)?(${N})分(?![/-])${capStrict}`),
    build: ([whole = '', points, most]) => {
      const value = pointsOf(points);
      return value === undefined ? undefined : one({ kind: 'count', points: value, ...capOf(most) }, /[得计记给]/u.test(whole) ? 0.95 : 0.85);
    },
  },
];

/** Bonus points. */
export const gains: readonly RulePattern[] = [
  {
    pattern: re(`[^扣${ends}]{0,20}加(${N})分(?:-(${N})分)?${capStrict}`),
    build: ([whole = '', points, , most]) => {
      const value = pointsOf(points);
      const words = clauseBefore(whole.slice(0, whole.indexOf('加')));
      return value === undefined ? undefined : one({ kind: 'bonus', points: value, ...capOf(most), ...(words === '' ? {} : { text: words }) }, 0.94);
    },
  },
  {
    pattern: re(`(?:酌情|适当)?加(${N})-(${N})分`),
    build: ([, , most]) => {
      const value = pointsOf(most);
      return value === undefined ? undefined : one({ kind: 'bonus', cap: value }, 0.8, '加分是一个范围，程序只记上限，请核对。');
    },
  },
  {
    pattern: re(`加分[^${ends}0-9]{0,6}(?:最多|最高|累计|不超过|不得超过|上限)[^${ends}0-9]{0,6}(${N})分`),
    build: ([, most]) => {
      const value = pointsOf(most);
      return value === undefined ? undefined : one({ kind: 'bonus', cap: value }, 0.9);
    },
  },
];

const listed = `(?:\\(\\d{1,2}\\)|\\d{1,2}[.、)])`;
/** Points by sub-points. */
export const parts: readonly RulePattern[] = [
  {
    pattern: re(`((?:${listed}[^${ends}扣0-9(]{0,20}[,;、]?){2,})(?:各|每项|分别)(?:得|计|记|占)?(${N})分`),
    build: ([, list = '', points]) => {
      const value = pointsOf(points);
      const count = [...list.matchAll(re(listed))].length;
      return value === undefined ? undefined : one({ kind: 'parts', parts: Array.from({ length: count }, () => value) }, 0.94);
    },
  },
  {
    pattern: re(`(?<![每扣])(${N})(?:项|个|条|方面|点|部分|种)[^${ends}扣0-9]{0,6}?[,:]?(?:各|每(?:项|个|条|点|种))(?:得|计|记|占)?(${N})分`),
    build: ([, count, points]) => {
      const value = pointsOf(points);
      const length = readNumber(count ?? '');
      return value === undefined || length === undefined || length > 20 ? undefined : one({ kind: 'parts', parts: Array.from({ length }, () => value) }, 0.94);
    },
  },
  {
    pattern: re(`(?:${listed}[^;。扣0-9每]{1,24}?(?:得|计|记|占)?\\(?${N}分\\)?[,;。、]?){2,}`),
    build: ([whole = '']) => {
      const values = [...whole.matchAll(re(`${listed}[^;。扣0-9每]{1,24}?(?:得|计|记|占)?\\(?(${N})分`))].map(([, points]) => pointsOf(points));
      const known = values.flatMap((value) => (value === undefined ? [] : [value]));
      return known.length < 2 ? undefined : one({ kind: 'parts', parts: known }, 0.94);
    },
  },
  {
    pattern: re(`(?:[^${ends}扣0-9每%]{1,16}(?:得|计|记)${N}分[,;、]?){2,}`),
    build: ([whole = ''], { max }) => {
      const known = [...whole.matchAll(re(`([^${ends}扣0-9每%]{1,16}?)(?:得|计|记)(${N})分`))].flatMap(([, words = '', points]) => {
        const value = pointsOf(points);
        return value === undefined ? [] : [{ words: clauseBefore(words), value }];
      });
      const [first] = known;
      if (first === undefined || known.length < 2) return undefined;
      const sum = known.reduce((total, { value }) => total + value, 0);
      if (max !== null && first.value === max && sum > max) {
        return one({ kind: 'grade', shares: Object.fromEntries(known.map(({ words, value }) => [words, Math.round((value * 10000) / max) / 100])) }, 0.85);
      }
      const rule: Rule = { kind: 'parts', parts: known.map(({ value }) => value), texts: known.map(({ words }) => words) };
      return max === null || sum === max ? one(rule, 0.88) : one(rule, 0.65, '各小项分数之和与该项分值不同，请核对是分项得分还是分档得分。');
    },
  },
];
