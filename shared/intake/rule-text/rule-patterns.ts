import type { Rule } from '../../model/standard.ts';
import type { CentiPoints } from '../../points.ts';
import { pointsOf, taken, type FoundRule, type RuleContext } from './found-rule.ts';
import { numberPattern as N, readNumber } from './number-words.ts';


/** One wording and the rules it stands for. Patterns are tried in order, and what one took the next no longer sees. `undefined` leaves the match alone. */
interface RulePattern {
  readonly pattern: RegExp;
  build(groups: readonly (string | undefined)[], context: RuleContext): readonly FoundRule[] | undefined;
}

const re = (source: string): RegExp => new RegExp(source, 'gu');
const one = (rule: Rule, sure: number, doubt?: string): readonly FoundRule[] => [doubt === undefined ? { rule, sure } : { rule, sure, doubt }];
const measures = '个|项|次|处|人次|人|名|条|份|件|天|日|种|本|块|枚|户|家|期|场|类|篇|例|宗|起|间|台|套|张|层|级|档|季度|季|月|年|度|户次|学时|课时|小时|册|平方米|㎡|元|万元';
const rate = '%|个百分点|百分点|个点';
const ends = `,;。${taken}`;
/** A character of the words between “每” and the points: anything up to the deduction or the gain itself (“参加” is no gain). */
const word = `(?:(?![得加计记给]${N}分)[^扣减${ends}%])`;
/** “扣完为止”, and a cap: “最多扣3分”, “累计不超过3分”. Its one group is the cap. */
const cap = `(?:[${ends}]?(?:扣完(?:该项分?|本项分?|分)?为止|直至扣完|扣完))?(?:[${ends}(]?(?:本项|此项|该项|累计|合计|总计)?(?:最多|最高|累计|至多|总共|合计)?(?:可)?(?:扣分?|加分?|得分?|计分?)?(?:最多|最高)?(?:不超过|不得超过|不超|以内?为限|上限为?|封顶|限扣|扣|加|得|至|为|计)?(${N})分(?:为止|为限|封顶|\\))?)?`;
const capStrict = `(?:[${ends}]?(?:扣完(?:该项分?|本项分?|分)?为止|直至扣完|扣完(?!${N}分)))?(?:[${ends}(]?(?=最|累|至多|总|合计|封顶|上限|不超|限|扣完)(?:最多|最高|累计|至多|总计|合计|总分)?(?:可)?(?:扣分?|加分?|得分?|计分?)?(?:最多|最高)?(?:不超过|不得超过|不超|上限为?|封顶|限扣|扣完|扣|加|得|为|计)?(${N})分(?:为止|为限|封顶)?\\)?)?`;

const capOf = (text: string | undefined): { cap?: CentiPoints } => {
  const value = pointsOf(text);
  return value === undefined ? {} : { cap: value };
};

const clauseBefore = (whole: string): string => whole.replace(/^[,;。、]+/u, '');

const perStep = (threshold: string | undefined, step: number, points: CentiPoints, sure: number): readonly FoundRule[] => {
  const at = threshold === undefined ? undefined : readNumber(threshold);
  return one({ kind: 'per-step', ...(at === undefined ? {} : { threshold: at }), step, points }, sure);
};

/** The last “98%” or “500册” before a place, when it is said as the mark to reach. */
const thresholdBefore = (context: RuleContext, unit: string): string | undefined => {
  const sentence = context.text.slice(0, context.at);
  const marks = [...sentence.matchAll(re(`(?:低于|不低于|达到|达|不足|少于|不少于|未达到|达不到|≥|>=|要求|标准为?|以)?(${N})(?:${unit})(?:的|以上|及以上|为标准|为基数|为基准)?`))];
  return marks.at(-1)?.[1];
};

