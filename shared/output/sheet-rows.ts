import { lineCount } from './line-count.ts';
import { bodySize, planPage, spanOf, titleSize } from './page-plan.ts';
import { lineHeight } from './sheet-styles.ts';
import { placedRows, type ColumnModel, type PlacedRow, type SheetModel } from './workbook-model.ts';

/** Excel refuses rows higher than 409 points. */
const highest = 405;

/** A row of the model with its place in the file: how many rows of the file it takes (each cell merged over them where it is too high for one), from which on (counted from 0), and how high each is, in points. */
export interface SheetRow {
  readonly placed: PlacedRow;
  readonly top: number;
  readonly parts: number;
  readonly height: number;
}

function heightOf(row: PlacedRow, columns: readonly ColumnModel[], tableWidth: number): number {
  // A title is set larger than the characters that widths count in.
  const spanned = row.kind === 'title' ? tableWidth * (bodySize / titleSize) : tableWidth;
  const lines = row.cells.map((cell, index) =>
    typeof cell === 'string' ? lineCount(cell, row.kind === 'header' || row.kind === 'body' ? (columns[index]?.width ?? spanned) : spanned) : 1,
  );
  return lineHeight[row.kind] * Math.max(1, ...lines) + 5;
}

/** The rows of a sheet as the file has them. Writer and checker both follow this. */
export function sheetRows(model: SheetModel): readonly SheetRow[] {
  const { columns } = planPage(model.orientation, model.columns);
  const span = spanOf(model);
  const tableWidth = columns.slice(span.start, span.end).reduce((sum, column) => sum + column.width, 0);
  let top = 0;
  return placedRows(model).map((placed) => {
    const whole = heightOf(placed, columns, tableWidth);
    const parts = placed.kind === 'body' ? Math.ceil(whole / highest) : 1;
    const row = { placed, top, parts, height: Math.min(highest, whole / parts) };
    top += parts;
    return row;
  });
}
