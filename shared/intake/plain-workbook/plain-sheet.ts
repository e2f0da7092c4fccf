import { fillMerges } from '../fill-merges.ts';
import { columnNumber, type Cell, type Grid, type Merge } from '../grid.ts';
import { numberAsShown, plainCell, textCell, withinRoom } from '../grid-of-sheet.ts';
import { limits } from '../sniff/limits.ts';
import { itemString, plainAttribute, plainText, saysYes } from './plain-parts.ts';

/** What the cells of a sheet refer to. */
export interface PlainBook {
  readonly strings: readonly string[];
  /** The number format of each cell style, null for the general one. */
  readonly formats: readonly (string | null)[];
  readonly date1904: boolean;
}

/** A sheet is not written as this reader knows it: the whole workbook is for the library. */
class NotPlain extends Error {}

const errors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** What stands in an element of a cell; undefined where there is none, or it is empty. */
function insideOf(inner: string, name: 'v' | 'is'): string | undefined {
  const at = inner.indexOf(`<${name}`);
  if (at === -1) return undefined;
  const from = inner.indexOf('>', at) + 1;
  if (inner.charCodeAt(from - 2) === 47) return undefined;
  const end = inner.indexOf(`</${name}>`, from);
  if (end === -1) throw new NotPlain();
  return end === from ? undefined : inner.slice(from, end);
}

/** The formula of a cell whose result is not kept; undefined where it has none. */
function formulaIn(inner: string): string | undefined {
  const at = inner.indexOf('<f');
  if (at === -1) return undefined;
  const from = inner.indexOf('>', at) + 1;
  const end = inner.indexOf('</f>', from);
  // A formula that is shared with other cells, or goes over several, is for the library to work out.
  if (inner.slice(at, from).includes(' t=') || end === -1) throw new NotPlain();
  return plainText(inner.slice(from, end)).replace(/_xlfn\./g, '');
}

const formatOf = (tag: string, book: PlainBook): string | null => book.formats[Number(plainAttribute(tag, 's') ?? '0')] ?? null;

function valueOf(tag: string, inner: string, row: number, column: number, book: PlainBook): Cell | undefined {
  const type = plainAttribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return textCell(itemString(insideOf(inner, 'is') ?? ''), row, column);
  const value = insideOf(inner, 'v');
  if (value === undefined) {
    const formula = type === 's' || type === 'str' ? undefined : formulaIn(inner);
    return formula === undefined ? undefined : { row, column, text: '', raw: null, format: formatOf(tag, book), covered: false, uncached: true, formula };
  }
  switch (type) {
    case 's':
      return textCell(book.strings[Number(value)] ?? '', row, column);
    case 'str':
      return textCell(plainText(value), row, column);
    case 'b':
      return plainCell(row, column, saysYes(value) ? 'TRUE' : 'FALSE', saysYes(value), null);
    case 'e':
      return plainCell(row, column, errors.has(value) ? value : '#N/A', errors.has(value) ? value : '#N/A', null);
    case 'n': {
      const number = Number.parseFloat(value);
      const shown = formatOf(tag, book);
      return Number.isNaN(number) ? undefined : plainCell(row, column, numberAsShown(number, shown, book.date1904), number, shown);
    }
    default:
      throw new NotPlain();
  }
}

interface Draft {
  readonly rows: (Cell | undefined)[][];
  readonly hiddenRows: Set<number>;
  cells: number;
  rowCount: number;
  columnCount: number;
}

/** No sheet of Excel or WPS reaches further. */
const [mostRows, mostColumns] = [1_048_576, 16_384];

