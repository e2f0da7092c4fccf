import type { CentiPoints } from '../../points.ts';
import { pointsOf, taken, type FoundRule, type RuleContext } from './found-rule.ts';
import { numberPattern as N, readNumber } from './number-words.ts';
import { cap, capOf, capStrict, clauseBefore, ends, measures, one, rate, re, word, type RulePattern } from './wording.ts';

const perStep = (threshold: string | undefined, step: number, points: CentiPoints, sure: number): readonly FoundRule[] => {
  const at = threshold === undefined ? undefined : readNumber(threshold);
  return one({ kind: 'per-step', ...(at === undefined ? {} : { threshold: at }), step, points }, sure);
};

/** The last “98%” or “500册” before a place, when it is said as the mark to reach. */
const thresholdBefore = (context: RuleContext, unit: string): string | undefined => {
  const sentence =
    context.text
      .slice(0, context.at)
      .split(/[;。]|扣[^,;。]*分/u)
      .at(-1) ?? '';
  const marks = [
    ...sentence.matchAll(
      re(`(?:低于|不低于|达到|达|不足|少于|不少于|未达到|达不到|≥|>=|要求|标准为?|以)?(${N})(?:${unit})(?:的|以上|及以上|为标准|为基数|为基准)?`),
    ),
  ];
  return marks.at(-1)?.[1];
};

const falls = '降低|低于|低|下降|少于|减少|缺少|少|降|差|不足|相差|欠缴|欠|下滑';
/** Deductions by how far a measured value falls short. */
export const steps: readonly RulePattern[] = [
  {
    pattern: re(
      `(?:(?:低于|不足|未达到?|达不到|不到|≥|达到|达)?(${N})(?:${rate})(?:的|以上|及以上)?(?:(?:得|计)(?:满|${N})分)?[,;]?[^${ends}0-9每]{0,10})?每(?:${falls})(?:[^${ends}0-9%扣]{1,8}?(?=${N}(?:${rate})))?(${N})?(?:${rate})[^${ends}0-9]{0,8}?,?(?:扣|减|倒扣)(?:除)?(${N})分${cap}`,
    ),
    build: ([whole = '', threshold, step, points, most], context) => {
      const value = pointsOf(points);
      const width = step === undefined ? 1 : readNumber(step);
      if (value === undefined || width === undefined) return undefined;
      const mark = threshold ?? thresholdBefore(context, '%|百分点');
      const found = perStep(mark, width, value, mark === undefined || threshold !== undefined ? 0.97 : 0.9);
      const given = /(?:得|计)(\d+(?:\.\d+)?)分/u.exec(whole)?.[1];
      const full = pointsOf(given);
      const differs = full !== undefined && context.max !== null && full !== context.max;
      return found.map((rule) => ({
        ...rule,
        ...(most !== undefined
          ? { sure: 0.75, doubt: `“最多扣${most}分”按该项分值扣完为止处理，请核对。` }
          : differs
            ? { sure: 0.7, doubt: `原文写得${given ?? ''}分，与该项分值不同。` }
            : {}),
      }));
    },
  },
  {
    pattern: re(
      `每(?:${falls}|有|发现|逾期|超过?|超期|延迟|推迟)?[^${ends}0-9扣%每一二两三四五六七八九十]{0,6}?(${N})(${measures})[^${ends}0-9]{0,8}?,?(?:扣|减)(?:除)?(${N})分${capStrict}`,
    ),
    build: ([, step, unit = '', points, most], context) => {
      const width = readNumber(step ?? '');
      const value = pointsOf(points);
      if (width === undefined || value === undefined) return undefined;
      if (width === 1) return one({ kind: 'per-missing', points: value, ...capOf(most) }, 0.97);
      return perStep(thresholdBefore(context, unit), width, value, 0.9).map((rule) =>
        most === undefined ? rule : { ...rule, sure: 0.75, doubt: `“最多扣${most}分”按该项分值扣完为止处理，请核对。` },
      );
    },
  },
];

/** The things that one deduction names together; no number of points before them belongs to it. */
const names = `(?:[^扣;。0-9分${taken}]|分(?=会|管|工)){0,30}?`;

/** Deductions for each missing thing. */
export const missing: readonly RulePattern[] = [
  {
    pattern: re(`每${word}{0,18}?(?:的|,)?(?:扣|减|倒扣)(?:除)?(${N})分${capStrict}`),
    build: ([whole = '', points, most]) => {
      const value = pointsOf(points);
      return value === undefined
        ? undefined
        : one(
            { kind: 'per-missing', points: value, ...capOf(most) },
            /\d/u.test(whole.slice(0, whole.search(/扣|减/u))) && !/[1一]/u.test(whole) ? 0.75 : 0.96,
          );
    },
  },
  {
    pattern: re(
      `(?:每)?(?:少|缺少|缺|漏|差|缺失|有|凡|发现|发生|出现|迟|无故)?(?:一|1)(?:${measures})${word}{0,14}?(?:的|,)?(?:扣|减)(?:除)?(${N})分${capStrict}`,
    ),
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
    pattern: re(`${names}(?:分别|依次|各自|相应)扣(?:除)?(${N}分?(?:[、,和]${N}分?)+)`),
    build: ([whole = '', list = '']) => {
      const values = [...list.matchAll(re(N))].map(([text]) => pointsOf(text));
      const names = whole
        .slice(0, whole.search(/分别|依次|各自|相应/u))
        .replace(/的$/u, '')
        .split(/[、,和]/u);
      const rules = values.flatMap((points, index) =>
        points === undefined
          ? []
          : [
              {
                rule: { kind: 'fixed', points, ...(names.length === values.length ? { text: names[index] ?? '' } : {}) } as const,
                sure: names.length === values.length ? 0.95 : 0.8,
              },
            ],
      );
      return rules.length === values.length ? rules : undefined;
    },
  },
  {
    pattern: re(`${names}(?:各|均|都)扣(?:除)?(${N})分`),
    build: ([, points]) => {
      const value = pointsOf(points);
      return value === undefined ? undefined : one({ kind: 'per-missing', points: value }, 0.88);
    },
  },
];

