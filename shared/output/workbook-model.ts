import { cellText } from './cell-text.ts';
import type { Audience } from './papers/paper.ts';

/** What a cell holds: text, a real number, or nothing. Points are decimal numbers here (3.5), because that is what the file carries. */
export type CellValue = string | number | null;

/** How a column shows its cells: `points` with two places, `integer` without any. */
export type ColumnFormat = 'text' | 'points' | 'integer';

/** A column of a table. `width` is in half-width characters: a Chinese character takes two. */
export interface ColumnModel {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly format: ColumnFormat;
}

/** One sheet as it will be written, drawn on screen and printed: title, lines under it, one table, lines below it. */
export interface SheetModel {
  readonly name: string;
  readonly title: string;
  readonly meta: readonly string[];
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The sentence in the place of rows when there are none. */
  readonly empty: string;
  /** Sums, remarks and the signature line. */
  readonly foot: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
}

/** A whole workbook. Sheet names are unique and acceptable to Excel (see `sheetNames`). */
export interface WorkbookModel {
  readonly audience: Audience;
  readonly sheets: readonly SheetModel[];
}

/** A row of the finished sheet. `title`, `meta`, `empty` and `foot` rows have one cell that spans the table. */
export interface PlacedRow {
  readonly kind: 'title' | 'meta' | 'header' | 'body' | 'empty' | 'foot';
  readonly cells: readonly CellValue[];
}

const spanning = (kind: PlacedRow['kind'], text: string): PlacedRow => ({ kind, cells: [cellText(text)] });

/** The rows of a sheet from top to bottom, with their texts made fit for a file. Writer, checker and preview all follow this one order. */
export function placedRows(sheet: SheetModel): readonly PlacedRow[] {
  const body = sheet.rows.map((row): PlacedRow => ({ kind: 'body', cells: row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)) }));
  return [
    spanning('title', sheet.title),
    ...sheet.meta.map((line) => spanning('meta', line)),
    { kind: 'header', cells: sheet.columns.map((column) => cellText(column.title)) },
    ...(body.length === 0 ? [spanning('empty', sheet.empty)] : body),
    ...sheet.foot.map((line) => spanning('foot', line)),
  ];
}
