import { limits } from './limits.ts';

/** No sheet of Excel or WPS reaches further; a number beyond it is not a place but a trap: the spreadsheet library would make room for it. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Columns of one sheet with a width of their own, counted each time they are named. */
const mostWidths = 4 * mostColumns;
/** Neither a value nor a format of a cell is longer. */
const longestAttribute = 32_767;

/** A part of a workbook that asks for more room than any sheet has, in a Chinese phrase; undefined where it does not. */
type BoundsFault = string | undefined;

const numberIn = (attributes: string, name: string): number => Number(new RegExp(`\\s${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 0);

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** One pass over the tags of a worksheet in Office Open XML. */
function worksheetFault(xml: string): BoundsFault {
  let [cells, widths] = [0, 0];
  for (const [, tag = '', attributes = ''] of xml.matchAll(/<(?:\w+:)?(row|c|col)\b([^<>]*)>/gu)) {
    if (tag === 'row' && numberIn(attributes, 'r') > mostRows) return `第 ${String(numberIn(attributes, 'r'))} 行`;
    if (tag === 'col') {
      const [first, last] = [numberIn(attributes, 'min'), numberIn(attributes, 'max')];
      widths += Math.max(0, last - first + 1);
      if (last > mostColumns || widths > mostWidths) return `第 ${String(last)} 列`;
    }
    if (tag !== 'c') continue;
    cells += 1;
    if (cells > limits.sheetCells) return `单元格超过 ${String(limits.sheetCells)} 个`;
    const reference = /\sr="([^"]*)"/u.exec(attributes)?.[1];
    if (reference === undefined) continue;
    const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? [];
    if (letters === '' || columnOf(letters) > mostColumns || Number(row) > mostRows) return `单元格“${reference.slice(0, 20)}”`;
  }
  return undefined;
}

/** Digits that a number format asks for: no number has a hundred, and the spreadsheet library writes as many signs as are asked for. */
function formatFault(xml: string): BoundsFault {
  const digits = /\snumber:[\w-]*(?:digits|places)="(\d{3,})"/u.exec(xml)?.[1];
  return digits === undefined ? undefined : `数字格式要 ${digits} 位`;
}

/** One pass over the rows and cells of an OpenDocument: a cell that is repeated counts as often as it is. */
function openDocumentFault(xml: string): BoundsFault {
  let [rows, cells] = [1, 0];
  for (const [, tag = '', attributes = '', closed = ''] of xml.matchAll(/<table:(table-row|table-cell)\b([^<>]*?)(\/?)>/gu)) {
    const columns = Math.max(numberIn(attributes, 'table:number-columns-repeated'), 1);
    if (tag === 'table-row') {
      rows = Math.max(numberIn(attributes, 'table:number-rows-repeated'), 1);
      if (rows > mostRows) return `重复 ${String(rows)} 行`;
    } else if (columns > mostRows) return `重复 ${String(columns)} 列`;
    else if (closed === '') cells += rows * columns;
    if (cells > limits.sheetCells) return `单元格超过 ${String(limits.sheetCells)} 个`;
  }
  return undefined;
}

/** The places of a workbook that is one text in XML: Excel 2003's, or a flat OpenDocument. */
function flatFault(xml: string): BoundsFault {
  for (const [, name = '', value = ''] of xml.matchAll(/\s(?:ss:)?(Index|MergeAcross|MergeDown|Span)="(\d+)"/gu))
    if (Number(value) > mostRows) return `${name} 为 ${value}`;
  return xml.includes('table:table-row') ? (formatFault(xml) ?? openDocumentFault(xml)) : undefined;
}

function longAttribute(xml: string): BoundsFault {
  let at = xml.indexOf('="');
  while (at !== -1) {
    const end = xml.indexOf('"', at + 2);
    if (end === -1) return undefined;
    if (end - at > longestAttribute) return '里面有一个属性过长';
    at = xml.indexOf('="', end);
  }
  return undefined;
}

const latin = new TextDecoder('latin1');

/** What in one unpacked part of a workbook asks for more room than any sheet has. Only parts of which the spreadsheet library makes cells, rows and formats are looked at. */
export function partFault(name: string, content: Uint8Array): BoundsFault {
  if (/(?:^|\/)worksheets\/[^/]+\.xml$/iu.test(name)) {
    const xml = latin.decode(content);
    return worksheetFault(xml) ?? longAttribute(xml);
  }
  if (!/(?:^|\/)(?:styles|content)\.xml$/iu.test(name)) return undefined;
  const xml = latin.decode(content);
  return longAttribute(xml) ?? formatFault(xml) ?? (name === 'content.xml' ? openDocumentFault(xml) : undefined);
}

/** The same of a workbook that is one text in XML. */
export const textFault = (xml: string): BoundsFault => flatFault(xml) ?? longAttribute(xml);