const notApplicable: readonly RulePattern[] = [
  { pattern: re(`(?:没有|无|不涉及|未使用|未设|不存在)[^${ends}扣]{1,16}?,?(?:此项|本项|该项)?(?:不扣分|不作扣分)`), build: () => one({ kind: 'not-applicable', gives: 'no-deduction' }, 0.93) },
  { pattern: re(`(?:没有|无|不涉及|未使用|不使用|未设|不存在)[^${ends}扣]{1,16}?,?(?:此项|本项|该项)?(?:直接)?(?:得|按|记|计|给)(?:此项|本项|该项)?满分`), build: () => one({ kind: 'not-applicable', gives: 'full' }, 0.93) },
  { pattern: re(`[^${ends}]{0,16}(?:不参与(?:考评|评分|计分|考核|评价)|合理缺项|不计入总分|按比例折算|折算为?百分制)[^${ends}]{0,10}`), build: () => one({ kind: 'not-applicable', gives: 'rescale' }, 0.88) },
];

const hard: readonly RulePattern[] = [
  { pattern: re(`[^${ends}]*(?:一票否决|(?:取消|不得参加|不予)[^${ends}]{0,8}(?:资格|评选|评优|评先|验收|命名)|(?:直接|一律)(?:认定|评定|定|判)?为?不合格)[^${ends}]*`), build: (groups) => one({ kind: 'veto', text: clauseBefore(groups[0] ?? '') }, 0.95) },
  { pattern: re(`\\(?(?:此项|本项|该项)?(?:为|是|属)?必备(?:项目?|条件|指标|要求)?\\)?`), build: () => one({ kind: 'mandatory' }, 0.95) },
];

const shareOf = (text: string | undefined): number => Number(text);

const grades: readonly RulePattern[] = [
  {
    pattern: re(`A(?:级|档|等)?[、,]?B(?:级|档|等)?[、,]?C(?:级|档|等)?(?:三|3)?(?:级|档|等次?|个档次)?[^${ends}0-9]{0,10}(\\d+)%?[、,:/](\\d+)%?[、,:/](\\d+)%[^${ends}]*(?:[${ends}]?C?(?:级|档)?以下[^${ends}]*)?`),
    build: ([, a, b, c]) => one({ kind: 'grade', shares: { A: shareOf(a), B: shareOf(b), C: shareOf(c) } }, 0.95),
  },
  {
    pattern: re(`A(?:级|档|等)?[^0-9B;。]{0,8}(\\d+)%[^B]{0,8}B(?:级|档|等)?[^0-9C;。]{0,8}(\\d+)%[^C]{0,8}C(?:级|档|等)?[^0-9;。]{0,8}(\\d+)%(?:[^D;。]{0,8}D(?:级|档|等)?[^0-9;。]{0,8}(\\d+)%?)?(?:的?分值?)?(?:[${ends}]?[CD]?(?:级|档)?以下[^${ends}]*)?`),
    build: ([, a, b, c, d]) => one({ kind: 'grade', shares: { A: shareOf(a), B: shareOf(b), C: shareOf(c), ...(d === undefined ? {} : { D: shareOf(d) }) } }, 0.96),
  },
  {
    pattern: re(`(优秀?|好)[^0-9;。]{0,6}(\\d+)%[,、;](良好?|较好)[^0-9;。]{0,6}(\\d+)%[,、;](一般|中等?|合格|及格)[^0-9;。]{0,6}(\\d+)%(?:[,、;](?:较?差|不合格)(?:[^0-9;。]{0,6}(?:0%|0分|不得分)))?`),
    build: ([, a = '', x, b = '', y, c = '', z]) => one({ kind: 'grade', shares: { [a]: shareOf(x), [b]: shareOf(y), [c]: shareOf(z) } }, 0.92),
  },
  {
    pattern: re(`(优秀?|好|A)(?:级|档|的)?(?:得|计|记)?(${N})分[,、;](良好?|较好|B)(?:级|档|的)?(?:得|计|记)?(${N})分[,、;](一般|中等?|合格|及格|C)(?:级|档|的)?(?:得|计|记)?(${N})分(?:[,、;](较?差|不合格|D)(?:级|档|的)?(?:(?:得|计|记)?(?:0|零)分|不得分))?`),
    build: ([, a = '', x, b = '', y, c = '', z], { max }) => {
      const full = max ?? pointsOf(x);
      const share = (text: string | undefined): number => (full === undefined || full === 0 ? 0 : Math.round(((pointsOf(text) ?? 0) * 10000) / full) / 100);
      return one({ kind: 'grade', shares: { [a]: share(x), [b]: share(y), [c]: share(z) } }, 0.85);
    },
  },
];

