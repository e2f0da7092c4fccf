import { read, type CellObject, type WorkSheet } from 'xlsx';
import { errorText } from '../text/error-text.ts';
import type { CentiPoints } from '../points.ts';
import { fail, ok, type Result } from '../result.ts';
import { spanOf } from './page-plan.ts';
import { sheetRows } from './sheet-rows.ts';
import type { CellValue, SheetModel, WorkbookModel } from './workbook-model.ts';

/** What one sheet of a finished file holds, counted in the file itself. */
export interface SheetCount {
  readonly name: string;
  /** Rows of the table, without title, head and foot. */
  readonly rows: number;
  /** Cells that hold something. */
  readonly cells: number;
  /** The sum of each column of points, in the order of the columns. */
  readonly sums: readonly ColumnSum[];
}

/** What a column of points adds up to in the finished file. */
interface ColumnSum {
  readonly title: string;
  readonly points: CentiPoints;
}

/** What a finished file holds: the receipt of an export. */
export interface WorkbookCount {
  readonly sheets: readonly SheetCount[];
  readonly bytes: number;
}

/** Where a written file differs from what it should hold. `message` is a Chinese sentence for the person. */
export interface OutputProblem {
  readonly code: 'unreadable' | 'sheets-differ' | 'rows-differ' | 'cell-differs' | 'sum-differs';
  readonly message: string;
}

type FileRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

const columnLetters = (index: number): string => {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** What a cell of the file holds; `undefined` for what must never be there (a formula, a date, an error). */
function valueIn(cell: CellObject | undefined): CellValue | undefined {
  if (cell === undefined || cell.t === 'z') return null;
  if (cell.f !== undefined) return undefined;
  if (cell.t === 's' && typeof cell.v === 'string') return cell.v === '' ? null : cell.v;
  return cell.t === 'n' && typeof cell.v === 'number' ? cell.v : undefined;
}

const centi = (value: number): CentiPoints => Math.round(value * 100);

const rowsIn = (sheet: WorkSheet | undefined): FileRows => (sheet?.['!data'] as FileRows | undefined) ?? [];

/** Compares one sheet cell by cell and counts what the file holds. */
function verifySheet(model: SheetModel, rows: FileRows): Result<SheetCount, OutputProblem> {
  const placed = sheetRows(model);
  const { start } = spanOf(model);
  const used = rows.findLastIndex((row) => row?.some((cell) => valueIn(cell) !== null) === true) + 1;
  const last = (placed.findLast((row) => row.placed.cells.some((cell) => cell !== null && cell !== ''))?.top ?? -1) + 1;
  if (used !== last) return fail({ code: 'rows-differ', message: `“${model.name}”应有${String(last)}行，写出的文件里有${String(used)}行。` });
  let cells = 0;
  const sums = new Map<number, CentiPoints>();
  for (const { placed: row, top: index } of placed) {
    const width = Math.max(row.cells.length, rows[index]?.length ?? 0);
    const spans = row.kind !== 'header' && row.kind !== 'body';
    for (let column = 0; column < Math.max(width, start + 1); column += 1) {
      const wanted = (spans ? (column === start ? row.cells[0] : null) : row.cells[column]) ?? null;
      const found = valueIn(rows[index]?.[column]);
      if (found === undefined || found !== (wanted === '' ? null : wanted)) {
        return fail({
          code: 'cell-differs',
          message: `“${model.name}”的${columnLetters(column)}${String(index + 1)}格应为“${String(wanted ?? '')}”，写出的文件里不是。`,
        });
      }
      if (found !== null) cells += 1;
      if (row.kind === 'body' && typeof found === 'number') sums.set(column, (sums.get(column) ?? 0) + centi(found));
    }
  }
  return ok({ name: model.name, rows: model.rows.length, cells, sums: columnSums(model, (column) => sums.get(column) ?? 0) });
}

/** The sums of the columns of points, each made by `sum`. */
export const columnSums = (sheet: SheetModel, sum: (column: number) => CentiPoints): readonly ColumnSum[] =>
  sheet.columns.flatMap(({ title, format }, column) => (format === 'points' ? [{ title, points: sum(column) }] : []));

/** The sums that a sheet should show in its columns of points. */
const wantedSums = (sheet: SheetModel): readonly ColumnSum[] =>
  columnSums(sheet, (column) =>
    sheet.rows.reduce((sum, row) => {
      const cell = row[column];
      return typeof cell === 'number' ? sum + centi(cell) : sum;
    }, 0),
  );

/** Reads the bytes of a written workbook with another library and compares them with the model: names and order of sheets, rows, every cell, sums. Only then is an export done. */
export function verifyWorkbook(bytes: Uint8Array, model: WorkbookModel): Result<WorkbookCount, OutputProblem> {
  let names: readonly string[];
  let sheets: Readonly<Record<string, WorkSheet>>;
  try {
    const workbook = read(bytes, { type: 'array', dense: true, cellHTML: false, cellText: false, cellFormula: true });
    names = workbook.SheetNames;
    sheets = workbook.Sheets;
  } catch (error) {
    return fail({ code: 'unreadable', message: `写出的文件读不回来：${errorText(error)}` });
  }
  const wanted = model.sheets.map((sheet) => sheet.name);
  if (names.length !== wanted.length || wanted.some((name, index) => names[index] !== name)) {
    return fail({ code: 'sheets-differ', message: `应有工作表“${wanted.join('、')}”，写出的文件里是“${names.join('、')}”。` });
  }
  const counts: SheetCount[] = [];
  for (const sheet of model.sheets) {
    const result = verifySheet(sheet, rowsIn(sheets[sheet.name]));
    if (!result.ok) return result;
    const wrong = wantedSums(sheet).find(({ points }, index) => points !== result.value.sums[index]?.points);
    if (wrong !== undefined) return fail({ code: 'sum-differs', message: `“${sheet.name}”的“${wrong.title}”合计与应写出的不一致。` });
    counts.push(result.value);
  }
  return ok({ sheets: counts, bytes: bytes.length });
}
