import { unitsChecks, type UnitsReading } from '../evidence/units-checks.ts';
import { evidenceFor, sureOf } from '../evidence/weigh.ts';
import type { Cell } from '../grid.ts';
import { columnsAt, type Column, type Header } from './heading-columns.ts';
import { labelOf, pointsInHeading } from '../words/label.ts';
import { freshCell, type SheetView } from './sheet-view.ts';
import { countsOverUnits, totalKindOf } from '../words/total-line.ts';
import { isUnitWord, roleOfPath } from '../words/word-roles.ts';
import { squash } from '../values/text.ts';
import { collectiveHeading } from '../words/labels.ts';
import { holdsNumber } from './table-end.ts';

/** The fewest columns of points that make a table of units. */
const fewestCriteria = 2;
/** The fewest columns of points whose headings carry their points that are believed where no heading asks for units. */
const fewestPointed = 2;
const mostRows = 60;
/** So many columns from the left may hold the names of the units. */
const mostNameColumns = 2;
/** How far a written sum may be from that of its parts, in points. */
const roundingSlack = 0.011;
const totalHeading = /^(?:总分|总得分|总计|合计|得分|总成绩|最后得分|最终得分|综合得分|平均分|平均得分|小计|总评|总评分|自评总分|考核总分)/;

const asksUnit = (cell: Cell): boolean => {
  const label = labelOf(cell.text);
  return isUnitWord(label) || collectiveHeading.test(label.full) || collectiveHeading.test(label.word);
};

/** The quick look that most rows fail: text cells only, of which one asks for units or several carry points, and numbers below. */
function couldHeadUnits(view: SheetView, row: number): boolean {
  const cells = view.ownCells(row);
  if (cells.length < 3 || !cells.every((cell) => typeof cell.raw === 'string' && cell.text.length <= 30 && !holdsNumber(cell))) return false;
  return cells.slice(0, 3).some(asksUnit) || cells.filter((cell) => pointsInHeading(labelOf(cell.text)) !== null).length >= fewestPointed;
}

/** The last row of a heading that begins at `top`: the next one too where it holds texts only, below headings over several columns. */
function headingBottom(view: SheetView, top: number): number {
  const below = view.ownCells(top + 1);
  const grouped = view.ownCells(top).some((cell) => view.reachOf(cell) > cell.column);
  return grouped && below.length >= fewestCriteria && below.every((cell) => typeof cell.raw === 'string' && !holdsNumber(cell)) ? top + 1 : top;
}

/** Whether a row under the units counts over all of them: 合计, 平均分. */
const countsOver = (cells: readonly Cell[]): boolean =>
  cells.slice(0, 2).some((cell) => totalKindOf(cell.text) !== undefined || countsOverUnits(squash(cell.text)));

/** The rows of a table that could be units: a name and numbers. */
function bodyRows(view: SheetView, from: number): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < Math.min(view.grid.rowCount, from + mostRows); row += 1) {
    const cells = view.ownCells(row);
    if (cells.length === 0) continue;
    if (countsOver(cells)) break;
    if (cells.filter(holdsNumber).length >= fewestCriteria) rows.push(row);
    else if (rows.length > 0) break;
  }
  return rows;
}

const numberIn = (cell: Cell | undefined): number | undefined =>
  cell === undefined || !holdsNumber(cell) ? undefined : typeof cell.raw === 'number' ? cell.raw : Number.parseFloat(squash(cell.text));

const asksFullMarks = (column: Column): boolean => column.path.length > 1 && roleOfPath(column.path.slice(-1)) === 'max';
const sameGroup = (one: Column, other: Column): boolean => one.path.length > 1 && one.path[0]?.full === other.path[0]?.full;

/** Of columns of texts the one that names most rows, each by a name of its own: the 村 beside the 乡镇 that several of them are in. */
function mostNames(view: SheetView, rows: readonly number[], columns: readonly Column[]): Column | undefined {
  const first = columns.slice(0, mostNameColumns);
  const counts = first.map((column) => new Set(rows.flatMap((row) => squash(freshCell(view, row, column.index)?.text ?? '') || [])).size);
  return first[counts.indexOf(Math.max(...counts))];
}

