import { addressOf, type Cell, type Grid } from '../intake/grid.ts';
import { labelOf } from '../intake/words/label.ts';
import { totalKindOf } from '../intake/words/total-line.ts';
import type { CellLooks } from './cell-looks.ts';
import { headLines, type HeadLine } from './head-lines.ts';
import { looksLikeHeading } from './heading-field.ts';

/** A column of a table to be filled: where it is, and its headings from the top down. */
interface UpperColumn {
  readonly index: number;
  /** “C”. */
  readonly letters: string;
  readonly path: readonly string[];
  /** What its first row holds already: a formula, which stays unless a field is chosen. */
  readonly formula: boolean;
}

/** A row that waits to be filled. `given`: the texts that stand in it already, by column. */
interface UpperRow {
  readonly row: number;
  readonly given: Readonly<Record<number, string>>;
}

/** A table from the union above as it was found in a sheet. Rows and columns count from 0. */
export interface UpperTable {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly UpperColumn[];
  /** The rows between heading and sums, empty or with names given. */
  readonly rows: readonly UpperRow[];
  /** The row of sums below; null for none. */
  readonly total: number | null;
  /** The columns in which the row of sums holds something already: its word, its formulas. */
  readonly totalTaken: readonly number[];
  /** Whether something stands below the rows. */
  readonly isClosed: boolean;
  /** 填报单位 and such, above and below. */
  readonly lines: readonly HeadLine[];
  /** The words of its headings: two tables with the same are filled alike. */
  readonly signature: string;
}

const fewest = 2;
const mostHeadingRows = 4;

const textAt = (grid: Grid, row: number, column: number): string => grid.rows[row]?.[column]?.text.trim() ?? '';
const ownCells = (grid: Grid, row: number): readonly Cell[] =>
  (grid.rows[row] ?? []).flatMap((cell) => (cell === undefined || cell.covered || cell.text.trim() === '' ? [] : [cell]));
const mergesAt = (grid: Grid, row: number) => grid.merges.filter(({ top, bottom }) => row >= top && row <= bottom);

/** The row with the most cells that read like headings, the first of several. */
function bestRow(grid: Grid): number | undefined {
  const counts = Array.from(
    { length: grid.rowCount },
    (_, row) => new Set(ownCells(grid, row).flatMap(({ text }) => (looksLikeHeading(text) ? [text] : []))).size,
  );
  const most = Math.max(0, ...counts);
  return most < fewest ? undefined : counts.indexOf(most);
}

/** A row below headings that only numbers the columns: 1 2 3 … or 甲 乙 1 2 …. */
function numbersColumns(grid: Grid, row: number): boolean {
  const cells = ownCells(grid, row);
  const marks = cells.map(({ text }) => text.trim().replace(/[()（）]/g, ''));
  return cells.length >= 3 && marks.every((mark) => /^(?:[甲乙丙丁戊己]|[A-Z]|\d{1,2})$/.test(mark)) && new Set(marks).size === marks.length;
}

/** The first and the last row of the headings around their best row: rows that merges tie together, and what is written below a heading over several columns. */
function headingRows(grid: Grid, best: number): readonly [number, number] {
  let [top, bottom] = [best, best];
  for (let grew = true; grew && bottom - top < mostHeadingRows;) {
    grew = false;
    for (const row of [top, bottom])
      for (const merge of mergesAt(grid, row)) {
        if (merge.bottom - merge.top >= mostHeadingRows) continue;
        if (merge.top < top || merge.bottom > bottom) grew = true;
        [top, bottom] = [Math.min(top, merge.top), Math.max(bottom, merge.bottom)];
      }
    const grouped = grid.merges.filter((merge) => merge.bottom === bottom && merge.left < merge.right && textAt(grid, bottom, merge.left) !== '');
    const isBelow = grouped.some(
      ({ left, right }) => ownCells(grid, bottom + 1).filter(({ column, raw }) => column >= left && column <= right && typeof raw === 'string').length >= 2,
    );
    if (isBelow && grouped.length > 0 && !numbersColumns(grid, bottom + 1)) [bottom, grew] = [bottom + 1, true];
    const above = grid.merges.filter(
      (merge) => merge.bottom === top - 1 && merge.top === top - 1 && merge.left < merge.right && merge.right - merge.left < grid.columnCount - 2,
    );
    if (above.some(({ left, right }) => right > left) && ownCells(grid, top - 1).length >= 2 && !ownCells(grid, top - 1).some(({ text }) => /[:：]/.test(text)))
      [top, grew] = [top - 1, true];
  }
  return [top, numbersColumns(grid, bottom + 1) ? bottom + 1 : bottom];
}