const tierUnit = `(?:≥|>=|达到|达|在)?(${N})(?:%|分|人|次|项|个)?(?:\\(?含[^)]{0,4}\\)?)?(?:-${N}(?:%|分|人|次)?(?:\\(不含[^)]*\\))?)?(?:及?以上|以上\\(含\\)|及其以上)?(?:之间)?的?,?(?:得|计|记|给|为|-)?(${N}|满)分`;
const tiers: readonly RulePattern[] = [
  {
    pattern: re(`(?<![每低少高])${tierUnit.replace('(?:%|分|人|次|项|个)?', '(?:%|分|人|次|项|个)')}(?:[${ends}、]*(?:[^${ends}0-9每扣]{0,8})?${tierUnit}){1,8}(?:[${ends}]?(?:${N}%?(?:以下|及以下)|低于${N}%?|不足${N}%?|其余|其他|否则)(?:的)?(?:,)?(?:不得分|得?0分|不计分|计0分))?`),
    build: ([whole = ''], { max }) => {
      if (/[每扣加]/u.test(whole)) return undefined;
      const steps = [...whole.matchAll(re(tierUnit))].map(([, mark = '', points = '']) => ({ atLeast: readNumber(mark), points: points === '满' ? (max ?? undefined) : pointsOf(points), full: points === '满' }));
      if (steps.length < 2 || steps.some((step) => step.atLeast === undefined)) return undefined;
      const known = steps.flatMap(({ atLeast, points }) => (atLeast === undefined || points === undefined ? [] : [{ atLeast, points }]));
      const doubt = known.length < steps.length ? '“满分”的分值不明：该项没有写分值。' : undefined;
      return known.length === 0 ? undefined : one({ kind: 'tiers', tiers: known }, doubt === undefined ? 0.96 : 0.6, doubt);
    },
  },
  {
    pattern: re(`(?<![每低少高])(?:≥|>=|达到|达|在)?(${N})%(?:\\(?含\\)?)?(?:及?以上)?的?,?(?:得|计|记|给)(${N})分(?:[,;](?:否则|未达到|达不到|未达标|低于(?:的|${N}%的?)?|其余|不足(?:的|${N}%的?)?)[^${ends}]{0,6}不得分)?(?![^。;]*每(?:降低|低于|低|下降|少|减少|降|差))`),
    build: ([, mark, points]) => {
      const atLeast = readNumber(mark ?? '');
      const given = pointsOf(points);
      return atLeast === undefined || given === undefined ? undefined : one({ kind: 'tiers', tiers: [{ atLeast, points: given }] }, 0.85);
    },
  },
];

const falls = '降低|低于|低|下降|少于|减少|缺少|少|降|差|不足|相差|欠缴|欠|下滑';
const steps: readonly RulePattern[] = [
  {
    pattern: re(`(?:(?:低于|不足|未达到?|达不到|不到|≥|达到|达)?(${N})(?:${rate})(?:的|以上|及以上)?(?:(?:得|计)(?:满|${N})分)?[,;]?[^${ends}0-9每]{0,10})?每(?:${falls})(${N})?(?:${rate})[^${ends}0-9]{0,8}?,?(?:扣|减|倒扣)(?:除)?(${N})分${cap}`),
    build: ([whole = '', threshold, step, points, most], context) => {
      const value = pointsOf(points);
      const width = step === undefined ? 1 : readNumber(step);
      if (value === undefined || width === undefined) return undefined;
      const mark = threshold ?? thresholdBefore(context, '%|百分点');
      const found = perStep(mark, width, value, mark === undefined || threshold !== undefined ? 0.97 : 0.9);
      const given = /(?:得|计)(\d+(?:\.\d+)?)分/u.exec(whole)?.[1];
      const full = pointsOf(given);
      const differs = full !== undefined && context.max !== null && full !== context.max;
      return found.map((rule) => ({ ...rule, ...(most !== undefined ? { sure: 0.75, doubt: `“最多扣${most}分”按该项分值扣完为止处理，请核对。` } : differs ? { sure: 0.7, doubt: `原文写得${given ?? ''}分，与该项分值不同。` } : {}) }));
    },
  },
  {
    pattern: re(`每(?:${falls})(${N})(?:${measures})[^${ends}0-9]{0,8}?,?(?:扣|减)(?:除)?(${N})分${capStrict}`),
    build: ([, step, points, most], context) => {
      const width = readNumber(step ?? '');
      const value = pointsOf(points);
      if (width === undefined || value === undefined) return undefined;
      if (width === 1) return one({ kind: 'per-missing', points: value, ...capOf(most) }, 0.97);
      return perStep(thresholdBefore(context, measures), width, value, 0.93);
    },
  },
];

