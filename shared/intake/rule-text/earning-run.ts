import type { CentiPoints } from '../../points.ts';
import type { Rule } from '../../model/standard.ts';
import { isRest, namedValuesIn, namesAbsence, notApplicablePattern } from './condition.ts';
import { counted, equalParts, oneLevel, severalLevels, type Level } from './earnings.ts';
import type { FoundRule, RuleContext } from './found-rule.ts';
import { areGrades, gradeLabel, labelsIn, listedLabels, ownWords } from './grade-labels.ts';
import type { Segment } from './head.ts';
import { showNames } from './tokens.ts';

/** What follows a run of earnings, as far as it changes how the run is read. */
export interface AfterRun {
  /** Deductions by steps of a measure. */
  readonly steps: boolean;
  /** A cap, behind the last of the run. */
  readonly cap: boolean;
}

/** Whether words that lead to a full mark say that a unit has nothing of the kind: in their last clause, or before one that names no value. */
function isAbsent(words: string): boolean {
  const last = words.slice(words.lastIndexOf(',') + 1);
  return notApplicablePattern(last) || (notApplicablePattern(words) && namedValuesIn(last).length === 0);
}

const freely = /酌情|(?<![重忽轻])视|适当|根据|综合|结合|酌量/u;

/** The levels that “A、B、C三档分别按100%、80%、60%” or “优、良、中分别得5、4、3分” name in one breath. */
function spreadLevels(segment: Segment, values: readonly CentiPoints[], shares: readonly number[] | undefined): readonly Level[] | undefined {
  const count = shares?.length ?? values.length;
  const words = segment.words
    .replace(/(?<=[优良中差好等级格般高低])(?:评定|评价|评分|打分|认定|考核|计分)/gu, '')
    .replace(/(?:以上)?的?,?(?:分别|依次|各|对应|相应)+$/u, '');
  const every = labelsIn(words);
  const all = every.length > count ? listedLabels(words) : every;
  const marks = words.split(/[、,/]/u);
  const names = all.length === count || (shares !== undefined && all.length > count) ? all : marks.length === count ? marks : undefined;
  if (names === undefined) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const share = shares?.[index];
    return { segment, words: names[index] ?? '', value: values[index] ?? 0, ...(share === undefined ? {} : { share }) };
  });
}

/** A unit that has nothing of the kind; where what it has none of may be an evil, that is told. */
export const absent = ({ words, source }: Segment, gives: 'full' | 'no-deduction'): FoundRule =>
  namesAbsence(words)
    ? { rule: { kind: 'not-applicable', gives }, sure: 0.93 }
    : { rule: { kind: 'not-applicable', gives }, sure: 0.6, doubt: `“${source}”是说不适用，还是说没有发生问题，请核对。` };

type Piece = { readonly level: Level } | { readonly found: readonly FoundRule[] } | { readonly nothing: Segment };

const unread = (segment: Segment): Piece => ({
  found: [{ rule: { kind: 'discretionary' }, sure: 0.4, doubt: `“${segment.source}”没有读懂，请对照原文选择计分方式。` }],
});

function spreadPieces(segment: Segment, levels: readonly Level[] | undefined): readonly Piece[] {
  return levels === undefined ? [unread(segment)] : levels.map((level) => ({ level }));
}

function freePiece(segment: Segment): readonly Piece[] {
  const rule = { kind: 'discretionary' } as const;
  if (/比例/u.test(segment.words)) return [{ found: [{ rule, sure: 0.6, doubt: `“${segment.source}”按比例计算，程序作酌情扣分处理，请核对。` }] }];
  return freely.test(segment.words) ? [{ found: [{ rule, sure: 0.95 }] }] : [];
}

