import type { Problem } from '../../model/problem.ts';
import type { SubmissionItem, UnderstoodColumn } from '../../model/submission.ts';
import { sumCenti } from '../../points.ts';
import type { FormPart } from '../contents/form-types.ts';
import type { LeftOver } from '../contents/left-over.ts';
import * as say from '../problems.ts';
import { squash } from '../values/text.ts';
import { labelOf } from '../words/label.ts';
import { bonusTitle, deductionTitle, vetoTitle } from '../words/lines.ts';
import { roleOfPath } from '../words/word-roles.ts';
import type { Whole } from './check-totals.ts';

/** What bears a form's reading out that the reading did not use, and what it leaves unexplained. */
export interface Witness {
  /** Its full marks add up to what the form states of the whole or of its sections, or to a hundred. */
  readonly maximaBorneOut: boolean;
  /** Why the reading may be wrong as a whole, in words for the screen; none where nothing speaks against it. */
  readonly doubts: readonly string[];
}

const wholeSum = 10_000;
const apart = (item: SubmissionItem): boolean => [bonusTitle, deductionTitle, vetoTitle].some((title) => title.test(item.section)) || /必备/.test(item.section);

/** The sums that full marks may have: all, and without the parts that count beside the total. */
function sumsOfMaxima({ items, sharedMaxima }: Whole): readonly number[] {
  const shared = sumCenti(sharedMaxima.map(({ max }) => max ?? 0));
  const of = (some: readonly SubmissionItem[]): number => sumCenti(some.map(({ max }) => max ?? 0)) + shared;
  return [of(items), of(items.filter((item) => !apart(item)))];
}

/** Whether every section that states its points has just those, two of them at least or one over several items. */
function sectionsBearOut({ sections, items }: Whole): boolean {
  const stated = sections.filter((section) => section.max !== null && section.max > 0);
  const fit = stated.filter((section) => sumCenti(items.slice(section.first, section.end).map(({ max }) => max ?? 0)) === section.max);
  const several = fit.filter((section) => section.end - section.first > 1);
  return stated.length > 0 && fit.length === stated.length && several.length > 0;
}

function maximaBorneOut(whole: Whole): boolean {
  const sums = sumsOfMaxima(whole).filter((sum) => sum > 0);
  const totals = whole.totals.flatMap(({ max, maxCell }) => (max === null || maxCell === null ? [] : [max]));
  return sums.some((sum) => sum === wholeSum || totals.includes(sum)) || sectionsBearOut(whole);
}

const isTold = ({ heading, role }: UnderstoodColumn): boolean => {
  const told = roleOfPath(heading.split('/').map(labelOf));
  const fits: Readonly<Record<string, readonly string[]>> = {
    item: ['fine', 'coarse', 'rule'],
    max: ['max', 'weight', 'score'],
  };
  return heading !== '' && told !== undefined && (fits[role]?.includes(told) ?? true);
};

/** Whether the heading of a column in a role says what it was taken for, in every table of the form. */
const isRoleTold = (parts: readonly FormPart[], role: UnderstoodColumn['role']): boolean =>
  parts.every(({ headers }) => headers.every(({ columns }) => columns.filter((column) => column.role === role).every(isTold)));

/** Whether another column beside the items holds texts, that might as well be the items. */
const hasOtherTexts = (parts: readonly FormPart[]): boolean =>
  parts.some(
    ({ headers, left }) =>
      left.some(({ kind }) => kind === 'texts') ||
      headers.some(({ columns }) => columns.some(({ role }) => ['section', 'rule', 'note', 'ignored'].includes(role))),
  );

const rangesOf = (left: readonly LeftOver[], kind: LeftOver['kind']): readonly string[] => left.filter((one) => one.kind === kind).map(({ range }) => range);
const listed = (ranges: readonly string[]): string => `${ranges.slice(0, 3).join('、')}${ranges.length > 3 ? '等处' : ''}`;

/** Fewer items without full marks are told one by one. */
const fewestBare = 3;

/** Looks at a form once more when it is read: what bears it out, and what is left unexplained. */
export function witnessOf(parts: readonly FormPart[], whole: Whole): Witness {
  const { items } = whole;
  const left = parts.flatMap((part) => part.left);
  const scored = items.filter((item) => !apart(item));
  const bare = scored.filter(({ max, cells }) => max === null && !whole.sharedMaxima.some(({ cell }) => cell === cells['max']));
  const texts = new Set(items.map(({ section, text }) => `${section} ${squash(text)}`));
  const borneOut = maximaBorneOut(whole);
  const doubts: string[] = [];
  if (rangesOf(left, 'rows').length > 0) doubts.push(`${listed(rangesOf(left, 'rows'))} 有数而没有读入`);
  if (rangesOf(left, 'table').length > 0) doubts.push(`${listed(rangesOf(left, 'table'))} 像是另一张表，没有读入`);
  if (items.length > 2 && texts.size < 0.75 * items.length) doubts.push('许多项目的文字相同，考核内容可能在另一栏');
  if (!borneOut) {
    if (!isRoleTold(parts, 'item') && hasOtherTexts(parts)) doubts.push('考核内容一栏的表头没有认出');
    if (!isRoleTold(parts, 'max')) doubts.push('分值一栏的表头没有认出，也没有合计可以对照');
    if (rangesOf(left, 'list').length > 0) doubts.push(`${listed(rangesOf(left, 'list'))} 没有读入`);
    if (rangesOf(left, 'numbers').length > 0) doubts.push(`${listed(rangesOf(left, 'numbers'))} 的数没有用上`);
    if (rangesOf(left, 'texts').length > 0) doubts.push(`${listed(rangesOf(left, 'texts'))} 的文字没有用上`);
    if (bare.length >= fewestBare && bare.length < scored.length && bare.length >= 0.2 * scored.length) doubts.push(`有 ${String(bare.length)} 项没有读到分值`);
  }
  return { maximaBorneOut: borneOut, doubts };
}

/** The one doubt about a form as a whole; none where what is read is borne out or nothing speaks against it. */
export const doubtOfWhole = (parts: readonly FormPart[], { doubts }: Witness): readonly Problem[] => {
  const cell = parts[0]?.items[0]?.cells['text'];
  return doubts.length === 0 || cell === undefined ? [] : [say.readingDoubtful(cell, doubts)];
};
