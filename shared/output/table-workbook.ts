import { sheetNames } from '../text/safe-names.ts';
import type { Audience } from './papers/paper.ts';
import type { CellValue, ColumnModel, SheetModel, WorkbookModel } from './workbook-model.ts';

/** A table as a screen shows it: what is visible, in the order in which it is shown. */
export interface ShownTable {
  readonly title: string;
  /** What was filtered and when, so that the file explains itself. */
  readonly meta: readonly string[];
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Tables wider than this (in half-width characters) are printed across. */
const widestPortrait = 100;

/** Any table as a sheet: "export as shown". */
function tableSheet(table: ShownTable): SheetModel {
  const width = table.columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name: sheetNames([table.title])[0] ?? '表',
    title: table.title,
    meta: table.meta,
    columns: table.columns,
    rows: table.rows,
    empty: '没有符合条件的记录。',
    foot: [`合计：${String(table.rows.length)}行。`],
    orientation: width > widestPortrait ? 'landscape' : 'portrait',
  };
}

/** Any table as a workbook of one sheet. */
export const tableWorkbook = (table: ShownTable, audience: Audience = 'internal'): WorkbookModel => ({ audience, sheets: [tableSheet(table)] });
