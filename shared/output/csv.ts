import { cellText } from './cell-text.ts';
import type { CellValue } from './workbook-model.ts';

/** UTF-8's byte-order mark: without it Excel takes a CSV file for the system's own code page and garbles the Chinese. */
const byteOrderMark = '\uFEFF';

// Excel runs a CSV cell that begins so as a formula, quoted or not.
const formulaLike = /^[=+\-@\t]/;
// Excel turns these into numbers and loses digits: leading zeros, and more digits than a number keeps.
const losesDigits = /^(?:0\d+|\d{12,})$/;

/** A text so that Excel keeps it as text: an apostrophe before what looks like a formula, a tab behind what would lose digits. */
export function csvText(text: string): string {
  const clean = cellText(text);
  if (formulaLike.test(clean)) return `'${clean}`;
  return losesDigits.test(clean) ? `${clean}\t` : clean;
}

const field = (value: CellValue): string => {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : csvText(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as CSV text (RFC 4180: comma, quotes, CRLF) with a byte-order mark in front. */
export const csvFile = (rows: readonly (readonly CellValue[])[]): string => `${byteOrderMark}${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

/** Reads such a text back into its fields: the check after writing. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  fields.lastIndex = text.startsWith(byteOrderMark) ? 1 : 0;
  for (let match = fields.exec(text); match !== null; match = fields.exec(text)) {
    const raw = match[1] ?? '';
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
