import type { Cell, Grid } from './grid.ts';

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', ensp: ' ', emsp: ' ' };
/** Lines further down are a letter, not the head of a table. */
const mostLines = 30;

/** The lines of a web page before its first table (where word processors put the title and the unit) as a sheet of their own; undefined when there are none. */
export function linesBeforeTable(page: string): Grid | undefined {
  const start = page.search(/<table\b/i);
  if (start <= 0 || /<(?:[a-z]+:)?workbook\b/i.test(page.slice(0, 4000))) return undefined;
  const lines = page
    .slice(0, start)
    .replace(/<(head|style|script|xml)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!\[[\s\S]*?\]>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/h\d|\/tr|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|([a-z]+));/gi, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (entities[name?.toLowerCase() ?? ''] ?? whole) : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostLines);
  if (lines.length === 0) return undefined;
  const rows = lines.map((text, row): readonly Cell[] => [{ row, column: 0, text, raw: text, format: null, covered: false, uncached: false }]);
  return {
    sheet: '表前文字',
    hidden: false,
    date1904: false,
    rowCount: rows.length,
    columnCount: 1,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}