function columnsOf(grid: Grid, top: number, bottom: number, firstRow: number, { hasFormula }: CellLooks): readonly UpperColumn[] {
  const last = numbersColumns(grid, bottom) ? bottom - 1 : bottom;
  const columns: UpperColumn[] = [];
  for (let index = 0; index < grid.columnCount; index += 1) {
    const texts = Array.from({ length: last - top + 1 }, (_, row) => textAt(grid, top + row, index));
    const path = texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
    const lies = grid.merges.some(({ left, right, top: from, bottom: to }) => left < index && index <= right && last >= from && last <= to);
    if (path.length === 0 || lies) continue;
    columns.push({ index, letters: addressOf('', 0, index).slice(1, -1), path, formula: hasFormula(firstRow, index) });
  }
  return columns;
}

const footWords =
  /^(?:填[表报]|制表|审[核批]|复核|经办|报送|上报|单位?负责人|负责人|主要领导|分管领导|联系人|联系电话|说明|注|备注|填表说明|主席|领导签字|日期|\d{4}年|年\s*月)/;

/** Where the rows to be filled end: at sums, at what stands below a table, or with the sheet. `total` is the row of sums. */
function endOf(grid: Grid, from: number, columns: readonly UpperColumn[]): { readonly end: number; readonly total: number | null } {
  const first = new Set(columns.slice(0, 3).map(({ index }) => index));
  for (let row = from; row < grid.rowCount; row += 1) {
    const cells = ownCells(grid, row);
    const [head] = cells;
    if (head === undefined) continue;
    if (cells.some(({ column, text }) => first.has(column) && totalKindOf(text) !== undefined)) return { end: row, total: row };
    const isWide = grid.merges.some(({ left, right, top }) => top === row && left === head.column && right - left + 1 >= Math.max(3, columns.length - 1));
    if (footWords.test(head.text.trim().replace(/^[（(]/, '')) || isWide) return { end: row, total: null };
  }
  return { end: grid.rowCount, total: null };
}

function rowsOf(grid: Grid, from: number, end: number, columns: readonly UpperColumn[], { hasBorder }: CellLooks): readonly UpperRow[] {
  const rows = Array.from({ length: Math.max(0, end - from) }, (_, at): UpperRow => {
    const row = from + at;
    const given = columns.flatMap(({ index }) => (textAt(grid, row, index) === '' ? [] : [[index, textAt(grid, row, index)] as const]));
    return { row, given: Object.fromEntries(given) };
  });
  const drawn = (row: number): boolean => columns.some(({ index }) => hasBorder(row, index) === true);
  const isDrawn = rows[0] !== undefined && drawn(rows[0].row);
  const last = rows.findLastIndex(({ row, given }) => Object.keys(given).length > 0 || (isDrawn ? drawn(row) : end < grid.rowCount));
  return rows.slice(0, last + 1);
}

/** Finds the table of a sheet; undefined where no row reads like headings. */
export function findUpperTable(grid: Grid, looks: CellLooks): UpperTable | undefined {
  const best = bestRow(grid);
  if (best === undefined) return undefined;
  const [top, bottom] = headingRows(grid, best);
  const columns = columnsOf(grid, top, bottom, bottom + 1, looks);
  const { end, total } = endOf(grid, bottom + 1, columns);
  const rows = rowsOf(grid, bottom + 1, end, columns, looks);
  const below = (rows.at(-1)?.row ?? bottom) + 1;
  return {
    sheet: grid.sheet,
    top,
    bottom,
    columns,
    rows,
    total,
    totalTaken: total === null ? [] : columns.flatMap(({ index }) => (textAt(grid, total, index) !== '' || looks.hasFormula(total, index) ? [index] : [])),
    isClosed: end < grid.rowCount,
    lines: [...headLines(grid, 0, top), ...headLines(grid, Math.max(below, total === null ? below : total + 1), grid.rowCount)],
    signature: columns.map(({ path }) => path.map((text) => labelOf(text).full).join('/')).join('|'),
  };
}
