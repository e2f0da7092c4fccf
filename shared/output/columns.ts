import type { ColumnModel } from './workbook-model.ts';

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
