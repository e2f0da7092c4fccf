import { textWidth } from './cell-text.ts';
import type { CellValue, ColumnFormat, ColumnModel } from './workbook-model.ts';

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
/** A column as wide as what stands in it: numbers to the right, text to the left. */
export function fittedColumn(title: string, format: ColumnFormat, cells: readonly CellValue[]): ColumnModel {
  const widest = cells.reduce<number>((width, cell) => Math.max(width, textWidth(typeof cell === 'number' ? cell.toFixed(2) : (cell ?? ''))), textWidth(title));
  return { title, width: Math.min(fit.most, Math.max(fit.least, widest + 2)), align: format === 'text' ? 'left' : 'right', format };
}
