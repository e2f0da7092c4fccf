import type { Cell } from '../grid.ts';
import type { Header } from './heading-columns.ts';
import type { SheetView } from './sheet-view.ts';
import { totalKindOf } from '../words/total-line.ts';
import { readSectionTitle } from '../values/item-text.ts';
import { squash } from '../values/text.ts';
import { bonusTitle, deductionTitle, vetoTitle } from '../words/lines.ts';
import { labelOf } from '../words/label.ts';
import { roleOfPath } from '../words/word-roles.ts';
import { isBandRow } from './grade-bands.ts';

const pointRoles: ReadonlySet<string | undefined> = new Set(['max', 'self', 'assessed', 'score', 'final', 'deduction', 'weight']);

/** Whether a cell holds a number, with or without 分. */
export const holdsNumber = (cell: Cell): boolean => typeof cell.raw === 'number' || /^\d{1,4}(?:\.\d+)?分?$/.test(squash(cell.text));

/** A text as a name to compare: without number, points, blanks. */
export const bareTitle = (text: string): string => squash(readSectionTitle(text).text);

/** The names in the columns left of the points, each once: what a summary repeats. */
export function partNames(view: SheetView, from: number, to: number, before: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (let row = from; row < to; row += 1)
    for (const cell of view.ownCells(row)) if (cell.column < before && !holdsNumber(cell) && cell.text.length <= 60) names.add(bareTitle(cell.text));
  return names;
}

/** The first column of a heading that holds points, or one past its columns. */
export const firstPoints = (header: Header): number => header.columns.find((column) => pointRoles.has(column.role))?.index ?? header.columns.length;

interface TableRows {
  readonly view: SheetView;
  readonly points: ReadonlySet<number>;
  readonly first: number;
  /** Where the rows begin and where the total closed them. */
  readonly from: number;
  readonly closed: number;
}

/** Whether a row below a total goes on with the table: a text of its own with points where the table has them, or a part that counts beside the total. */
function goesOn({ view, points, first, from, closed }: TableRows, row: number): boolean {
  const cells = view.ownCells(row);
  const texts = cells.filter((cell) => typeof cell.raw === 'string' && !holdsNumber(cell) && cell.column < first);
  const [head] = texts;
  if (head === undefined || isBandRow(cells) || ['rank', 'grade'].includes(roleOfPath([labelOf(head.text)]) ?? '')) return false;
  const title = squash(head.text);
  const pointed = cells.some((cell) => points.has(cell.column) && holdsNumber(cell));
  if (bonusTitle.test(title) || deductionTitle.test(title) || vetoTitle.test(title))
    return pointed || (texts.length > 1 && !/[:：]$/.test(title)) || /\d分/.test(title);
  if (!pointed) return false;
  const names = partNames(view, from, closed, first);
  return !texts.every((cell) => names.has(bareTitle(cell.text)));
}

/** Parts that may stand below a total. */
const beside = new RegExp(`${bonusTitle.source}|${deductionTitle.source}|${vetoTitle.source}`);
/** Longer texts are no headings. */
const longestHeading = 12;

const areWords = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => typeof cell.raw === 'string' && !holdsNumber(cell) && squash(cell.text).length <= longestHeading && !/[:：]/.test(cell.text));

/** Whether a row below a total heads another table: short texts only, one of them where this table has its points. */
function headsAnother({ points }: Pick<TableRows, 'points'>, cells: readonly Cell[]): boolean {
  const [first] = cells;
  if (first === undefined || cells.length < 3 || beside.test(squash(first.text))) return false;
  return areWords(cells) && cells.some((cell) => points.has(cell.column));
}

/** The row above another, blank ones left out. */
function rowAbove(view: SheetView, row: number, from: number): readonly Cell[] {
  let above = row - 1;
  while (above > from && view.ownCells(above).length === 0) above -= 1;
  return above < from ? [] : view.ownCells(above);
}

/**
 * Whether a row heads another table though no total closed this one: three or more short texts side by side, no more in a row of this table's points than elsewhere,
 * below a blank row or a line that is alone, and rows of its own shape below it.
 */
function headsBelow(view: SheetView, points: ReadonlySet<number>, row: number, from: number): boolean {
  const cells = view.ownCells(row);
  if (cells.length < 3 || !areWords(cells) || beside.test(squash(cells[0]?.text ?? ''))) return false;
  const apart = view.ownCells(row - 1).length === 0 || rowAbove(view, row, from).length === 1;
  if (!apart || new Set(cells.map(({ text }) => squash(text))).size < cells.length) return false;
  const columns = cells.map(({ column }) => column);
  const below = [row + 1, row + 2].map((next) => view.ownCells(next)).filter((next) => next.length > 0);
  const fits = below.length > 0 && below.every((next) => next.length >= cells.length - 1 && next.every(({ column }) => columns.includes(column)));
  return fits && cells.some((cell) => points.has(cell.column));
}

const isTotal = (cells: readonly Cell[]): boolean =>
  cells.slice(0, 2).some((cell) => {
    const kind = totalKindOf(cell.text);
    return kind === 'total' || kind === 'grand-total';
  });

/** The first row of what stands over a heading below a table: its title, alone in its row, or the heading itself. */
function titleAbove(view: SheetView, row: number, from: number): number {
  let above = row - 1;
  while (above > from && view.ownCells(above).length === 0) above -= 1;
  return above > from && view.ownCells(above).length === 1 ? above : row;
}

/**
 * Where the table below a heading ends, looking no further than `to`: one past its last row. A total closes a table, and so do grade bands;
 * rows that are shaped like those above and say something new open it again: `closed` is where it would end without them, undefined where there are none.
 */
export function tableEnd(view: SheetView, header: Header, to: number): { readonly end: number; readonly closed: number | undefined } {
  const first = firstPoints(header);
  const points = new Set(header.columns.flatMap((column) => (pointRoles.has(column.role) ? [column.index] : [])));
  let end = to;
  let rows: TableRows | undefined;
  let [closed, doubtful] = [to, false];
  for (let row = header.bottom + 1; row < to; row += 1) {
    const cells = view.ownCells(row);
    if (cells.length === 0) continue;
    if (isTotal(cells) && (rows === undefined || cells.length > 1 || /\d/.test(cells[0]?.text ?? ''))) {
      rows ??= { view, points, first, from: header.bottom + 1, closed: row };
      end = row + 1;
      if (rows.closed === row) closed = end;
    } else if (rows === undefined && isBandRow(cells)) {
      rows = { view, points, first, from: header.bottom + 1, closed: row };
      end = row;
      closed = row;
    } else if (rows !== undefined && headsAnother(rows, cells)) break;
    else if (rows === undefined && row > header.bottom + 2 && headsBelow(view, points, row, header.bottom + 1)) {
      end = titleAbove(view, row, header.bottom + 1);
      closed = end;
      break;
    } else if (rows !== undefined && goesOn(rows, row)) {
      end = row + 1;
      doubtful ||= rows.closed > rows.from + 1 && !cells.slice(0, 2).some((cell) => beside.test(squash(cell.text)));
    }
  }
  return { end, closed: doubtful && end > closed ? closed : undefined };
}
