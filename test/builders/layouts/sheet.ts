import { utils, type CellObject, type WorkSheet } from 'xlsx';

/** One cell as a builder writes it: a value, or a value with a number format, or a formula (without a stored result where `v` is left out). */
export type Cell = string | number | boolean | null | { readonly v?: string | number; readonly z?: string; readonly f?: string };

/** A sheet as a builder writes it: rows from the top left corner `at`, merges as ranges. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly at?: string;
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** A declared range far beyond the cells. */
  readonly ref?: string;
}

function cellOf(cell: Cell): CellObject | undefined {
  if (cell === null) return undefined;
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'boolean') return { t: 'b', v: cell };
  const base = { ...(cell.z === undefined ? {} : { z: cell.z }), ...(cell.f === undefined ? {} : { f: cell.f }) };
  if (cell.v === undefined) return { t: 'n', ...base };
  return typeof cell.v === 'number' ? { t: 'n', v: cell.v, ...base } : { t: 's', v: cell.v, ...base };
}

/** The sheet as the spreadsheet library writes it. */
export function worksheetOf(sheet: Sheet): WorkSheet {
  const start = utils.decode_cell(sheet.at ?? 'A1');
  const worksheet: WorkSheet = {};
  let [lastRow, lastColumn] = [start.r, start.c];
  sheet.rows.forEach((row, r) => {
    row.forEach((given, c) => {
      const cell = cellOf(given);
      if (cell === undefined) return;
      worksheet[utils.encode_cell({ r: start.r + r, c: start.c + c })] = cell;
      lastRow = Math.max(lastRow, start.r + r);
      lastColumn = Math.max(lastColumn, start.c + c);
    });
  });
  worksheet['!ref'] = utils.encode_range({ s: start, e: { r: lastRow, c: lastColumn } });
  worksheet['!merges'] = (sheet.merges ?? []).map((range) => utils.decode_range(range));
  if (sheet.hiddenRows !== undefined) worksheet['!rows'] = marks(sheet.hiddenRows);
  if (sheet.hiddenColumns !== undefined) worksheet['!cols'] = marks(sheet.hiddenColumns);
  return worksheet;
}

const marks = (hidden: readonly number[]): { hidden: boolean }[] =>
  Array.from({ length: Math.max(...hidden) + 1 }, (_, index) => ({ hidden: hidden.includes(index) }));
