import type { Problem } from '../../model/problem.ts';
import { sumCenti, type CentiPoints } from '../../points.ts';
import type { SubmissionItem } from '../../model/submission.ts';
import type { FormPart, SharedMaximum, SharedPoints, StatedSection, StatedTotal } from '../contents/form-types.ts';
import * as say from '../problems.ts';
import { bonusTitle, deductionTitle, vetoTitle } from '../words/lines.ts';

/** The totals of one submission: as written, as added up, and where they disagree. */
export interface CheckedTotals {
  readonly stated: CentiPoints | null;
  readonly computed: CentiPoints | null;
  readonly problems: readonly Problem[];
}

/** Everything of one submission's tables, with indexes into all its items. */
export interface Whole {
  readonly items: readonly SubmissionItem[];
  readonly sections: readonly StatedSection[];
  readonly totals: readonly StatedTotal[];
  readonly shared: readonly SharedPoints[];
  readonly sharedMaxima: readonly SharedMaximum[];
  /** Where each part begins in `items`. */
  readonly starts: readonly number[];
}

/** Joins the parts of a form into one run of items. */
export function joinParts(parts: readonly FormPart[]): Whole {
  const items: SubmissionItem[] = [];
  const sections: StatedSection[] = [];
  const totals: StatedTotal[] = [];
  const shared: SharedPoints[] = [];
  const sharedMaxima: SharedMaximum[] = [];
  const starts: number[] = [];
  for (const part of parts) {
    const by = items.length;
    starts.push(by);
    items.push(...part.items);
    sections.push(...part.sections.map((section) => ({ ...section, first: section.first + by, end: section.end + by })));
    totals.push(...part.totals.map((total) => ({ ...total, before: total.before + by })));
    sharedMaxima.push(...part.sharedMaxima.map((group) => ({ ...group, first: group.first + by, end: group.end + by })));
    shared.push(...part.shared.map((group) => ({ ...group, first: group.first + by, end: group.end + by })));
  }
  return { items, sections, totals, shared, sharedMaxima, starts };
}

function selfSum(whole: Whole, first: number, end: number, keep: (item: SubmissionItem) => boolean = () => true): CentiPoints {
  const own = whole.items
    .slice(first, end)
    .filter(keep)
    .map((item) => item.self ?? 0);
  const groups = whole.shared.filter((group) => group.first >= first && group.first < end).map((group) => group.self ?? 0);
  return sumCenti(own) + sumCenti(groups);
}

function maxSum(whole: Whole, first: number, end: number): CentiPoints | null {
  const groups = whole.sharedMaxima.filter((group) => group.first >= first && group.first < end);
  const maxima = whole.items
    .slice(first, end)
    .flatMap((item, index) => (groups.some((group) => index + first >= group.first && index + first < group.end) ? [] : [item.max]));
  const all = [...maxima, ...groups.map((group) => group.max)];
  return all.includes(null) || all.length === 0 ? null : sumCenti(all.map((max) => max ?? 0));
}

function checkSections(whole: Whole): readonly Problem[] {
  return whole.sections.flatMap((section) => {
    const problems: Problem[] = [];
    const max = maxSum(whole, section.first, section.end);
    if (
      section.max !== null &&
      max !== null &&
      max !== section.max &&
      !bonusTitle.test(section.title) &&
      !vetoTitle.test(section.title) &&
      !deductionTitle.test(section.title)
    )
      problems.push(say.sectionMismatch(section.cell, section.raw, section.title, section.max, max, '分值'));
    const self = selfSum(whole, section.first, section.end);
    if (section.self !== null && self !== section.self)
      problems.push(say.sectionMismatch(section.cell, section.raw, section.title, section.self, self, '自评分'));
    return problems;
  });
}

/** The rows above a subtotal that it may mean: its section, since the last subtotal, since the part began, everything. */
function ranges(whole: Whole, total: StatedTotal, previous: number): readonly number[] {
  const section = whole.sections.filter((candidate) => candidate.end === total.before || (candidate.first < total.before && candidate.end >= total.before));
  const part = whole.starts.filter((start) => start < total.before).at(-1) ?? 0;
  return [...section.map((candidate) => candidate.first), previous, part, 0];
}

function checkSubtotal(whole: Whole, total: StatedTotal, previous: number): readonly Problem[] {
  const starts = ranges(whole, total, previous);
  const [own = 0] = starts;
  const problems: Problem[] = [];
  if (total.self !== null && !starts.some((start) => selfSum(whole, start, total.before) === total.self))
    problems.push(say.sectionMismatch(total.cell, total.raw, total.label, total.self, selfSum(whole, own, total.before), '自评分'));
  if (
    total.max !== null &&
    total.maxCell !== null &&
    total.max !== total.self &&
    !starts.some((start) => (maxSum(whole, start, total.before) ?? total.max) === total.max)
  )
    problems.push(say.sectionMismatch(total.maxCell, String(total.max / 100), total.label, total.max, maxSum(whole, own, total.before) ?? 0, '分值'));
  return problems;
}