const missing: readonly RulePattern[] = [
  {
    pattern: re(`每${word}{0,18}?(?:的|,)?(?:扣|减|倒扣)(?:除)?(${N})分${capStrict}`),
    build: ([whole = '', points, most]) => {
      const value = pointsOf(points);
      return value === undefined ? undefined : one({ kind: 'per-missing', points: value, ...capOf(most) }, /\d/u.test(whole.slice(0, whole.search(/扣|减/u))) && !/[1一]/u.test(whole) ? 0.75 : 0.96);
    },
  },
  {
    pattern: re(`(?:每)?(?:少|缺少|缺|漏|差|缺失|有|凡|发现|发生|出现|迟|无故)?(?:一|1)(?:${measures})${word}{0,14}?(?:的|,)?(?:扣|减)(?:除)?(${N})分${capStrict}`),
    build: ([whole = '', points, most]) => {
      const value = pointsOf(points);
      return value === undefined ? undefined : one({ kind: 'per-missing', points: value, ...capOf(most) }, /^(?:每|少|缺|漏|差|有)/u.test(whole) ? 0.95 : 0.9);
    },
  },
  {
    pattern: re(`[^扣${ends}]{0,16}扣(?:除)?(${N})分?(?:/|每)(?:${measures})${capStrict}`),
    build: ([, points, most]) => {
      const value = pointsOf(points);
      return value === undefined ? undefined : one({ kind: 'per-missing', points: value, ...capOf(most) }, 0.93);
    },
  },
  {
    pattern: re(`[^扣;。${taken}]{0,30}?分别扣(?:除)?(${N}分?(?:[、,和]${N}分?)+)`),
    build: ([whole = '', list = '']) => {
      const values = [...list.matchAll(re(N))].map(([text]) => pointsOf(text));
      const names = whole.slice(0, whole.indexOf('分别')).replace(/的$/u, '').split(/[、,和]/u);
      const rules = values.flatMap((points, index) => (points === undefined ? [] : [{ rule: { kind: 'fixed', points, ...(names.length === values.length ? { text: names[index] ?? '' } : {}) } as const, sure: names.length === values.length ? 0.95 : 0.8 }]));
      return rules.length === values.length ? rules : undefined;
    },
  },
  {
    pattern: re(`[^扣;。${taken}]{0,30}?各扣(?:除)?(${N})分`),
    build: ([, points]) => {
      const value = pointsOf(points);
      return value === undefined ? undefined : one({ kind: 'per-missing', points: value }, 0.88);
    },
  },
];

const free: readonly RulePattern[] = [
  {
    pattern: re(`[^扣${ends}]{0,20}扣(?:除)?(${N})分?-(${N})分`),
    build: ([, least, most]) => {
      const min = pointsOf(least);
      const max = pointsOf(most);
      return min === undefined || max === undefined ? undefined : one({ kind: 'discretionary', min, max }, 0.96);
    },
  },
  {
    pattern: re(`(?:酌情|视情况?|适当|根据情况|视具体情况)[^扣${ends}0-9]{0,8}?扣(?:除)?(?:不超过|最多)?(${N})分(?:以内|以下|之内)?|[^扣${ends}]{0,16}扣(?:除)?(${N})分(?:以内|以下|之内)`),
    build: ([, a, b]) => {
      const max = pointsOf(a ?? b);
      return max === undefined ? undefined : one({ kind: 'discretionary', max }, 0.88);
    },
  },
  {
    pattern: re(`[^${ends}]{0,16}(?:酌情|视情况?|适当|根据情况|视具体情况|综合)[^${ends}0-9]{0,8}?(?:得|给|计|记|评)(${N})分?-(${N})分`),
    build: ([, least, most]) => {
      const min = pointsOf(least);
      const max = pointsOf(most);
      return min === undefined || max === undefined ? undefined : one({ kind: 'discretionary', min, max }, 0.7, '原文说的是得分范围，不是扣分范围，请核对。');
    },
  },
  { pattern: re(`[^${ends}]{0,16}(?:酌情|视情节?况?|适当|根据情况|视具体情况)[^${ends}0-9]{0,10}?(?:扣|减|给|计|记|评|打|得)分?`), build: () => one({ kind: 'discretionary' }, 0.95) },
];

