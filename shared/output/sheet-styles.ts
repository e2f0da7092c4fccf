import type { Borders, Style } from 'exceljs';
import { bodySize, titleSize } from './page-plan.ts';
import type { ColumnModel, PlacedRow } from './workbook-model.ts';

type RowKind = PlacedRow['kind'];

/** Points of height that one printed line takes, by kind of row: as high as the highest type that an office may have for 宋体 (1.45 of its size). */
export const lineHeight: Readonly<Record<RowKind, number>> = { title: 30, meta: 16, header: 15.4, body: 15.4, empty: 22, foot: 20 };

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const boxed: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

const bodyFont = { name: '宋体', size: bodySize };
const headFont = { name: '黑体', size: bodySize };

const spans: Readonly<Record<'title' | 'meta' | 'empty' | 'foot', Partial<Style>>> = {
  title: { font: { name: '黑体', size: titleSize }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  meta: { font: bodyFont, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
  empty: { font: bodyFont, alignment: { horizontal: 'center', vertical: 'middle' }, border: boxed },
  foot: { font: bodyFont, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
};

/** The look of a row that spans the table. */
export const spanStyle = (kind: RowKind): Partial<Style> => spans[kind === 'header' || kind === 'body' ? 'meta' : kind];

const header: Partial<Style> = {
  font: headFont,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: boxed,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } },
};

/** The blank that `_ ` leaves keeps a number off the text to its right. */
const numberFormats = { text: '@', points: '0.00_ ', integer: '0' } as const;

const bodyStyles = new Map<string, Partial<Style>>();

/** The look of a cell of the table. One object for one look, so that a large sheet carries few styles. Long text in a centred column reads better from the left. */
export function cellStyle(kind: RowKind, column: ColumnModel, long: boolean): Partial<Style> {
  if (kind === 'header') return header;
  const horizontal = long && column.align === 'center' && column.width >= 20 ? 'left' : column.align;
  const key = `${column.format} ${horizontal}`;
  const known = bodyStyles.get(key);
  if (known !== undefined) return known;
  const style: Partial<Style> = {
    font: bodyFont,
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    border: boxed,
    numFmt: numberFormats[column.format],
  };
  bodyStyles.set(key, style);
  return style;
}
