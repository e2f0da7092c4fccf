import { columnNumber } from '../intake/grid.ts';
import { plainAttribute, plainText } from '../intake/plain-workbook/plain-parts.ts';

/** A formula as a cell's XML has it. `group` names the cells that share one; the first of them alone has the text, and `ref` the cells that it is for. */
interface ScannedFormula {
  readonly text: string;
  readonly kind: 'own' | 'shared' | 'array';
  readonly group: string | undefined;
  readonly ref: string | undefined;
}

/** A cell in a sheet's XML: `start` and `end` are places in the text, `end` is after it. */
export interface ScannedCell {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly inner: string;
  readonly row: number;
  readonly column: number;
  readonly formula: ScannedFormula | undefined;
}

/** A row in a sheet's XML. `inside` is where its cells begin; the same as `end` where it is closed in its own tag. */
export interface ScannedRow {
  readonly start: number;
  readonly inside: number;
  readonly close: number;
  readonly end: number;
  readonly row: number;
  readonly tag: string;
  readonly cells: readonly ScannedCell[];
}

/** Where the rows of a sheet's XML are. `from` and `to` bound what stands between the tags of its data, which may be one tag closed in itself. */
export interface ScannedSheet {
  readonly from: number;
  readonly to: number;
  readonly closedInItself: boolean;
  readonly rows: readonly ScannedRow[];
}

/** The sheet is written in a way that is not changed in place here. */
class Unknown extends Error {}

function formulaOf(inner: string): ScannedFormula | undefined {
  const at = inner.search(/<f[\s>/]/);
  if (at === -1) return undefined;
  const close = inner.indexOf('>', at);
  const tag = inner.slice(at, close);
  const end = tag.endsWith('/') ? close : inner.indexOf('</f>', close);
  if (close === -1 || end === -1) throw new Unknown();
  const type = plainAttribute(tag, 't') ?? 'normal';
  if (!['normal', 'shared', 'array'].includes(type)) throw new Unknown();
  return {
    text: tag.endsWith('/') ? '' : plainText(inner.slice(close + 1, end)),
    kind: type === 'normal' ? 'own' : (type as 'shared' | 'array'),
    group: plainAttribute(tag, 'si'),
    ref: plainAttribute(tag, 'ref'),
  };
}

function scanCell(xml: string, start: number, limit: number, row: number, next: number): ScannedCell {
  const close = xml.indexOf('>', start);
  const tag = xml.slice(start, close + 1);
  const empty = tag.endsWith('/>');
  const inside = close + 1;
  const until = empty ? inside : xml.indexOf('</c>', inside);
  if (close === -1 || until === -1 || until > limit) throw new Unknown();
  const place = plainAttribute(tag.slice(0, -1), 'r');
  const [, letters, number] = place === undefined ? [] : (/^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? [place, '', '']);
  if (letters === '' || (number !== undefined && Number(number) !== row + 1)) throw new Unknown();
  const column = letters === undefined ? next : columnNumber(letters);
  if (column < next) throw new Unknown();
  const inner = empty ? '' : xml.slice(inside, until);
  return { start, end: empty ? inside : until + 4, tag, inner, row, column, formula: formulaOf(inner) };
}

function cellsIn(xml: string, from: number, to: number, row: number): readonly ScannedCell[] {
  const cells: ScannedCell[] = [];
  let next = 0;
  for (let at = xml.indexOf('<', from); at !== -1 && at < to;) {
    if (!/^<c[\s>/]/.test(xml.slice(at, at + 3))) throw new Unknown();
    const cell = scanCell(xml, at, to, row, next);
    cells.push(cell);
    next = cell.column + 1;
    at = xml.indexOf('<', cell.end);
  }
  return cells;
}

function rowsIn(xml: string, from: number, to: number): readonly ScannedRow[] {
  const rows: ScannedRow[] = [];
  let next = 0;
  for (let start = xml.indexOf('<', from); start !== -1 && start < to;) {
    const open = xml.indexOf('>', start);
    if (!/^<row[\s>/]/.test(xml.slice(start, start + 5)) || open === -1) throw new Unknown();
    const tag = xml.slice(start, open + 1);
    const empty = tag.endsWith('/>');
    const close = empty ? open + 1 : xml.indexOf('</row>', open);
    if (close === -1 || close > to) throw new Unknown();
    const number = plainAttribute(tag.slice(0, -1), 'r');
    const row = number === undefined ? next : Number(number) - 1;
    if (!Number.isInteger(row) || row < next) throw new Unknown();
    const end = empty ? close : close + '</row>'.length;
    rows.push({ start, inside: open + 1, close, end, row, tag, cells: empty ? [] : cellsIn(xml, open + 1, close, row) });
    next = row + 1;
    start = xml.indexOf('<', end);
  }
  return rows;
}

/**
 * Finds the rows and cells of a sheet's XML with their places in the text. Undefined where it is written in another way than spreadsheet programs write it (prefixes, comments, rows or
 * cells out of order): such a sheet is not changed in place.
 */
export function scanSheet(xml: string): ScannedSheet | undefined {
  const tag = /<sheetData(?:\s[^<>]*)?>/.exec(xml);
  if (tag === null || /<!--|<!\[CDATA\[|<!DOCTYPE/.test(xml) || /='/.test(xml.slice(tag.index).replace(/>[^<]*</g, '><'))) return undefined;
  const from = tag.index + tag[0].length;
  if (tag[0].endsWith('/>')) return { from: tag.index, to: from, closedInItself: true, rows: [] };
  const to = xml.indexOf('</sheetData>', from);
  if (to === -1) return undefined;
  try {
    return { from, to, closedInItself: false, rows: rowsIn(xml, from, to) };
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}
