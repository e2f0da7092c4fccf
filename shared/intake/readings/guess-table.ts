import type { Cell } from '../grid.ts';
import { squash } from '../values/text.ts';
import { footWords } from '../words/lines.ts';
import type { FormColumns } from './form-columns.ts';
import { columnsAt, type Header } from '../blocks/heading-columns.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
import { collectiveEnding } from '../words/labels.ts';
import { looksLikeUnit } from '../words/unit-name.ts';
import { totalKindOf } from '../words/total-line.ts';

/** A table that no heading word tells: where it begins, and its columns by what is in them. */
export interface GuessedTable {
  readonly header: Header;
  readonly plan: FormColumns;
}

const fewestRows = 3;
const highestScore = 200;
const lowestStart = 40;

const numberOf = (cell: Cell | undefined): number | undefined => {
  if (cell === undefined) return undefined;
  if (typeof cell.raw === 'number') return cell.raw;
  const written = /^(\d+(?:\.\d+)?)分?$/.exec(squash(cell.text));
  return written === null ? undefined : Number(written[1]);
};

const isText = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && typeof cell.raw === 'string' && numberOf(cell) === undefined && /[\u4e00-\u9fff]/.test(cell.text);

/** A row that could be an item: a text, and to its right two numbers that could be points. */
function couldBeItem(view: SheetView, row: number): boolean {
  const cells = view.ownCells(row);
  const text = cells.find(isText);
  if (text === undefined || totalKindOf(text.text) !== undefined || footWords.test(squash(text.text))) return false;
  return cells.filter((cell) => cell.column > text.column && (numberOf(cell) ?? -1) >= 0 && (numberOf(cell) ?? 0) <= highestScore).length >= 2;
}

/** Rows of items that follow one another, with sections and blank rows between them. */
function bodyRows(view: SheetView): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    if (couldBeItem(view, row)) rows.push(row);
    if (rows.length === 0 && row > lowestStart) break;
  }
  return rows;
}

interface Pair {
  readonly max: number;
  readonly self: number;
}

/** The two columns of points: the full mark, never below the score beside it. */
function pointColumns(view: SheetView, rows: readonly number[], after: number): Pair | undefined {
  const full: number[] = [];
  for (let column = after + 1; column < view.grid.columnCount; column += 1)
    if (rows.filter((row) => numberOf(freshCell(view, row, column)) !== undefined).length >= rows.length * 0.8) full.push(column);
  const values = (column: number): readonly (number | undefined)[] => rows.map((row) => numberOf(freshCell(view, row, column)));
  const [first, second] = full;
  if (first === undefined || second === undefined) return undefined;
  const [left, right] = [values(first), values(second)];
  const over = (one: readonly (number | undefined)[], other: readonly (number | undefined)[]): number =>
    one.filter((value, index) => (value ?? 0) < (other[index] ?? 0)).length;
  if (over(left, right) <= rows.length * 0.1) return { max: first, self: second };
  return over(right, left) === 0 ? { max: second, self: first } : undefined;
}

/** The column with the longest texts, of those left of the points that a text fills in nearly every row. */
function itemColumn(view: SheetView, rows: readonly number[]): number | undefined {
  let best: { readonly column: number; readonly length: number } | undefined;
  for (let column = 0; column < view.grid.columnCount; column += 1) {
    const texts = rows.map((row) => freshCell(view, row, column)).filter(isText);
    const different = new Set(texts.map((cell) => squash(cell.text))).size;
    const length = texts.reduce((sum, cell) => sum + Math.min(cell.text.length, 30), 0);
    if (texts.length >= rows.length * 0.8 && different >= rows.length * 0.8 && length > (best?.length ?? 0)) best = { column, length };
  }
  return best?.column;
}

/** Whether the texts name units: then their points are those of units, and no items are here. */
function nameUnits(view: SheetView, rows: readonly number[], column: number): boolean {
  const names = rows.map((row) => squash(freshCell(view, row, column)?.text ?? ''));
  return names.filter((name) => looksLikeUnit(name) || collectiveEnding.test(name)).length >= names.length * 0.8;
}

const filledTexts = (view: SheetView, rows: readonly number[], column: number): boolean => rows.some((row) => isText(freshCell(view, row, column)));

/** Finds a table of items by its contents alone: three or more rows of a text with two columns of points, the first never below the second. Undefined where there is none. */
export function guessTable(view: SheetView): GuessedTable | undefined {
  const rows = bodyRows(view);
  const [start] = rows;
  if (start === undefined || rows.length < fewestRows) return undefined;
  const item = itemColumn(view, rows);
  const points = item === undefined ? undefined : pointColumns(view, rows, item);
  if (item === undefined || points === undefined || nameUnits(view, rows, item)) return undefined;
  const above = start > 0 ? view.ownCells(start - 1) : [];
  const headed = above.length >= fewestRows && above.every((cell) => typeof cell.raw === 'string' && cell.text.length <= 20);
  const [top, bottom] = headed ? [start - 1, start - 1] : [start, start - 1];
  const columns = columnsAt(view, top, bottom);
  const left = Array.from({ length: item }, (_, index) => index);
  const no = left.find(
    (column) => rows.every((row) => !isText(freshCell(view, row, column))) && rows.some((row) => freshCell(view, row, column) !== undefined),
  );
  const sections = left.filter((column) => column !== no && filledTexts(view, rows, column));
  const heading = columns[points.self]?.path.map((label) => label.full).join('') ?? '';
  return {
    header: { top, bottom, kind: 'form', columns, understood: 0 },
    plan: {
      item,
      sections,
      section: sections[0],
      oneSign: true,
      numbered: undefined,
      no,
      max: points.max,
      scale: 'points',
      grades: [],
      self: points.self,
      assessed: undefined,
      deduction: undefined,
      rule: undefined,
      note: undefined,
      choices: [],
      assumedMax: undefined,
      assumed: heading === '' ? `第${String(points.self + 1)}栏` : heading,
    },
  };
}
