import ExcelJS from 'exceljs';
import type { Cell, Grid } from '../intake/grid.ts';
import { sheetNames } from '../text/safe-names.ts';
import { cellText, textWidth } from './cell-text.ts';
import { planPage } from './page-plan.ts';
import { lineCount } from './line-count.ts';
import { escapeText, pageSetup } from './write-workbook.ts';

/** The widest that a column of a converted sheet is made, in half-width characters, and the narrowest. */
const [widest, narrowest] = [48, 7];

const thin = { style: 'thin', color: { argb: 'FF9E9E9E' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

const isTime = (format: string | null): boolean => format !== null && /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));

/** A number stays one with its format; what else a cell shows goes over as it is shown. */
function putValue(cell: ExcelJS.Cell, { raw, text, format }: Cell): void {
  if (typeof raw === 'number') {
    cell.value = raw;
    if (format !== null) cell.numFmt = format;
    return;
  }
  cell.value = escapeText(cellText(text));
}

/** A text that is going to be written into a converted sheet: it gets the room it needs beforehand. */
export interface TextToCome {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The first row of which several cells hold something: from there on the sheet is drawn as a table. */
const firstTableRow = (grid: Grid): number =>
  Math.max(
    0,
    grid.rows.findIndex((row) => (row ?? []).filter((cell) => cell !== undefined && !cell.covered).length >= 4),
  );

/** The texts of a sheet's table that belong to one column each. */
function textsIn(grid: Grid, toCome: readonly TextToCome[]): readonly TextToCome[] {
  const spread = new Set<string>();
  for (const { top, bottom, left, right } of grid.merges)
    if (left !== right)
      for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) spread.add(`${String(row)},${String(column)}`);
  const own = grid.rows.flatMap((row, index) =>
    index < firstTableRow(grid)
      ? []
      : (row ?? []).flatMap((cell) =>
          cell === undefined || cell.covered || spread.has(`${String(index)},${String(cell.column)}`)
            ? []
            : [{ sheet: grid.sheet, row: index, column: cell.column, text: cell.text }],
        ),
  );
  return [...own, ...toCome.filter(({ sheet }) => sheet === grid.sheet)];
}

function setRoom(sheet: ExcelJS.Worksheet, grid: Grid, toCome: readonly TextToCome[]): void {
  const widths = new Map<number, number>();
  const texts = textsIn(grid, toCome);
  for (const { column, text } of texts) widths.set(column, Math.min(widest, Math.max(narrowest, widths.get(column) ?? 0, textWidth(text) + 2)));
  for (const [column, width] of widths) sheet.getColumn(column + 1).width = width;
  const lines = new Map<number, number>();
  for (const { row, column, text } of texts) lines.set(row, Math.max(lines.get(row) ?? 1, lineCount(text, widths.get(column) ?? narrowest)));
  for (const [row, count] of lines) sheet.getRow(row + 1).height = Math.min(409, 15 * count + 4);
}

function putSheet(workbook: ExcelJS.Workbook, grid: Grid, name: string, toCome: readonly TextToCome[]): void {
  const sheet = workbook.addWorksheet(name, { state: grid.hidden ? 'hidden' : 'visible' });
  const { printTitlesRow: _, ...setup } = pageSetup(planPage('landscape', []), 1);
  sheet.pageSetup = setup;
  const head = firstTableRow(grid);
  setRoom(sheet, grid, toCome);
  for (const column of grid.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (grid.hiddenRows.has(row)) sheet.getRow(row + 1).hidden = true;
    for (let column = 0; column < grid.columnCount; column += 1) {
      const [own, cell] = [grid.rows[row]?.[column], sheet.getCell(row + 1, column + 1)];
      cell.alignment = { wrapText: row >= head, vertical: 'middle', ...(typeof own?.raw === 'number' ? { horizontal: 'center' as const } : {}) };
      if (row >= head) cell.border = border;
      if (own !== undefined && !own.covered) putValue(cell, own);
    }
  }
  for (const { top, left, bottom, right } of grid.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
}

/** Whether two cells of a sheet and of its conversion say the same: the number, or what is shown. */
export const sameValue = (was: Cell | undefined, now: Cell | undefined): boolean => {
  if (was?.raw === now?.raw) return true;
  const shown = (cell: Cell | undefined): string => (cell?.text ?? '').replaceAll(/\s/g, '');
  return shown(was) === shown(now) || (isTime(was?.format ?? null) && was?.raw === now?.raw);
};

/**
 * A submitted file of any format as an .xlsx that says what it is: its sheets with their cells at the same places, merges and what was hidden; no pictures, colours and formulas. `words` go
 * on a sheet of their own at the end, a sentence a row.
 */
export async function convertedWorkbook(grids: readonly Grid[], words: string, toCome: readonly TextToCome[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '验收台';
  const names = sheetNames(grids.map(({ sheet }) => sheet));
  grids.forEach((grid, index) => putSheet(workbook, grid, names[index] ?? grid.sheet, toCome));
  const note = workbook.addWorksheet(sheetNames([...names, '转换说明']).at(-1) ?? '转换说明');
  note.getColumn(1).width = 80;
  words.split(/(?<=[。；])/u).forEach((sentence, index) => (note.getCell(index + 1, 1).value = escapeText(sentence)));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
