import { svgElement } from './draw-picture.ts';

/** One cell of a drawn grid: its text, its ground and the ink on it. */
export interface GridCell {
  readonly text: string;
  readonly ground: string;
  readonly ink: string;
}

/** A grid to be drawn: heads of columns, and lines of cells with their head. */
export interface DrawnGrid {
  /** How wide a cell is, in pixels; left out: room for three digits. */
  readonly cellWidth?: number;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly GridCell[] }[];
}

const [usualWidth, cellHeight, letter] = [34, 22, 12] as const;
/** The most lines in one picture: more would be too tall to be drawn or read. */
const mostRows = 400;

const wordWidth = (text: string): number => Array.from(text).reduce((sum, one) => sum + (one.charCodeAt(0) > 255 ? letter : letter * 0.6), 0);

/** A table of coloured cells as SVG: what 存图 saves where the page shows a table. Lines beyond {@link mostRows} are counted beneath. */
export function gridPicture({ columns, rows, cellWidth = usualWidth }: DrawnGrid): SVGSVGElement {
  const drawn = rows.slice(0, mostRows);
  const left = Math.max(60, ...drawn.map(({ head }) => wordWidth(head))) + 12;
  const top = Math.max(20, ...columns.map(wordWidth)) + 12;
  const width = left + columns.length * cellWidth + 12;
  const height = top + drawn.length * cellHeight + (rows.length > drawn.length ? 28 : 6);
  const svg = svgElement('svg', { width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, 'font-size': letter });
  columns.forEach((word, index) => {
    const [x, y] = [left + index * cellWidth + cellWidth / 2 + 4, top - 6];
    svg.append(svgElement('text', { x, y, fill: '#1d2129', 'font-size': letter, transform: `rotate(-90 ${String(x)} ${String(y)})` }, word));
  });
  drawn.forEach(({ head, cells }, line) => {
    const y = top + line * cellHeight;
    svg.append(svgElement('text', { x: left - 8, y: y + 15, fill: '#1d2129', 'font-size': letter, 'text-anchor': 'end' }, head));
    cells.forEach(({ text, ground, ink }, index) => {
      const x = left + index * cellWidth;
      svg.append(
        svgElement('rect', { x: x + 0.5, y: y + 0.5, width: cellWidth - 1, height: cellHeight - 1, fill: ground }),
        svgElement('text', { x: x + cellWidth / 2, y: y + 15, fill: ink, 'font-size': letter, 'text-anchor': 'middle' }, text),
      );
    });
  });
  if (rows.length > drawn.length) {
    const left = `另有 ${String(rows.length - drawn.length)} 行没有画出，见表格。`;
    svg.append(svgElement('text', { x: 4, y: height - 8, fill: '#5c6575', 'font-size': letter }, left));
  }
  return svg;
}