/** Reads one cell that begins at a place; gives the place after it. */
function takeCell(xml: string, at: number, row: number, next: number, draft: Draft, book: PlainBook): { readonly after: number; readonly column: number } {
  const close = xml.indexOf('>', at);
  const tag = xml.slice(at, close);
  const empty = tag.endsWith('/');
  const end = empty ? close : xml.indexOf('</c>', close);
  if (end === -1) throw new NotPlain();
  const place = plainAttribute(tag, 'r');
  const letters = place === undefined ? '' : /^[A-Z]{1,3}(?=\d)/.exec(place)?.[0];
  if (letters === undefined || tag.includes("'")) throw new NotPlain();
  const column = letters === '' ? next : columnNumber(letters);
  const cell = empty ? undefined : valueOf(tag, xml.slice(close + 1, end), row, column, book);
  if (column >= mostColumns) throw new NotPlain();
  if (cell !== undefined) {
    draft.cells += 1;
    if (draft.cells > limits.sheetCells) throw new NotPlain();
    (draft.rows[row] ??= [])[column] = cell;
    draft.rowCount = Math.max(draft.rowCount, row + 1);
    draft.columnCount = Math.max(draft.columnCount, column + 1);
  }
  return { after: empty ? close + 1 : end + 4, column };
}

function readRows(xml: string, book: PlainBook): Draft {
  const draft: Draft = { rows: [], hiddenRows: new Set(), cells: 0, rowCount: 0, columnCount: 0 };
  let [row, column] = [-1, -1];
  for (let at = xml.indexOf('<'); at !== -1;) {
    const next = xml.charCodeAt(at + 1);
    const after = xml.charCodeAt(at + 2);
    if (next === 99 && (after === 32 || after === 62 || after === 47)) {
      if (row < 0) throw new NotPlain();
      const taken = takeCell(xml, at, row, column + 1, draft, book);
      column = taken.column;
      at = xml.indexOf('<', taken.after);
      continue;
    }
    const close = xml.indexOf('>', at);
    if (close === -1) throw new NotPlain();
    if (xml.startsWith('<row', at)) {
      const tag = xml.slice(at, close);
      if (tag.includes("'")) throw new NotPlain();
      const number = plainAttribute(tag, 'r');
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
      if (!Number.isInteger(row) || row < 0 || row >= mostRows) throw new NotPlain();
      if (saysYes(plainAttribute(tag, 'hidden'))) draft.hiddenRows.add(row);
    } else if (next !== 47) throw new NotPlain();
    at = xml.indexOf('<', close);
  }
  return draft;
}

function mergesIn(xml: string, { rowCount, columnCount }: Draft): readonly Merge[] {
  const merges: Merge[] = [];
  for (const [, left = '', top = '', right = '', bottom = ''] of xml.matchAll(/<mergeCell ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g)) {
    const merge = {
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Math.min(Number(bottom), rowCount) - 1,
      right: Math.min(columnNumber(right), columnCount - 1),
    };
    if (merge.top < rowCount && merge.left < columnCount && (merge.bottom > merge.top || merge.right > merge.left)) merges.push(merge);
  }
  return merges;
}

function hiddenColumnsIn(xml: string, columnCount: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const [tag] of xml.matchAll(/<col [^>]*>/g))
    if (saysYes(plainAttribute(tag, 'hidden')))
      for (let column = Number(plainAttribute(tag, 'min')) - 1; column < Math.min(columnCount, Number(plainAttribute(tag, 'max'))); column += 1)
        hidden.add(column);
  return hidden;
}

/** One sheet of an ordinary .xlsx from its XML; undefined where anything in it is written in a way that only the library knows. */
export function plainSheet(name: string, hidden: boolean, xml: string, book: PlainBook): Grid | undefined {
  const from = xml.indexOf('<sheetData');
  const open = xml.indexOf('>', from) + 1;
  if (from === -1) return undefined;
  const end = xml.charCodeAt(open - 2) === 47 ? open : xml.indexOf('</sheetData>', open);
  if (end === -1) return undefined;
  try {
    const draft = readRows(xml.slice(open, end), book);
    const merges = withinRoom(mergesIn(xml.slice(end), draft));
    fillMerges(draft.rows, merges);
    return {
      sheet: name,
      hidden,
      date1904: book.date1904,
      rowCount: draft.rowCount,
      columnCount: draft.columnCount,
      rows: draft.rows,
      merges,
      hiddenRows: new Set([...draft.hiddenRows].filter((row) => row < draft.rowCount)),
      hiddenColumns: hiddenColumnsIn(xml.slice(0, from), draft.columnCount),
    };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}