/** Deductions at the inspector's discretion. */
export const free: readonly RulePattern[] = [
  {
    pattern: re(
      `[^${ends}]{0,16}(?:酌情|视情节?况?|适当|根据情况|视具体情况)[^${ends}0-9]{0,8}?(?:扣|减)分?[,;(]?(?:累计|合计)?(?:最多|最高|至多|不超过|不得超过|上限|以)(?:可)?(?:扣)?(?:除)?(?:分)?(?:不超过|为)?(${N})分(?:为限|为止|封顶)?\\)?`,
    ),
    build: ([, most]) => {
      const max = pointsOf(most);
      return max === undefined ? undefined : one({ kind: 'discretionary', max }, 0.92);
    },
  },
  {
    pattern: re(`[^扣${ends}]{0,20}扣(?:除)?(${N})分?-(${N})分`),
    build: ([, least, most]) => {
      const min = pointsOf(least);
      const max = pointsOf(most);
      return min === undefined || max === undefined ? undefined : one({ kind: 'discretionary', min, max }, 0.96);
    },
  },
  {
    pattern: re(
      `(?:酌情|视情况?|适当|根据情况|视具体情况)[^扣${ends}0-9]{0,8}?扣(?:除)?(?:不超过|最多)?(${N})分(?:以内|以下|之内)?|[^扣${ends}]{0,16}扣(?:除)?(${N})分(?:以内|以下|之内)`,
    ),
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
  {
    pattern: re(`[^${ends}]{0,16}(?:酌情|视情节?况?|适当|根据情况|视具体情况)[^${ends}0-9]{0,10}?(?:扣|减|给|计|记|评|打|得)分?`),
    build: () => one({ kind: 'discretionary' }, 0.95),
  },
];

/** What is left when the particular wordings are taken: nothing at all, or a fixed deduction. */
export const plainOnes: readonly RulePattern[] = [
  {
    pattern: re(`[^${ends}扣0-9%]{0,16}得(${N}|满)分[,;](?:否则|未|没|不|无|达不到|其[他余])[^${ends}扣]{0,10}(?:不得分|得?0分|不计分)`),
    build: ([, points], { max }) => {
      const value = points === '满' ? max : pointsOf(points);
      const differs = max !== null && value !== undefined && value !== max;
      return one({ kind: 'all-or-nothing' }, differs ? 0.7 : 0.95, differs ? '原文写的得分与该项分值不同，请核对。' : undefined);
    },
  },
  {
    pattern: re(
      `[^${ends}扣]*?(?:不得分|不给分|不计分|不记分|得0分|计0分|记0分|为0分|得零分|扣(?:除)?(?:全部分值?|全分|满分|该项全部分值?)|(?<![健齐完])全扣(?!${N}分)|全部扣除)`,
    ),
    build: ([whole = '']) => {
      const words = clauseBefore(whole).replace(
        /(?:的)?(?:,)?(?:此|本|该|整)?项?(?:目)?(?:一律)?(?:不得分|不给分|不计分|不记分|得0分|计0分|记0分|为0分|得零分|扣.*|全扣|全部扣除)$/u,
        '',
      );
      return one({ kind: 'all-or-nothing', ...(words === '' ? {} : { text: words }) }, 0.96);
    },
  },
  {
    pattern: re(`[^${ends}扣]*扣(?:除)?(${N})分`),
    build: ([whole = '', points]) => {
      const value = pointsOf(points);
      const words = clauseBefore(whole.slice(0, whole.lastIndexOf('扣'))).replace(/的$/u, '');
      const rule = { kind: 'fixed', points: value ?? 0, ...(words === '' ? {} : { text: words }) } as const;
      if (value === undefined || /^(?:最多|最高|至多|累计|合计|总计|总共)(?:可)?$/u.test(words)) return undefined;
      const several = re(`(?:少|缺|漏|差)(${N})(?:${measures})`).exec(words)?.[1];
      return several === undefined || readNumber(several) === 1 ? one(rule, 0.95) : one(rule, 0.6, `“${words}”是按数量分档扣分，请核对。`);
    },
  },
  {
    pattern: re(`[^${ends}扣0-9%]{0,16}(?:得|计|记)(${N})分|满分(${N})分`),
    build: ([, a, b], { max }) => (max !== null && pointsOf(a ?? b) === max ? [] : undefined),
  },
  {
    pattern: re(`^(?:得)?0-(${N})分$`),
    build: ([, most]) => {
      const value = pointsOf(most);
      return value === undefined ? undefined : one({ kind: 'discretionary', max: value }, 0.7, '原文只写了得分范围，按酌情扣分处理，请核对。');
    },
  },
];