function piecesOf(segment: Segment, { max }: RuleContext, capped: boolean): readonly Piece[] {
  const { head, words } = segment;
  switch (head.kind) {
    case 'nothing':
      return [{ nothing: segment }];
    case 'full':
      if (isAbsent(words)) return [{ found: [absent(segment, 'full')] }];
      return [{ level: { segment, words, value: max ?? 0, ...(max === null ? { share: 100 } : {}) } }];
    case 'shares': {
      const [only] = head.percents;
      const level: Level = { segment, words, value: Math.round((max ?? 0) * (only ?? 0)) / 100, share: only ?? 0 };
      return head.percents.length === 1 ? [{ level }] : spreadPieces(segment, spreadLevels(segment, [], head.percents));
    }
    case 'list': {
      const levels = spreadLevels(segment, head.values, undefined);
      return levels === undefined ? [{ found: [{ rule: { kind: 'parts', parts: [...head.values] }, sure: 0.8 }] }] : spreadPieces(segment, levels);
    }
    case 'range': {
      const rule = { kind: 'discretionary', ...(head.least === 0 ? {} : { min: head.least }), max: head.most } as const;
      return [{ found: [{ rule, sure: 0.7, doubt: `“${segment.source}”说的是得分范围，不是扣分范围，请核对。` }] }];
    }
    case 'free':
      return freePiece(segment);
    case 'points': {
      const equal = equalParts(segment, head.value, max);
      const rule = equal === undefined ? counted(segment, head.value, capped) : { rule: equal, sure: 0.94 };
      if (rule !== undefined) return [{ found: [rule] }];
      if (freely.test(words))
        return [{ found: [{ rule: { kind: 'discretionary', max: head.value }, sure: 0.7, doubt: `“${segment.source}”说的是得分，不是扣分，请核对。` }] }];
      return [{ level: { segment, words, value: head.value } }];
    }
    default:
      return [unread(segment)];
  }
}

/** “不得分” beside parts may be meant of one part alone. */
function nothingRule({ words, source }: Segment, beside: Rule['kind'] | undefined): FoundRule {
  const rule: Rule = { kind: 'all-or-nothing', ...(words === '' || /^(?:否则|不然)$/u.test(words) ? {} : { text: words.replace(/的$/u, '') }) };
  return beside === 'parts' ? { rule, sure: 0.7, doubt: `“${source}”说的是整项还是其中一部分，请核对。` } : { rule, sure: 0.96 };
}

/** Whether “不得分” only says what the levels say: the lowest tier or grade, or what a part does not earn. */
function saysNothingNew(words: string, kind: Rule['kind'] | undefined, levels: readonly Level[]): boolean {
  if (kind === 'tiers') return isRest(words) || /^(?:未|没有?|无)[^,;。扣]{1,8}$/u.test(words);
  if (kind === 'grade')
    return (
      /^为?(?:差|较差|很差|不合格|不及格|[DE](?:级|档|等)?|其[余他它]|否则|以下)(?:的|者|等次)*$/u.test(words) ||
      namedValuesIn(words).some(({ below }) => below) ||
      (/^[不未](?:符合|达到|完成|落实|达标)(?:要求)?的?$/u.test(words) && areGrades(levels.map((level) => showNames(ownWords(level.words)))))
    );
  if (kind === 'parts') return levels.some((level) => level.words.includes(words.replace(/^(?:未|没有?|不|无)|的$/gu, '')) || words === '否则');
  return kind === 'all-or-nothing';
}

/** Whether words say by a bare number that a grade gives nothing: D.差0分. */
const saysZero = ({ words, source }: Segment): boolean => /(?<![得计记给评为\d.])(?:0|零)分$/u.test(source) && areGrades([showNames(gradeLabel(words))]);

/** A grade with the names that give nothing among its own. */
const withZeros = (found: FoundRule, zeros: readonly Segment[]): FoundRule =>
  found.rule.kind !== 'grade'
    ? found
    : { ...found, rule: { ...found.rule, shares: { ...found.rule.shares, ...Object.fromEntries(zeros.map(({ words }) => [gradeLabel(words), 0])) } } };

/** The rules of outcomes that earn, one after another: tiers, grades, parts, counts; and “不得分” where it is no lowest tier. */
export function earningRun(run: readonly Segment[], context: RuleContext, after: AfterRun): readonly FoundRule[] {
  const pieces = run.flatMap((segment, index) => piecesOf(segment, context, after.cap && index === run.length - 1));
  const levels = pieces.flatMap((piece) => ('level' in piece ? [piece.level] : []));
  const nothings = pieces.flatMap((piece) => ('nothing' in piece ? [piece.nothing] : []));
  const byRest = nothings.some(({ words }) => isRest(words) || /^(?:未|没|不|无)/u.test(words));
  const [only] = levels;
  const graded = levels.length > 1 ? severalLevels(levels, context) : only === undefined ? [] : oneLevel(only, context, { bySteps: after.steps, byRest });
  let placed = false;
  const zeros = nothings.filter(saysZero);
  return pieces.flatMap((piece): readonly FoundRule[] => {
    if ('found' in piece) return piece.found;
    if ('nothing' in piece && graded[0]?.rule.kind === 'grade' && zeros.includes(piece.nothing)) return [];
    if ('nothing' in piece) return saysNothingNew(piece.nothing.words, graded[0]?.rule.kind, levels) ? [] : [nothingRule(piece.nothing, graded[0]?.rule.kind)];
    if (placed) return [];
    placed = true;
    return graded.map((one) => withZeros(one, zeros));
  });
}
