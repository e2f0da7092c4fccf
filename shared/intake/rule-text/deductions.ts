import type { Rule } from '../../model/standard.ts';
import { withoutAnyBase } from './base.ts';
import { eachIn, eachTaken, isMeasured, namedValuesIn, type Each } from './condition.ts';
import type { FoundRule, RuleContext } from './found-rule.ts';
import type { ClauseOutcome, Segment } from './head.ts';
import { measures } from './measures.ts';
import { numberPattern as N, readNumber } from './number-words.ts';

type Points = Extract<ClauseOutcome, { kind: 'points' }>;

const worded = (words: string): { text?: string } => (words === '' || /^(?:否则|不然|则|再|另|的)$/u.test(words) ? {} : { text: words });

/** The words that name a deduction: without what only joins them to the verb. */
export const nameOf = (words: string): string =>
  words
    .replace(/(?:酌情|视情节?况?|适当|则|另|再|各|均|都|分别|一次性|直接|予以|给予)+$/u, '')
    .replace(/[,、]+$/u, '')
    .replace(/的$/u, '')
    .replace(/^(?:扣分(?:标准|办法)?|评分(?:标准|办法)?|其中):?/u, '');

const freely = /酌情|视情|(?<![重忽轻])视.{0,8}(?:情况|程度|情节)|适当|根据.{0,10}(?:情况|程度)|综合|酌量/u;

const unnamed =
  /^(?:达不到|未达到?|没有?达到|低于|不足|少于|未完成|不达标|其中|且|并|但|如|若|凡|有|对)?(?:目标|要求|标准|规定|任务|指标|进度|此数|部分|比例|的|数|值)*$/u;

/** What a step is a step of, where its own sentence names it: 建会率 of “建会率每低1%”. */
function ownSubject({ before }: Each): string {
  const last = before.split(',').findLast((clause) => clause !== '') ?? '';
  return unnamed.test(last) ? '' : last.replace(/^(?:其中|且|并|但)|[的均]$/gu, '');
}

/** Whether two texts share two characters in a row. */
const shareWords = (one: string, other: string): boolean =>
  Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)).some((pair) => other.includes(pair));

/** The threshold that a step is measured from: named before the step, or in the sentences before. Two different ones leave it open. */
function thresholdOf(each: Each, { lead }: Segment, context: RuleContext): { readonly at?: number; readonly open?: boolean } {
  if (each.inner !== undefined) return { at: each.inner };
  const same = (text: string) => [
    ...new Set(
      namedValuesIn(withoutAnyBase(text).replace(/每(?!半?年|个?季|个?月|周|天|日|学)[^,;。]*/gu, ''))
        .filter(({ unit }) => unit === each.unit)
        .map(({ value }) => value),
    ),
  ];
  const own = ownSubject(each);
  for (const text of [each.before, lead, context.said(each.unit)]) {
    const [first, second] = same(text);
    const rest = text === each.before ? text.slice(0, text.lastIndexOf(own)) : text;
    const another = first !== undefined && own !== '' && !namedValuesIn(own).some(({ unit }) => unit === each.unit) && !shareWords(own, rest);
    if (second !== undefined || another) return { open: true };
    if (first !== undefined) return { at: first };
  }
  const base = context.base(each.unit);
  return base === undefined ? {} : { at: base };
}

function stepRule(each: Each, head: Points, segment: Segment, context: RuleContext): FoundRule {
  const { at, open } = thresholdOf(each, segment, context);
  const over = at !== undefined && /^[^,]{0,4}(?:超|高|多|增|逾)/u.test(each.words);
  const rule: Rule = { kind: 'per-step', ...(at === undefined ? {} : { threshold: at }), step: each.step, points: head.value };
  if (over)
    return {
      rule: { kind: 'per-step', step: each.step, points: head.value },
      sure: 0.6,
      doubt: `“${segment.source}”按超出的多少扣分，程序按低于标准计算，请核对。`,
    };
  if (each.unclear) return { rule, sure: 0.5, doubt: `“${segment.source}”里有几个数量，不能断定按哪一个计算，请核对。` };
  return open === true
    ? { rule, sure: 0.7, doubt: `“${segment.source}”从哪一个指标值算起，不能断定，请核对。` }
    : { rule, sure: at === undefined ? 0.95 : 0.97 };
}

