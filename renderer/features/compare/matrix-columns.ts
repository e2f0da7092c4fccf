import type { ItemPlace } from '#shared/analysis/cohort.ts';
import type { Matrix } from '#shared/analysis/matrix.ts';
import { showPoints } from '#shared/points.ts';

/** Where the columns of the matrix are, in pixels. */
export interface MatrixColumns {
  /** Of the units' names, which stay at the left. */
  readonly nameWidth: number;
  readonly totalWidth: number;
  /** Of the items' columns: their widths, and where they begin behind the names. */
  readonly widths: readonly number[];
  readonly lefts: readonly number[];
  /** Of all that is behind the names. */
  readonly width: number;
}

const totalWidth = 64;
const leastWidth = 34;
const widestName = 260;
const padding = 8;
const gap = 1;

/** How wide a text of 12 pixels is at most: a Chinese character as wide as it is high, any other three fifths of it. */
const textWidth = (text: string): number => Array.from(text, (letter) => (letter > '\u2e7f' ? 12 : 7.2)).reduce((sum, width) => sum + width, 0);

/** What heads the column of an item: its number, or its place where it has none. */
export const itemMark = ({ item, index }: ItemPlace): string => (item.no === '' ? String(index + 1) : item.no);

/** How dark a loss is, in five steps: 0 is nothing lost or nothing asked. */
export const lossStep = (lost: number, max: number): number => (lost <= 0 ? 0 : Math.min(4, Math.ceil((lost * 4) / Math.max(1, max))));

/** The columns of a matrix, each wide enough for its heading and its largest loss. */
export function columnsOf({ places, rows }: Matrix): MatrixColumns {
  const longest = rows.reduce((most, { unit }) => Math.max(most, unit.name.length), 2);
  const named = rows.flatMap(({ unit }) => (unit.name.length > longest - 4 ? [textWidth(unit.name)] : [])).reduce((a, b) => Math.max(a, b), 0);
  const widths = places.map((place) => Math.ceil(Math.max(leastWidth, textWidth(itemMark(place)) + padding, textWidth(showPoints(place.item.max)) + padding)));
  const lefts: number[] = [];
  let width = totalWidth + gap;
  for (const own of widths) {
    lefts.push(width);
    width += own + gap;
  }
  return { nameWidth: Math.min(widestName, Math.ceil(named) + 2 * padding), totalWidth, widths, lefts, width };
}

/** The column at a distance behind the names; -1 where there is none. */
export const columnAt = ({ lefts, widths }: MatrixColumns, x: number): number =>
  lefts.findIndex((left, column) => x >= left && x < left + (widths[column] ?? 0) + gap);