/** A row tried as the heading of a table of units; undefined where nothing below it could be one. */
export function unitsReadingAt(view: SheetView, top: number): UnitsReading | undefined {
  if (!couldHeadUnits(view, top)) return undefined;
  const bottom = headingBottom(view, top);
  const columns = columnsAt(view, top, bottom);
  const rows = bodyRows(view, bottom + 1);
  if (rows.length === 0) return undefined;
  const numeric = (index: number): boolean => rows.filter((row) => numberIn(freshCell(view, row, index)) !== undefined).length >= rows.length * 0.6;
  const named = columns.filter((column) => column.path.length > 0 && column.role !== 'no' && !numeric(column.index));
  const name = mostNames(view, rows, named);
  if (name === undefined) return undefined;
  const word = (column: Column): string => column.path.at(-1)?.word ?? '';
  const right = columns.filter((column) => column.index > name.index && column.path.length > 0 && numeric(column.index));
  const numberOf = (row: number, column: Column): number | undefined => numberIn(freshCell(view, row, column.index));
  const pointed = right.filter(({ points }) => points !== null);
  const isSum = (row: number, column: Column): boolean =>
    Math.abs((numberOf(row, column) ?? NaN) - pointed.reduce((sum, other) => sum + (numberOf(row, other) ?? 0), 0)) < roundingSlack;
  const sumsUp = (column: Column): boolean =>
    column.points === null && pointed.length >= fewestCriteria && rows.filter((row) => isSum(row, column)).length >= rows.length * 0.6;
  const asTotal = (column: Column): boolean => totalHeading.test(word(column)) && (column.path.length === 1 || /总|合计/.test(word(column)));
  const totals = right.filter((column) => asTotal(column) || sumsUp(column));
  const fullMarks = right.filter((column) => asksFullMarks(column) && right.some((other) => other !== column && sameGroup(other, column)));
  const criteria = right.filter((column) => !totals.includes(column) && !fullMarks.includes(column) && column.role !== 'rank' && column.role !== 'no');
  if (criteria.length < fewestCriteria) return undefined;
  return {
    top,
    bottom,
    columns,
    name,
    criteria,
    fullMarks,
    summed: totals,
    asked: name.unit || name.path.some((label) => collectiveHeading.test(label.full) || collectiveHeading.test(label.word)),
    names: rows.map((row) => squash(freshCell(view, row, name.index)?.text ?? '')),
    values: rows.map((row) => criteria.map((column) => numberOf(row, column))),
    totals: rows.map((row) => totals.flatMap((column) => numberOf(row, column) ?? [])),
  };
}

/** From this sureness on a heading is over units. */
const believed = 0.6;

/**
 * The heading of a table with one unit a row and one criterion a column, whatever its units are called (村（社区）, 科室, 班级); undefined where evidence does not make one.
 * Its criteria may carry their points in their headings, in a row of 满分 below, or none.
 */
export function unitsHeadingAt(view: SheetView, top: number): Header | undefined {
  const reading = unitsReadingAt(view, top);
  if (reading === undefined) return undefined;
  const evidence = evidenceFor(unitsChecks, view.weights, reading);
  if (sureOf(evidence) < believed) return undefined;
  const columns = reading.columns.map((column): Column => {
    if (column === reading.name) return { ...column, unit: true, role: undefined, fact: undefined };
    if (!reading.criteria.includes(column)) return { ...column, unit: false, fact: undefined };
    const full = reading.fullMarks.find((other) => sameGroup(other, column));
    const criterion = { ...column, unit: false, fact: undefined, role: undefined };
    return full === undefined ? criterion : { ...criterion, path: column.path.slice(0, 1), maxIndex: full.index };
  });
  return { top, bottom: reading.bottom, kind: 'summary', columns, understood: reading.criteria.length + 1, evidence };
}