const severalLacking = new RegExp(`(?:少|缺|漏|差)(${N})(?:${measures})`, 'u');

function single(head: Points, segment: Segment): FoundRule {
  const name = nameOf(segment.words);
  if (freely.test(segment.words) || head.within)
    return { rule: { kind: 'discretionary', max: head.value, ...worded(nameOf(name)) }, sure: head.within ? 0.92 : 0.88 };
  if (/(?:各|均|都|分别)$/u.test(segment.words)) return { rule: { kind: 'per-missing', points: head.value, ...worded(name) }, sure: 0.88 };
  const several = severalLacking.exec(name)?.[1];
  const rule: Rule = { kind: 'fixed', points: head.value, ...worded(name) };
  return several === undefined || readNumber(several) === 1 ? { rule, sure: 0.95 } : { rule, sure: 0.6, doubt: `“${name}”是按数量分档扣分，请核对。` };
}

/** A deduction of one number of points. */
export function deduction(head: Points, segment: Segment, context: RuleContext): readonly FoundRule[] {
  const each = head.each ? { step: 1, unit: '', before: '', words: segment.words, unclear: false } : eachTaken(segment.words);
  if (each === undefined) return [single(head, segment)];
  if (freely.test(segment.words.replace(/^(?:根据|结合|依据)[^,]*,/u, '')))
    return [
      { rule: { kind: 'per-missing', points: head.value, ...worded(nameOf(each.words)) }, sure: 0.7, doubt: `“${segment.source}”既按数量又酌情，请核对。` },
    ];
  if (isMeasured(each.unit) || each.step !== 1 || each.unclear) return [stepRule(each, head, segment, context)];
  return [{ rule: { kind: 'per-missing', points: head.value, ...worded(nameOf(each.words)) }, sure: 0.96 }];
}

/** “扣0.5-2分”: a person chooses between. */
export function rangeDeduction(head: Extract<ClauseOutcome, { kind: 'range' }>, segment: Segment): readonly FoundRule[] {
  const each = eachIn(segment.words);
  const rule: Rule = { kind: 'discretionary', ...(head.least === 0 ? {} : { min: head.least }), max: head.most, ...worded(nameOf(segment.words)) };
  if (head.least >= head.most) return [{ rule, sure: 0.5, doubt: `“${segment.source}”的范围前大后小，请核对。` }];
  return [each === undefined ? { rule, sure: 0.96 } : { rule, sure: 0.7, doubt: `“${segment.source}”是每次扣一个范围内的分，程序合在一起酌情扣分，请核对。` }];
}

/** “甲、乙、丙的，分别扣3、2、1分”: as many deductions as numbers, named where there are as many names. */
export function listDeduction(head: Extract<ClauseOutcome, { kind: 'list' }>, segment: Segment): readonly FoundRule[] {
  const names = nameOf(segment.words.replace(/(?:分别|依次|各自|相应)$/u, '')).split(/[、,和]/u);
  const named = names.length === head.values.length;
  return head.values.map((points, index) => ({
    rule: { kind: 'fixed', points, ...(named ? worded((names[index] ?? '').replace(/的$/u, '')) : {}) },
    ...(named ? { sure: 0.95 } : { sure: 0.7, doubt: `“${segment.source}”的几个分数各对应哪一种情形，没有读出，请核对。` }),
  }));
}

/** “酌情扣分”, “按比例扣分”, and “扣分” that names no number. */
export function freeDeduction(segment: Segment): readonly FoundRule[] {
  const rule: Rule = { kind: 'discretionary', ...worded(nameOf(segment.words)) };
  if (/按.{0,4}比例/u.test(segment.words)) return [{ rule, sure: 0.6, doubt: `“${segment.source}”按比例计算，程序作酌情扣分处理，请核对。` }];
  return [
    freely.test(segment.words) || /按[^,]{0,10}(?:情节|程度|情况|轻重|大小|质量|效果)/u.test(segment.words)
      ? { rule, sure: 0.95 }
      : { rule, sure: 0.6, doubt: `“${segment.source}”没有写扣几分，暂按酌情扣分处理，请核对。` },
  ];
}
