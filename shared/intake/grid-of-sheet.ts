import * as spreadsheet from 'xlsx';
import type { CellObject, WorkSheet } from 'xlsx';
import { fillMerges } from './fill-merges.ts';
import type { Cell, Grid, Merge } from './grid.ts';
import { limits } from './sniff/limits.ts';

/** The library's number formatter, which its types leave open. */
const { format: showNumber } = spreadsheet.SSF as { readonly format: (format: string, value: number, options?: { readonly date1904: boolean }) => string };

type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** The error values of spreadsheet cells by their code. */
const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** A number as a format shows it; as it is where the format cannot be used. */
export function numberAsShown(value: number, format: string | null, date1904: boolean): string {
  if (format === null || format === 'General' || format === '@')
    return Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : showNumber('General', value);
  try {
    return showNumber(format, value, { date1904 });
  } catch {
    // The library throws whatever it likes, texts too, at a format that it does not understand; the number is there without it.
    return String(value);
  }
}

const formatOf = (cell: CellObject): string | null => (typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : null);

/** A cell that holds a value of its own. */
export const plainCell = (row: number, column: number, text: string, raw: Cell['raw'], format: string | null): Cell => ({
  row,
  column,
  text,
  raw,
  format,
  covered: false,
  uncached: false,
});

/** No cell of Excel or WPS holds more characters. */
const longestText = 32_767;

/** A cell that holds text, its line breaks as one character; undefined for nothing but blanks. */
export function textCell(written: string, row: number, column: number): Cell | undefined {
  const value = written.length > longestText ? written.slice(0, longestText) : written;
  if (value.trim() === '') return undefined;
  const text = value.includes('\r') || value.includes('_x000D_') ? value.replace(/\r\n?/g, '\n').replace(/_x000D_\n?/g, '\n') : value;
  return plainCell(row, column, text, text, null);
}

function cellOf(cell: CellObject, row: number, column: number, date1904: boolean): Cell | undefined {
  const value = cell.v;
  if (value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value))) {
    if (cell.f === undefined || (cell.t === 's' && value === '')) return undefined;
    return { row, column, text: '', raw: null, format: formatOf(cell), covered: false, uncached: true, formula: cell.f };
  }
  if (cell.t === 'e') {
    const text = typeof cell.w === 'string' ? cell.w : (errorTexts[Number(value)] ?? '#N/A');
    return plainCell(row, column, text, text, null);
  }
  if (typeof value === 'string') return textCell(value, row, column);
  if (typeof value === 'boolean') return plainCell(row, column, value ? 'TRUE' : 'FALSE', value, null);
  if (typeof value !== 'number') return undefined;
  const format = formatOf(cell);
  return plainCell(row, column, numberAsShown(value, format, date1904), value, format);
}

interface Used {
  readonly rows: (Cell | undefined)[][];
  readonly rowCount: number;
  readonly columnCount: number;
}

function usedCells(data: DenseRows, date1904: boolean): Used {
  const rows: (Cell | undefined)[][] = [];
  let rowCount = 0;
  let columnCount = 0;
  data.forEach((line, row) => {
    if (line === undefined) return;
    const cells: (Cell | undefined)[] = [];
    line.forEach((cell, column) => {
      if (cell === undefined || (cell.t === 'z' && cell.f === undefined)) return;
      const kept = cellOf(cell, row, column, date1904);
      if (kept !== undefined) cells[column] = kept;
    });
    if (cells.length === 0) return;
    rows[row] = cells;
    rowCount = row + 1;
    columnCount = Math.max(columnCount, cells.length);
  });
  return { rows, rowCount, columnCount };
}

/** The merges that cover no more cells together than a sheet may have covered; one that asks for more is left out, and its first cell stands for itself. */
export function withinRoom(merges: readonly Merge[]): readonly Merge[] {
  let room: number = limits.mergedCells;
  return merges.filter(({ top, left, bottom, right }) => {
    const covered = (bottom - top + 1) * (right - left + 1);
    if (covered > room) return false;
    room -= covered;
    return true;
  });
}

function mergesOf(sheet: WorkSheet, rowCount: number, columnCount: number): readonly Merge[] {
  return (sheet['!merges'] ?? [])
    .filter((range) => range.s.r < rowCount && range.s.c < columnCount)
    .map((range) => ({ top: range.s.r, left: range.s.c, bottom: Math.min(range.e.r, rowCount - 1), right: Math.min(range.e.c, columnCount - 1) }))
    .filter((merge) => merge.bottom > merge.top || merge.right > merge.left);
}

const hiddenIndexes = (infos: readonly ({ readonly hidden?: boolean } | null | undefined)[] | undefined, count: number): ReadonlySet<number> => {
  const hidden = new Set<number>();
  infos?.forEach((info, index) => {
    if (info?.hidden === true && index < count) hidden.add(index);
  });
  return hidden;
};

/** One sheet of the spreadsheet library (dense) as a grid: trimmed to its used cells however far its declared range reaches; comments and styles left out. */
export function gridOfSheet(name: string, sheet: WorkSheet, hidden: boolean, date1904: boolean): Grid {
  const used = usedCells(sheet['!data'] ?? [], date1904);
  const merges = withinRoom(mergesOf(sheet, used.rowCount, used.columnCount));
  fillMerges(used.rows, merges);
  const hiddenRows = hiddenIndexes(sheet['!rows'], used.rowCount);
  return {
    sheet: name,
    hidden,
    date1904,
    rowCount: used.rowCount,
    columnCount: used.columnCount,
    rows: used.rows,
    merges,
    hiddenRows,
    hiddenColumns: hiddenIndexes(sheet['!cols'], used.columnCount),
  };
}
