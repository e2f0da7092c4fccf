import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { ColumnModel, SheetModel } from './workbook-model.ts';
import { replaceParts } from './zip-parts.ts';

// The numbers of the file format: the library names A4 only by a constant that single-file compilation cannot read, and A3 not at all.
const a4: number = 9;
const a3: number = 8;

/** Sizes of type of the body and of titles, in points. */
export const bodySize = 10.5;
export const titleSize = 18;

/** No text of a printed table is smaller, in points; more than 9, since programs round the scale down to a whole percent and more. */
const leastSize = 9.1;
const leastScale = leastSize / bodySize;

/**
 * Widths of columns count in digits of the workbook’s first font. That is Arial: it, or a font with its widths, is on every system, so that a column is as wide everywhere (a digit takes 6 points
 * in Excel and WPS, up to 6.3 in LibreOffice, which rounds each column), whatever the office has for 宋体.
 */
const baseFont = '<font><sz val="11"/><name val="Arial"/><family val="2"/></font>';
const digitPoints = 6.3;

/** A column for text of so many half-width characters of the body, as the file counts widths. */
export const writtenWidth = (halfWidths: number): number => Math.round((halfWidths * 0.875 + 1.24) * 100) / 100;

/** What of a page is printed on, in points: A4 upright, A4 across, A3 across, each with margins of 0.4 inch at the sides. */
const room = { upright: 537.7, across: 784.3, wide: 1133 } as const;

/** So many digits fit on a page so wide at a scale. */
const digitsOn = (points: number, scale: number): number => points / scale / digitPoints;

/** The page of a table, and where its columns part where it is too wide for one. */
export interface PagePlan {
  readonly paperSize: number;
  readonly orientation: 'portrait' | 'landscape';
  /** The columns as they are written: those of long text a little narrower where that saves a larger page. */
  readonly columns: readonly ColumnModel[];
  /** Null: as wide as the page. Otherwise the table goes over several pages side by side: the first `repeated` columns stand on each, the first page has `first` columns. */
  readonly parts: { readonly scale: number; readonly repeated: number; readonly first: number } | null;
}

/** The printed scale of a table over several pages, in percent: its body comes to 9.2 points. */
const partScale = 88;

/** The columns that tell what a row is of: up to the first one of text, if they leave room for others. */
function tellingColumns(columns: readonly ColumnModel[], most: number): number {
  const upTo = columns.findIndex(({ format, align }) => format === 'text' && align === 'left') + 1;
  const width = columns.slice(0, upTo).reduce((sum, column) => sum + writtenWidth(column.width), 0);
  return width <= most / 3 ? upTo : 0;
}

/** A column of text from this width on may give way, and by how much at most: its lines become longer down the page. */
const givingWay = { from: 20, most: 0.2 } as const;

/** Columns that fit into so many digits, where those of long text may give way for it; undefined where that is not enough. */
function fittedTo(columns: readonly ColumnModel[], digits: number): readonly ColumnModel[] | undefined {
  const over = columns.reduce((sum, { width }) => sum + writtenWidth(width), 0) - digits;
  if (over <= 0) return columns;
  const gives = ({ align, width }: ColumnModel): boolean => align === 'left' && width >= givingWay.from;
  const given = columns.reduce((sum, column) => (gives(column) ? sum + column.width * 0.875 : sum), 0);
  const share = given === 0 ? 1 : (over + 0.1 * columns.length) / given;
  return share > givingWay.most ? undefined : columns.map((column) => (gives(column) ? { ...column, width: column.width * (1 - share) } : column));
}

/** The page on which a table of these columns is printed with no text below 9 points: as asked, or the next larger one, or several side by side. */
export function planPage(asked: SheetModel['orientation'], columns: readonly ColumnModel[]): PagePlan {
  const pages = [
    ...(asked === 'portrait' ? [{ paperSize: a4, orientation: 'portrait' as const, points: room.upright }] : []),
    { paperSize: a4, orientation: 'landscape' as const, points: room.across },
    { paperSize: a3, orientation: 'landscape' as const, points: room.wide },
  ];
  for (const { points, ...page } of pages) {
    const fitted = fittedTo(columns, digitsOn(points, leastScale));
    if (fitted !== undefined) return { ...page, columns: fitted, parts: null };
  }
  const widths = columns.map(({ width }) => writtenWidth(width));
  const most = digitsOn(room.across, partScale / 100);
  let [first, width] = [0, 0];
  while (first < widths.length && width + (widths[first] ?? 0) <= most) {
    width += widths[first] ?? 0;
    first += 1;
  }
  return { paperSize: a4, orientation: 'landscape', columns, parts: { scale: partScale, repeated: tellingColumns(columns, most), first: Math.max(1, first) } };
}

/** The columns that title, meta and foot of a sheet stretch over: all, or of a table in parts those of the first page that are not repeated. */
export function spanOf({ orientation, columns }: Pick<SheetModel, 'orientation' | 'columns'>): { readonly start: number; readonly end: number } {
  const { parts } = planPage(orientation, columns);
  if (parts === null || parts.first <= parts.repeated) return { start: 0, end: columns.length };
  return { start: parts.repeated, end: parts.first };
}

/** A written workbook whose widths count in the font that is everywhere: the library writes another one, which is not. */
export function withBaseFont(bytes: Uint8Array): Uint8Array {
  const part = 'xl/styles.xml';
  const styles = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  if (styles === undefined) return bytes;
  const made = strFromU8(styles).replace(/(<fonts\b[^<>]*>)<font>(?:(?!<\/font>).)*<\/font>/s, (_, tag: string) => tag + baseFont);
  return replaceParts(bytes, new Map([[part, strToU8(made)]])) ?? bytes;
}
