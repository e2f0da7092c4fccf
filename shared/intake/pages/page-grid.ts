import type { Cell, Grid, Merge, StruckText } from '../grid.ts';
import { fillMerges } from '../fill-merges.ts';
import type { WordText } from './word-page.ts';
import { flowOf, type PagePart, type PageRow } from './page-flow.ts';

/** Lines further from a table than this are a letter, not its head or foot. */
const linesNearTable = 30;

/** The parts that belong to a table: all tables, and the lines near one. */
function nearTables(parts: readonly PagePart[]): readonly PagePart[] {
  const places = parts.flatMap((part, index) => (part.kind === 'table' ? [index] : []));
  return parts.filter((part, index) => part.kind === 'table' || places.some((place) => Math.abs(place - index) <= linesNearTable));
}

interface Sheet {
  readonly rows: (Cell | undefined)[][];
  readonly merges: Merge[];
  readonly struck: StruckText[];
  readonly hiddenRows: Set<number>;
}

function put(sheet: Sheet, row: number, column: number, text: string, struck: string): void {
  const line = (sheet.rows[row] ??= []);
  if (text !== '') line[column] = { row, column, text, raw: text, format: null, covered: false, uncached: false };
  if (struck !== '') sheet.struck.push({ row, column, text: struck, whole: text === '' });
}

/** The first column at or after `from` that no cell of a row above reaches down into. */
function freeColumn(reached: ReadonlyMap<number, number>, row: number, from: number): number {
  let column = from;
  while ((reached.get(column) ?? -1) >= row) column += 1;
  return column;
}

/** Lays a table down from row `top`; gives the row after it. */
function layTable(sheet: Sheet, rows: readonly PageRow[], top: number): number {
  const last = top + rows.length - 1;
  const reached = new Map<number, number>();
  rows.forEach((line, index) => {
    const row = top + index;
    sheet.rows[row] ??= [];
    if (line.hidden) sheet.hiddenRows.add(row);
    let column = 0;
    for (const cell of line.cells) {
      column = freeColumn(reached, row, column);
      put(sheet, row, column, cell.text, cell.struck);
      const merge = { top: row, left: column, bottom: Math.min(last, row + cell.rowSpan - 1), right: column + cell.columnSpan - 1 };
      if (merge.bottom > merge.top || merge.right > merge.left) sheet.merges.push(merge);
      for (let covered = merge.left; covered <= merge.right; covered += 1) reached.set(covered, merge.bottom);
      column = merge.right + 1;
    }
  });
  return last + 1;
}

/** A web page as one sheet, as spreadsheet programs open it: its lines and tables from top to bottom. */
export const gridOfPage = (page: string, name = 'Sheet1'): Grid => gridOfParts(nearTables(flowOf(page)), name);

const asLines = (lines: readonly string[]): readonly PagePart[] => lines.map((text) => ({ kind: 'line', text, struck: '' }));

/** The lines and tables of a Word document's body as its sheet lays them down, with the lines of its headers above a body that begins with a table. */
function bodyParts({ page, headers }: WordText): readonly PagePart[] {
  const parts = nearTables(flowOf(page));
  return parts[0]?.kind === 'table' ? [...asLines(headers), ...parts] : parts;
}

/**
 * A Word document as sheets: its body (正文), and before it what its headers and footers say (页眉页脚), as a cover says it of the sheet behind it. Where the body has no line above its first table,
 * the lines of the headers are those.
 */
export function gridsOfWord(word: WordText): readonly Grid[] {
  const { headers, footers } = word;
  const parts = bodyParts(word);
  const bare = nearTables(flowOf(word.page))[0]?.kind === 'table';
  const margins = [...(bare ? [] : headers), ...footers];
  const text = gridOfParts(parts, wordBody);
  return margins.length === 0 ? [text] : [gridOfParts(asLines(margins), '页眉页脚'), text];
}

/** The name of the sheet that holds a Word document's body. */
export const wordBody = '正文';

/** Where the tables of a Word document's body stand on its sheet: the row, from 0, at which each begins, and how many rows it has. */
export function wordTables(word: WordText): readonly { readonly top: number; readonly rows: number }[] {
  const tables: { readonly top: number; readonly rows: number }[] = [];
  let row = 0;
  for (const part of bodyParts(word)) {
    if (part.kind === 'table') tables.push({ top: row, rows: part.rows.length });
    row += part.kind === 'line' ? 1 : part.rows.length;
  }
  return tables;
}

function gridOfParts(parts: readonly PagePart[], name: string): Grid {
  const sheet: Sheet = { rows: [], merges: [], struck: [], hiddenRows: new Set() };
  let row = 0;
  for (const part of parts) {
    if (part.kind === 'line') put(sheet, row, 0, part.text, part.struck);
    row = part.kind === 'line' ? row + 1 : layTable(sheet, part.rows, row);
  }
  const rowCount = sheet.rows.findLastIndex((line) => line.length > 0) + 1;
  const columnCount = Math.max(0, ...sheet.rows.map((line) => line.length));
  const merges = sheet.merges.flatMap((merge) =>
    merge.top < rowCount && merge.left < columnCount
      ? [{ ...merge, bottom: Math.min(merge.bottom, rowCount - 1), right: Math.min(merge.right, columnCount - 1) }]
      : [],
  );
  fillMerges(sheet.rows, merges);
  return {
    sheet: name,
    hidden: false,
    date1904: false,
    rowCount,
    columnCount,
    rows: sheet.rows,
    merges: merges.filter((merge) => merge.bottom > merge.top || merge.right > merge.left),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: new Set(),
    ...(sheet.struck.length === 0 ? {} : { struck: sheet.struck }),
  };
}
