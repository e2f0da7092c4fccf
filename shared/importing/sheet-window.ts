import type { Grid, Merge } from '../intake/grid.ts';

/** A cell as the picture of a sheet draws it. */
interface DrawnCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly marked: boolean;
}

/** The part of a sheet around one cell: what the picture draws. */
export interface SheetWindow {
  readonly columns: readonly number[];
  readonly rows: readonly { readonly row: number; readonly hidden: boolean; readonly cells: readonly DrawnCell[] }[];
}

/** A place named like `Sheet1!F12`, zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** How much of a sheet is drawn around a cell: rows above it and below it, and columns in all. */
interface WindowSize {
  readonly rows: number;
  readonly columns: number;
}
const glance: WindowSize = { rows: 5, columns: 14 };
/** So much of a sheet that most forms are in it whole. */
export const wholeForms: WindowSize = { rows: 80, columns: 40 };

/** Reads `Sheet1!F12`; of a range the first cell. Undefined for what names no cell. */
export function readCellPlace(address: string): CellPlace | undefined {
  const parts = /^(.*)!\$?([A-Z]{1,3})\$?(\d+)/u.exec(address);
  if (parts === null) return undefined;
  const [, sheet = '', letters = '', digits = ''] = parts;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { sheet, row: Number(digits) - 1, column: column - 1 };
}

/** “F” for a zero-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
const covers = (merge: Merge, row: number, column: number): boolean => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;

/** Cuts the window around a place out of a sheet; merges that reach over its edge are cut at the edge. */
export function windowAround(grid: Grid, place: CellPlace, size: WindowSize = glance): SheetWindow {
  const top = Math.max(0, place.row - size.rows);
  const bottom = Math.min(Math.max(grid.rowCount, place.row + 1) - 1, place.row + size.rows);
  const left = Math.max(0, Math.min(place.column - Math.floor(size.columns / 2), grid.columnCount - size.columns));
  const right = Math.min(Math.max(grid.columnCount, place.column + 1) - 1, left + size.columns - 1);
  const columns = range(left, right).filter((column) => !grid.hiddenColumns.has(column) || column === place.column);
  const marked = grid.merges.find((merge) => covers(merge, place.row, place.column));
  const rows = range(top, bottom).map((row) => ({
    row,
    hidden: grid.hiddenRows.has(row),
    cells: columns.flatMap((column): readonly DrawnCell[] => {
      const merge = grid.merges.find((one) => covers(one, row, column));
      const isFirst = merge === undefined || (row === Math.max(merge.top, top) && column === columns.find((one) => one >= merge.left));
      if (!isFirst) return [];
      return [
        {
          column,
          text: grid.rows[row]?.[column]?.text ?? '',
          rowSpan: merge === undefined ? 1 : Math.min(merge.bottom, bottom) - row + 1,
          columnSpan: merge === undefined ? 1 : columns.filter((one) => one >= merge.left && one <= merge.right).length,
          marked: marked === undefined ? row === place.row && column === place.column : merge === marked,
        },
      ];
    }),
  }));
  return { columns, rows };
}
