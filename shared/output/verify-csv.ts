import { fail, ok, type Result } from '../result.ts';
import type { CentiPoints } from '../points.ts';
import { csvText, readCsv } from './csv.ts';
import { columnSums, type OutputProblem, type WorkbookCount } from './verify-workbook.ts';
import type { CellValue, SheetModel } from './workbook-model.ts';

/** The rows that a sheet has as CSV: head and body. Title and foot have no place in a file for other programs. */
export const csvRows = (sheet: SheetModel): readonly (readonly CellValue[])[] => [sheet.columns.map((column) => column.title), ...sheet.rows];

const shown = (value: CellValue): string => (value === null ? '' : typeof value === 'number' ? String(value) : csvText(value));

/** Reads a written CSV text back and compares it with the sheet, row by row, field by field. */
export function verifyCsv(text: string, sheet: SheetModel): Result<WorkbookCount, OutputProblem> {
  const wanted = csvRows(sheet);
  const found = readCsv(text);
  if (found.length !== wanted.length) {
    return fail({ code: 'rows-differ', message: `“${sheet.name}”应有${String(wanted.length)}行，写出的文件里有${String(found.length)}行。` });
  }
  const sums = new Map<number, CentiPoints>();
  let cells = 0;
  for (const [index, row] of wanted.entries()) {
    const fields = found[index] ?? [];
    for (const [column, value] of row.entries()) {
      const field = fields[column];
      if (field !== shown(value)) {
        return fail({
          code: 'cell-differs',
          message: `“${sheet.name}”第${String(index + 1)}行第${String(column + 1)}列应为“${shown(value)}”，写出的文件里不是。`,
        });
      }
      if (field !== '') cells += 1;
      if (index > 0 && typeof value === 'number') sums.set(column, (sums.get(column) ?? 0) + Math.round(Number(field) * 100));
    }
    if (fields.length !== row.length) return fail({ code: 'cell-differs', message: `“${sheet.name}”第${String(index + 1)}行的列数不对。` });
  }
  return ok({ sheets: [{ name: sheet.name, rows: sheet.rows.length, cells, sums: columnSums(sheet, (column) => sums.get(column) ?? 0) }], bytes: 0 });
}
