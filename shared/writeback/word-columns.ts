import type { Merge } from '../intake/grid.ts';
import { cellWithText } from './word-cell.ts';
import type { WordRow, WordTable } from './word-tables.ts';

/** How wide new columns are, in twentieths of a point: points narrow, reasons wide. Both are narrower on a page that the table fills already. */
const widths = [900, 2800] as const;
const narrow = 0.7;
const widthOf = (column: number): number => widths[Math.min(column, widths.length - 1)] ?? widths[1];

const widthIn = (tag: string): number => Number(/ w:w="(\d+)"/.exec(tag)?.[1] ?? '0');

/** The widths in a text of table XML made smaller, so that the table stays as wide as it was on the page. */
const narrowed = (xml: string, factor: number): string =>
  xml.replace(/<w:(?:tcW|gridCol)\s[^<>]*>/g, (tag) =>
    / w:type="(?:pct|auto|nil)"/.test(tag) ? tag : tag.replace(/ w:w="(\d+)"/, (_, width: string) => ` w:w="${String(Math.round(Number(width) * factor))}"`),
  );

/** The room between the margins of a document's pages, in twentieths of a point; of A4 with ordinary margins where it does not say. */
function pageRoom(xml: string): number {
  const [size, margin] = [/<w:pgSz\s[^<>]*>/.exec(xml)?.[0] ?? '', /<w:pgMar\s[^<>]*>/.exec(xml)?.[0] ?? ''];
  const side = (name: string): number => Number(new RegExp(` w:${name}="(\\d+)"`).exec(margin)?.[1] ?? '1440');
  return (widthIn(size) || 11_906) - side('left') - side('right');
}

/** Columns that a table gets: how many, what they hold by the table's rows as read, and which rows of theirs are one cell. */
interface NewColumns {
  readonly columns: number;
  readonly merges: readonly Merge[];
  readonly textAt: (row: number, column: number) => string | undefined;
}

/** How a row's new cells belong to those of the rows around it. */
function mergeMark(merges: readonly Merge[], row: number): string {
  const merge = merges.find(({ top, bottom }) => row >= top && row <= bottom);
  if (merge === undefined) return '';
  return merge.top === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
}

/** The new cells of a row, each like the row's last one. */
function newCells(xml: string, row: WordRow, columns: number, factor: number, merge: string, textAt: (column: number) => string | undefined): string {
  const last = row.cells.at(-1);
  const like = last === undefined ? '<w:tc><w:tcPr></w:tcPr><w:p/></w:tc>' : xml.slice(last.start, last.end);
  return Array.from({ length: columns }, (_, column) => {
    const width = String(Math.round(widthOf(column) * factor));
    const bare = cellWithText(like, textAt(column) ?? '')
      .replace(/<w:(?:gridSpan|vMerge|hMerge)\b[^<>]*\/>/g, '')
      .replace(/<w:tcW\s[^<>]*\/>/, '');
    return bare.includes('<w:tcPr>')
      ? bare.replace('<w:tcPr>', `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merge}`)
      : bare.replace(
          /^<w:tc(?:\s[^<>]*)?>(?:<w:tcPr\s*\/>)?/,
          (head) => `${head.replace(/<w:tcPr\s*\/>/, '')}<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merge}</w:tcPr>`,
        );
  }).join('');
}

/** A table's XML with columns at its right edge; where it would not fit its page any more, all its columns become narrower. */
export function widenTable(xml: string, table: WordTable, { columns, merges, textAt }: NewColumns): string {
  const source = xml.slice(table.start, table.end);
  const grid = /<w:tblGrid>([\s\S]*?)<\/w:tblGrid>/.exec(source)?.[1] ?? '';
  const whole = [...grid.matchAll(/<w:gridCol\s[^<>]*>/g)].reduce((sum, [tag]) => sum + widthIn(tag), 0) || 9000;
  const [room, wanted] = [pageRoom(xml), Array.from({ length: columns }, (_, column) => widthOf(column)).reduce((sum, width) => sum + width, 0)];
  const factor = whole + wanted <= room ? 1 : narrow;
  const kept = Math.min(1, Math.max(0.4, (room - wanted * factor) / whole));
  let [made, from] = ['', table.start];
  table.rows.forEach((row, index) => {
    const before = row.end - '</w:tr>'.length;
    made += narrowed(xml.slice(from, before), kept) + newCells(xml, row, columns, factor, mergeMark(merges, index), (column) => textAt(index, column));
    from = before;
  });
  made += narrowed(xml.slice(from, table.end), kept);
  const fresh = Array.from({ length: columns }, (_, column) => `<w:gridCol w:w="${String(Math.round(widthOf(column) * factor))}"/>`).join('');
  const full = Math.round(whole * kept + wanted * factor);
  return made
    .replace('</w:tblGrid>', `${fresh}</w:tblGrid>`)
    .replace(
      /(<w:tblW\s[^<>]*w:w=")\d+("[^<>]*w:type="dxa")|(<w:tblW\s[^<>]*w:type="dxa"[^<>]*w:w=")\d+(")/,
      (_, head?: string, rest?: string, other?: string, end?: string) => `${head ?? other ?? ''}${String(full)}${rest ?? end ?? ''}`,
    );
}