const inBonus = (item: SubmissionItem): boolean => bonusTitle.test(item.section) || bonusTitle.test(item.text.slice(0, 6));
const inDeduction = (item: SubmissionItem): boolean => deductionTitle.test(item.section);

/** The sums that a stated total may rightly mean: all items, without bonus, with deductions taken off, only those above it. */
function possibleSums(whole: Whole, above: number): readonly CentiPoints[] {
  const end = whole.items.length;
  const before = above > 0 && above < end ? [selfSum(whole, 0, above)] : [];
  const all = selfSum(whole, 0, end);
  const deductions = selfSum(whole, 0, end, inDeduction) - sumCenti(whole.shared.map((group) => group.self ?? 0));
  const bonus = sumCenti(whole.items.filter(inBonus).map((item) => item.self ?? 0));
  return [...new Set([all, all - bonus, all - 2 * deductions, all - deductions, all - bonus - deductions, all - bonus - 2 * deductions, ...before])];
}

function finalTotal(whole: Whole): StatedTotal | undefined {
  const usable = whole.totals.filter((total) => total.self !== null);
  const grand = usable.filter((total) => total.kind === 'grand-total').at(-1);
  if (grand !== undefined) return grand;
  const last = usable.filter((total) => total.kind === 'total').at(-1);
  const under = usable.at(-1);
  const sums = under !== undefined && under.before === whole.items.length && under.self === selfSum(whole, 0, whole.items.length) ? under : undefined;
  return last ?? sums ?? whole.totals.filter((total) => total.kind !== 'subtotal').at(-1);
}

/** Parts on several sheets with a total each and none over all: the stated total is their sum. */
function sumOfParts(whole: Whole): StatedTotal | undefined {
  if (whole.starts.length < 2) return undefined;
  const lasts = whole.starts.map((start, index) => {
    const end = whole.starts[index + 1] ?? whole.items.length;
    return whole.totals.filter((total) => total.kind !== 'subtotal' && total.self !== null && total.before > start && total.before <= end).at(-1);
  });
  const last = lasts.at(-1);
  if (last === undefined || lasts.some((total) => total === undefined) || last.kind === 'grand-total') return undefined;
  const start = whole.starts.at(-1) ?? 0;
  if (last.self === selfSum(whole, 0, whole.items.length) || last.self !== selfSum(whole, start, whole.items.length)) return undefined;
  return { ...last, self: sumCenti(lasts.map((total) => total?.self ?? 0)) };
}

/** Compares what the form says of its totals with what its items add up to. `elsewhere` is a total above or below the table. */
export function checkTotals(whole: Whole, elsewhere: { readonly points: CentiPoints; readonly cell: string; readonly raw: string } | undefined): CheckedTotals {
  const problems = [...checkSections(whole)];
  const final = sumOfParts(whole) ?? finalTotal(whole);
  let previous = 0;
  for (const total of whole.totals) {
    if (total.cell !== final?.cell) problems.push(...checkSubtotal(whole, total, previous));
    previous = total.before;
  }
  const known = whole.items.some((item) => item.self !== null) || whole.shared.some((group) => group.self !== null);
  const sums = possibleSums(whole, final?.before ?? 0);
  const stated = final?.self ?? elsewhere?.points ?? null;
  const raw = final?.self === null || final === undefined ? elsewhere?.raw : final.raw;
  const cell = final?.self === null || final === undefined ? elsewhere?.cell : final.cell;
  const computed = !known ? null : (sums.find((sum) => sum === stated) ?? sums[0] ?? null);
  if (stated !== null && computed !== null && stated !== computed && cell !== undefined) problems.push(say.totalMismatch(cell, raw ?? '', stated, computed));
  const max = maxSum(whole, 0, whole.items.length);
  const maxima = [
    max,
    maxSum({ ...whole, sharedMaxima: [], items: whole.items.filter((item) => !inBonus(item) && !inDeduction(item)) }, 0, whole.items.length),
  ];
  if (
    final !== undefined &&
    final.max !== null &&
    final.maxCell !== null &&
    final.max !== final.self &&
    max !== null &&
    !maxima.includes(final.max) &&
    final.before === whole.items.length &&
    whole.starts.length === 1
  )
    problems.push(say.sectionMismatch(final.maxCell, String(final.max / 100), final.label, final.max, max, '分值'));
  return { stated, computed, problems };
}
