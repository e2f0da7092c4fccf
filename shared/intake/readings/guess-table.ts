import type { Cell } from '../grid.ts';
import { guessChecks, type GuessTry } from '../evidence/guess-checks.ts';
import { evidenceFor, sureOf } from '../evidence/weigh.ts';
import { squash } from '../values/text.ts';
import { footWords } from '../words/lines.ts';
import type { FormColumns } from './form-columns.ts';
import { columnsAt, type Header } from '../blocks/heading-columns.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
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
const isPoints = (cell: Cell): boolean => (numberOf(cell) ?? -1) >= 0 && (numberOf(cell) ?? 0) <= highestScore;
const isTotal = (cell: Cell | undefined): boolean => cell !== undefined && totalKindOf(cell.text) !== undefined;

/** A row that could be an item: a text, and to its right a number that could be points. */
function couldBeItem(view: SheetView, row: number): boolean {
  const cells = view.ownCells(row);
  const text = cells.find(isText);
  if (text === undefined || isTotal(text) || footWords.test(squash(text.text))) return false;
  return cells.some((cell) => cell.column > text.column && isPoints(cell));
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

interface Points {
  readonly max: number;
  readonly self: number | undefined;
}

/** The columns of points: the full mark, and the score beside it that is never above; only the full mark where there is no second. */
function pointColumns(view: SheetView, rows: readonly number[], after: number): Points | undefined {
  const full: number[] = [];
  for (let column = after + 1; column < view.grid.columnCount; column += 1)
    if (rows.filter((row) => numberOf(freshCell(view, row, column)) !== undefined).length >= rows.length * 0.8) full.push(column);
  const values = (column: number): readonly (number | undefined)[] => rows.map((row) => numberOf(freshCell(view, row, column)));
  const [first, second] = full;
  if (first === undefined) return undefined;
  if (second === undefined) return { max: first, self: undefined };
  const [left, right] = [values(first), values(second)];
  const over = (one: readonly (number | undefined)[], other: readonly (number | undefined)[]): number =>
    one.filter((value, index) => (value ?? 0) < (other[index] ?? 0)).length;
  if (over(left, right) <= rows.length * 0.1) return { max: first, self: second };
  return over(right, left) === 0 ? { max: second, self: first } : undefined;
}

/** The column with the longest texts that take no points, of those that a text fills in nearly every row. */
function itemColumn(view: SheetView, rows: readonly number[]): number | undefined {
  let best: { readonly column: number; readonly length: number } | undefined;
  for (let column = 0; column < view.grid.columnCount; column += 1) {
    const texts = rows.map((row) => freshCell(view, row, column)).filter(isText);
    const different = new Set(texts.map((cell) => squash(cell.text))).size;
    const length = texts.reduce((sum, cell) => sum + Math.min(cell.text.length, 30), 0);
    const takes = texts.filter((cell) => takesPoints.test(cell.text)).length > texts.length / 2;
    if (!takes && texts.length >= rows.length * 0.8 && different >= rows.length * 0.8 && length > (best?.length ?? 0)) best = { column, length };
  }
  return best?.column;
}

const takesPoints = /[扣得减加]\s*\d|不得分|酌情|每[少缺漏]/;

const filledTexts = (view: SheetView, rows: readonly number[], column: number): boolean => rows.some((row) => isText(freshCell(view, row, column)));

/** The column right of the items whose texts take or give points. */
function ruleColumn(view: SheetView, rows: readonly number[], item: number): number | undefined {
  const taking = (column: number): number => rows.filter((row) => takesPoints.test(freshCell(view, row, column)?.text ?? '')).length;
  const columns = Array.from({ length: view.grid.columnCount }, (_, column) => column).filter((column) => column > item && taking(column) >= 0.5 * rows.length);
  return columns[0];
}

/** What the rows of a table without a heading show; undefined where nothing in them could be items. */
function tryRows(
  view: SheetView,
  rows: readonly number[],
):
  | { readonly tried: GuessTry; readonly item: number; readonly points: Points; readonly rule: number | undefined; readonly no: number | undefined }
  | undefined {
  const item = itemColumn(view, rows);
  const points = item === undefined ? undefined : pointColumns(view, rows, item);
  if (item === undefined || points === undefined) return undefined;
  const at = (column: number | undefined): readonly (Cell | undefined)[] => rows.map((row) => freshCell(view, row, column));
  const rule = ruleColumn(view, rows, item);
  const no = Array.from({ length: item }, (_, index) => index).find(
    (column) => at(column).every((cell) => !isText(cell)) && at(column).some((cell) => cell !== undefined),
  );
  const numbers = at(no).flatMap((cell) => numberOf(cell) ?? []);
  const below = view.ownCells((rows.at(-1) ?? 0) + 1);
  const tried: GuessTry = {
    texts: at(item).map((cell) => squash(cell?.text ?? '')),
    maxima: at(points.max).map(numberOf),
    scores: points.self === undefined ? undefined : at(points.self).map(numberOf),
    rules: at(rule).flatMap((cell) => (cell !== undefined && takesPoints.test(cell.text) ? [cell.text] : [])),
    counted: numbers.length > 2 && numbers.every((value, index) => index === 0 || value === 1 || value === (numbers[index - 1] ?? 0) + 1),
    totals: below.some(isTotal) ? below.flatMap((cell) => numberOf(cell) ?? []) : [],
  };
  return { tried, item, points, rule, no };
}

/** The rows of a sheet without a heading, tried as items; undefined where there are none. */
export function guessTry(view: SheetView): GuessTry | undefined {
  const rows = bodyRows(view);
  return rows.length < fewestRows ? undefined : tryRows(view, rows)?.tried;
}

/** From this sureness on rows without a heading are items. */
const believed = 0.6;

/** Finds a table of items by its contents alone: three or more rows of a text with points, where what is around them makes them items. Undefined where there is none. */
export function guessTable(view: SheetView): GuessedTable | undefined {
  const rows = bodyRows(view);
  const [start] = rows;
  if (start === undefined || rows.length < fewestRows) return undefined;
  const found = tryRows(view, rows);
  if (found === undefined || sureOf(evidenceFor(guessChecks, view.weights, found.tried)) < believed) return undefined;
  const { item, points, rule, no } = found;
  const above = start > 0 ? view.ownCells(start - 1) : [];
  const headed = above.length >= fewestRows && above.every((cell) => typeof cell.raw === 'string' && cell.text.length <= 20);
  const [top, bottom] = headed ? [start - 1, start - 1] : [start, start - 1];
  const columns = columnsAt(view, top, bottom);
  const left = Array.from({ length: item }, (_, index) => index);
  const sections = left.filter((column) => column !== no && filledTexts(view, rows, column));
  const headingOf = (column: number): string => columns[column]?.path.map((label) => label.full).join('') ?? '';
  const named = (column: number): string => headingOf(column) || `第${String(column + 1)}栏`;
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
      rule,
      alsoRules: [],
      note: undefined,
      choices: [],
      assumedMax: undefined,
      assumed: points.self === undefined ? undefined : named(points.self),
    },
  };
}
