import type { Cell, Grid } from './grid.ts';

const separators = ['\t', ',', ';', '|', '，'] as const;

function splitRecords(text: string, separator: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const endRecord = (): void => {
    records.push(record);
    record = [];
  };
  while (at <= text.length) {
    if (text.charCodeAt(at) === 34) {
      let value = '';
      let from = at + 1;
      let quote = text.indexOf('"', from);
      while (quote !== -1 && text.charCodeAt(quote + 1) === 34) {
        value += text.slice(from, quote + 1);
        from = quote + 2;
        quote = text.indexOf('"', from);
      }
      const end = quote === -1 ? text.length : quote;
      record.push(value + text.slice(from, end));
      at = end + 1;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
      record.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) break;
    if (text[at] !== separator) {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      endRecord();
    }
    at += 1;
  }
  endRecord();
  return records;
}

/** The separator that most lines agree on: the one whose commonest count of fields (two at least) covers most lines, wider tables first. */
function findSeparator(text: string): string {
  const sample = text.slice(0, 20_000);
  let best = { separator: ',', score: 0 };
  for (const separator of separators) {
    const widths = new Map<number, number>();
    for (const record of splitRecords(sample, separator)) if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    for (const [width, lines] of widths) if (lines * Math.log2(width) > best.score) best = { separator, score: lines * Math.log2(width) };
  }
  return best.separator;
}

/** Separated values as a grid. Every cell is text as written: nothing is turned into a date or a number. */
export function gridOfText(text: string): Grid {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared === null ? text.replace(/^\ufeff/, '') : text.slice(declared[0].length);
  const records = splitRecords(body, declared?.[1] ?? findSeparator(body));
  let rowCount = 0;
  let columnCount = 0;
  const rows = records.map((record, row) =>
    record.map((written, column): Cell | undefined => {
      const value = /^="[^"]*"$/.test(written) ? written.slice(2, -1) : written;
      if (value.trim() === '') return undefined;
      rowCount = row + 1;
      columnCount = Math.max(columnCount, column + 1);
      return { row, column, text: value, raw: value, format: null, covered: false, uncached: false };
    }),
  );
  return { sheet: 'Sheet1', hidden: false, date1904: false, rowCount, columnCount, rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}
