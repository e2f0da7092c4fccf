import ExcelJS from 'exceljs';
import { textWidth } from './cell-text.ts';
import { discreetWorkbook, noDiscretion, type OutgoingWorkbook } from './discretion.ts';
import { planPage, spanOf, withBaseFont, writtenWidth, type PagePlan } from './page-plan.ts';
import { sheetRows } from './sheet-rows.ts';
import { cellStyle, spanStyle } from './sheet-styles.ts';
import type { CellValue, SheetModel } from './workbook-model.ts';

/** Cell texts of the form `_x0041_` are an escape in the file format: the underscore is escaped itself, so that they stay what they are. */
export const escapeText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const written = (value: CellValue): CellValue => (typeof value === 'string' ? escapeText(value) : value);

/** The letters of a column that counts from 1. */
const lettersOf = (column: number): string => (column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** How a sheet is printed: as wide as its page, or in parts side by side; its head row (which counts from 1) repeated. */
export const pageSetup = ({ parts, paperSize, orientation }: Omit<PagePlan, 'columns'>, headRow: number): Partial<ExcelJS.PageSetup> => ({
  paperSize,
  orientation,
  ...(parts === null
    ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
    : {
        fitToPage: false,
        scale: parts.scale,
        pageOrder: 'overThenDown',
        ...(parts.repeated === 0 ? {} : { printTitlesColumn: `A:${lettersOf(parts.repeated)}` }),
      }),
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.65, header: 0.3, footer: 0.3 },
  printTitlesRow: `${String(headRow)}:${String(headRow)}`,
});

/** Widths, print set-up, page numbers in the footer, head rows in sight. */
function setUp(sheet: ExcelJS.Worksheet, plan: PagePlan, headRow: number, marking: string | undefined): void {
  sheet.columns = plan.columns.map((column) => ({ width: writtenWidth(column.width) }));
  sheet.pageSetup = pageSetup(plan, headRow);
  sheet.headerFooter = { oddFooter: '&C第 &P 页，共 &N 页', ...(marking === undefined ? {} : { oddHeader: `&L&"黑体"${marking}` }) };
  sheet.views = [{ state: 'frozen', ySplit: headRow, xSplit: 0, showGridLines: false }];
}

function writeSheet(workbook: ExcelJS.Workbook, model: SheetModel, marking: string | undefined): void {
  const plan = planPage(model.orientation, model.columns);
  const { columns } = plan;
  const rows = sheetRows(model);
  const sheet = workbook.addWorksheet(model.name);
  setUp(sheet, plan, (rows.find(({ placed }) => placed.kind === 'header')?.top ?? 0) + 1, marking);
  const span = spanOf(model);
  for (const { placed, top, parts, height } of rows) {
    for (let part = 0; part < parts; part += 1) sheet.getRow(top + part + 1).height = height;
    const row = sheet.getRow(top + 1);
    const spans = placed.kind !== 'header' && placed.kind !== 'body';
    columns.forEach((column, place) => {
      const cell = row.getCell(place + 1);
      const value = (spans ? (place === span.start ? placed.cells[0] : null) : placed.cells[place]) ?? null;
      if (value !== null && value !== '') cell.value = written(value);
      cell.style = spans ? spanStyle(placed.kind) : cellStyle(placed.kind, column, typeof value === 'string' && textWidth(value) > column.width);
      if (parts > 1) {
        // Over several pages what is in the middle would be on none of the first.
        cell.alignment = { ...cell.alignment, vertical: 'top' };
        sheet.mergeCells(top + 1, place + 1, top + parts, place + 1);
      }
    });
    if (spans && span.end - span.start > 1) sheet.mergeCells(top + 1, span.start + 1, top + 1, span.end);
  }
}

/** Writes a workbook model as the bytes of an .xlsx file: what is published is cleaned of numbers of persons. Every text is written as text, whatever it begins with. */
export async function writeWorkbook(model: OutgoingWorkbook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '验收台';
  const { sheets, marking } = discreetWorkbook(model, noDiscretion);
  for (const sheet of sheets) writeSheet(workbook, sheet, marking);
  return withBaseFont(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
