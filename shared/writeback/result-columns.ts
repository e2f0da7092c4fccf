import type { Grid } from '../intake/grid.ts';
import { firstOf, shownAt, type TableInForm } from './form-table.ts';

/** What is written back into a column: 考评分, 扣分, 扣分原因. */
export type ResultKind = 'points' | 'lost' | 'reason';

/** The column of a table that takes one kind of result. A new one stands at the table's right edge and looks like `like`. */
export interface ResultColumn {
  readonly kind: ResultKind;
  readonly index: number;
  readonly isNew: boolean;
  readonly like: number;
}

/** The words above a new column, and how wide it is in characters. What points were taken is not asked a column for: it follows from 分值 and 考评分. */
export const newColumns = { points: { heading: '考评分', width: 9 }, reason: { heading: '扣分原因', width: 36 } } as const;

const leafOf = (heading: string): string => (heading.split('/').at(-1) ?? '').replace(/[\s()（）]/g, '');
/** Headings, or those above them, that are the unit's own. */
const ofTheUnit = /自[评查检测我扣报]|申报|填报/;
const lostWords = /(?:扣|失|减)分(?:数|值)?$|^扣[减除]$/;
/** Headings of reasons, the likeliest first. */
const reasonWords = [
  /(?:扣|失|减)分.{0,2}(?:原因|理由|事由|情况|说明|依据)/,
  /(?:考[评核]|核查|验收|检查|评审).{0,3}(?:情况|意见|记录|说明|原因|问题)/,
  /存在的?问题/,
  /原因|情况说明/,
  /^(?:备注|备考|说明|注)$/,
];

/** Whether nobody wrote anything into a column beside these rows. */
const isFree = (grid: Grid, rows: readonly number[], column: number): boolean => rows.every((row) => shownAt(grid, row, column) === '');

/** Whether a column's cell beside an item is that item's, and no merge with what stands left of it. */
const isOwn = (grid: Grid, rows: readonly number[], column: number): boolean => rows.every((row) => firstOf(grid, row, column)[1] === column);

/** The column that the form itself has for a kind of result. 扣分 and reasons go only where nobody wrote anything, 考评分 is the inspectors' anyway. */
function formColumn(table: TableInForm, grid: Grid, rows: readonly number[], kind: ResultKind): number | undefined {
  const usable = ({ index }: { readonly index: number }): boolean => isOwn(grid, rows, index) && !grid.hiddenColumns.has(index);
  if (kind === 'points') return table.columns.find((column) => column.role === 'assessed' && usable(column))?.index;
  const open = table.columns.filter(
    (column) =>
      (column.role === 'ignored' || column.role === (kind === 'lost' ? 'deduction' : 'note')) &&
      !ofTheUnit.test(column.heading) &&
      usable(column) &&
      isFree(grid, rows, column.index),
  );
  const words = kind === 'lost' ? [lostWords] : reasonWords;
  return words.map((pattern) => open.find(({ heading }) => pattern.test(leafOf(heading)))?.index).find((index) => index !== undefined);
}

/** The first of `count` columns side by side, right of all these tables and before the next one, in which nothing stands beside any of them; undefined where there is no such room. */
function freeColumns(tables: readonly TableInForm[], grid: Grid, count: number): number | undefined {
  const last = Math.min(...tables.map(({ limit = Infinity }) => limit));
  const isEmpty = (column: number): boolean =>
    !grid.hiddenColumns.has(column) &&
    tables.every(({ top, bottom }) => {
      for (let row = top; row <= bottom; row += 1) if (shownAt(grid, row, column) !== '' || firstOf(grid, row, column)[1] !== column) return false;
      return true;
    });
  let column = Math.max(...tables.map(({ right }) => right)) + 1;
  while (column + count - 1 <= last) {
    if (Array.from({ length: count }, (_, index) => isEmpty(column + index)).every(Boolean)) return column;
    column += 1;
  }
  return undefined;
}

/** The column whose look a new one takes: the last one of the table that is shown. */
function lastShown({ left, right }: TableInForm, grid: Grid): number {
  for (let column = right; column > left; column -= 1) if (!grid.hiddenColumns.has(column)) return column;
  return left;
}

/**
 * Where results go in a table: into the form's own columns, and where it has none for points or for reasons, into new ones at its right edge, if nothing stands there. `rows` are the rows of its items, `beside` all
 * tables of the sheet under the same heading, which get the same new columns.
 */
export function columnsForResults(
  table: TableInForm,
  beside: readonly TableInForm[],
  grid: Grid,
  rows: readonly number[],
  without: ReadonlySet<ResultKind>,
): readonly ResultColumn[] {
  const like = lastShown(table, grid);
  const kinds = (['points', 'lost', 'reason'] as const).filter((kind) => !without.has(kind));
  const known = kinds.flatMap((kind): readonly ResultColumn[] => {
    const index = formColumn(table, grid, rows, kind);
    return index === undefined ? [] : [{ kind, index, isNew: false, like: index }];
  });
  const lacking = (['points', 'reason'] as const).filter((kind) => known.every((column) => column.kind !== kind));
  // Before a table that stands to the right there may be room for points and none for reasons.
  for (const some of [lacking, lacking.slice(0, 1)]) {
    const first = some.length === 0 ? undefined : freeColumns(beside, grid, some.length);
    if (first !== undefined) return [...known, ...some.map((kind, index) => ({ kind, index: first + index, isNew: true, like }))];
  }
  return known;
}
