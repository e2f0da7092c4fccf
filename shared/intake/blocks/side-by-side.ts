import type { Cell, Grid } from '../grid.ts';
import type { Header } from './heading-columns.ts';

/** The fewest headings that make a table of its own. */
const fewest = 3;

/** Where the second of two equal halves of a heading begins (序号 | 内容 | 分值 | 自评 | | 序号 | 内容 | 分值 | 自评); undefined for an ordinary heading. */
function secondHalf(header: Header): number | undefined {
  const headed = header.columns.filter((column) => column.path.length > 0);
  const half = headed.length / 2;
  if (!Number.isInteger(half) || half < fewest) return undefined;
  const wordsOf = (index: number): string => headed[index]?.path.map((label) => label.full).join('/') ?? '';
  for (let index = 0; index < half; index += 1) if (wordsOf(index) !== wordsOf(index + half)) return undefined;
  const first = headed.slice(0, half);
  return first.some((column) => column.role === 'fine' || column.role === 'coarse') ? headed[half]?.index : undefined;
}

/** The sheet with only the cells that `keep` wants; addresses stay as they are. */
const cut = (grid: Grid, keep: (cell: Cell) => boolean): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => row?.map((cell) => (cell !== undefined && keep(cell) ? cell : undefined))),
});

/** The right half, in which a cell that is merged over both halves (合计) begins where the half does. */
function rightHalf(grid: Grid, top: number, middle: number): Grid {
  const crossing = grid.merges.filter((merge) => merge.top >= top && merge.left < middle && merge.right >= middle);
  const starts = new Set(crossing.map((merge) => merge.top));
  const half = cut(grid, (cell) => cell.row >= top && cell.column >= middle);
  return {
    ...half,
    merges: grid.merges.map((merge) => (crossing.includes(merge) ? { ...merge, left: middle } : merge)),
    rows: half.rows.map((row, index) => (starts.has(index) ? row?.map((cell) => (cell?.column === middle ? { ...cell, covered: false } : cell)) : row)),
  };
}

/** A sheet whose one table is in two halves side by side, as two sheets to be read one after the other; undefined for an ordinary sheet. */
export function splitSideBySide(grid: Grid, headers: readonly Header[]): readonly [Grid, Grid] | undefined {
  const [header, ...others] = headers;
  if (header?.kind !== 'form' || others.length > 0) return undefined;
  const middle = secondHalf(header);
  if (middle === undefined) return undefined;
  return [cut(grid, (cell) => cell.row < header.top || cell.column < middle), rightHalf(grid, header.top, middle)];
}
