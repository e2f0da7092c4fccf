import { textWidth } from './cell-text.ts';
import type { CellValue, ColumnFormat, ColumnModel, SheetModel } from './workbook-model.ts';

/** The narrowest and the widest that a column may be fitted to, in half-width characters. */
const fit = { least: 6, most: 48 } as const;

/** A column of text, left-aligned. */
export const textColumn = (title: string, width: number): ColumnModel => ({ title, width, align: 'left', format: 'text' });
/** A column of short words, centred. */
export const wordColumn = (title: string, width: number): ColumnModel => ({ title, width, align: 'center', format: 'text' });
/** A column of days. */
export const dayColumn = (title: string): ColumnModel => wordColumn(title, 11);
/** A column of points with two places. */
export const pointsColumn = (title: string, width = 8): ColumnModel => ({ title, width, align: 'right', format: 'points' });
/** A column of whole numbers. */
export const countColumn = (title: string, width = 6): ColumnModel => ({ title, width, align: 'center', format: 'integer' });
/** A column as wide as what is in it: numbers to the right, text to the left. */
export function fittedColumn(title: string, format: ColumnFormat, cells: readonly CellValue[]): ColumnModel {
  const widest = cells.reduce<number>((width, cell) => Math.max(width, textWidth(typeof cell === 'number' ? cell.toFixed(2) : (cell ?? ''))), textWidth(title));
  return { title, width: Math.min(fit.most, Math.max(fit.least, widest + 2)), align: format === 'text' ? 'left' : 'right', format };
}

/** A column of a table with what is in it for a row; `index` counts rows from 0. */
export type TableColumn<T> = readonly [column: ColumnModel, cellOf: (row: T, index: number) => CellValue];

/** Columns and cells of a table, from one list that keeps each head and its cells together. */
export const tableOf = <T>(rows: readonly T[], columns: readonly TableColumn<T>[]): Pick<SheetModel, 'columns' | 'rows'> => ({
  columns: columns.map(([column]) => column),
  rows: rows.map((row, index) => columns.map(([, cellOf]) => cellOf(row, index))),
});

/** 序号: the rows numbered from 1. */
export const numberColumn = (width: number): TableColumn<unknown> => [countColumn('序号', width), (_, index) => index + 1];