const counts: readonly RulePattern[] = [
  {
    pattern: re(`每${word}{0,14}?(?:得|计|记|给)?(${N})分(?![/-])${capStrict}`),
    build: ([whole = '', points, most]) => {
      const value = pointsOf(points);
      return value === undefined ? undefined : one({ kind: 'count', points: value, ...capOf(most) }, /[得计记给]/u.test(whole) ? 0.95 : 0.85);
    },
  },
];

const gains: readonly RulePattern[] = [
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
const parts: readonly RulePattern[] = [
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

const plainOnes: readonly RulePattern[] = [
  {
    pattern: re(`[^${ends}扣0-9%]{0,16}得(${N}|满)分[,;](?:否则|未|没|不|无|达不到|其[他余])[^${ends}扣]{0,10}(?:不得分|得?0分|不计分)`),
    build: ([, points], { max }) => {
      const value = points === '满' ? max : pointsOf(points);
      const differs = max !== null && value !== undefined && value !== max;
      return one({ kind: 'all-or-nothing' }, differs ? 0.7 : 0.95, differs ? '原文写的得分与该项分值不同，请核对。' : undefined);
    },
  },
  {
    pattern: re(`[^${ends}扣]*?(?:不得分|不给分|不计分|不记分|得0分|计0分|记0分|为0分|得零分|扣(?:除)?(?:全部分值?|全分|满分|该项全部分值?)|(?<![健齐完])全扣(?!${N}分)|全部扣除)`),
    build: ([whole = '']) => {
      const words = clauseBefore(whole).replace(/(?:的)?(?:,)?(?:此|本|该|整)?项?(?:目)?(?:一律)?(?:不得分|不给分|不计分|不记分|得0分|计0分|记0分|为0分|得零分|扣.*|全扣|全部扣除)$/u, '');
      return one({ kind: 'all-or-nothing', ...(words === '' ? {} : { text: words }) }, 0.96);
    },
  },
  {
    pattern: re(`[^${ends}扣]*扣(?:除)?(${N})分`),
    build: ([whole = '', points]) => {
      const value = pointsOf(points);
      const words = clauseBefore(whole.slice(0, whole.lastIndexOf('扣'))).replace(/的$/u, '');
      const rule = { kind: 'fixed', points: value ?? 0, ...(words === '' ? {} : { text: words }) } as const;
      if (value === undefined) return undefined;
      const several = re(`(?:少|缺|漏|差)(${N})(?:${measures})`).exec(words)?.[1];
      return several === undefined || readNumber(several) === 1 ? one(rule, 0.95) : one(rule, 0.6, `“${words}”是按数量分档扣分，请核对。`);
    },
  },
  { pattern: re(`[^${ends}扣0-9%]{0,16}(?:得|计|记)(${N})分|满分(${N})分`), build: ([, a, b], { max }) => (max !== null && pointsOf(a ?? b) === max ? [] : undefined) },
  {
    pattern: re(`^(?:得)?0-(${N})分$`),
    build: ([, most]) => {
      const value = pointsOf(most);
      return value === undefined ? undefined : one({ kind: 'discretionary', max: value }, 0.7, '原文只写了得分范围，按酌情扣分处理，请核对。');
    },
  },
];

/** All wordings, the most particular first: what one took the next no longer sees. Add a wording here and a line to the test's table. */
export const rulePatterns: readonly RulePattern[] = [...notApplicable, ...hard, ...grades, ...tiers, ...steps, ...missing, ...free, ...counts, ...parts, ...gains, ...plainOnes];
