import type { Cell, Grid, StruckText } from '../grid.ts';

/** What of a cell is struck out: all of it, or a part of its text. */
export type Strike = 'whole' | { readonly kept: string; readonly struck: string };

/** The struck-out cells of one sheet by their place, see {@link placeKey}. */
export type SheetStrikes = ReadonlyMap<string, Strike>;

/** The key of a zero-based place in {@link SheetStrikes}. */
export const placeKey = (row: number, column: number): string => `${String(row)}/${String(column)}`;

/** A piece of a cell's text with one look. */
export interface TextRun {
  readonly text: string;
  readonly struck: boolean;
}

/** What is struck out in a text of several looks; undefined when nothing is, or nothing but blanks. */
export function strikeOf(runs: readonly TextRun[]): Strike | undefined {
  const textOf = (struck: boolean): string => runs.flatMap((run) => (run.struck === struck ? [run.text] : [])).join('');
  const [kept, struck] = [textOf(false), textOf(true)];
  if (struck.trim() === '') return undefined;
  return kept.trim() === '' ? 'whole' : { kept: kept.trim(), struck: struck.trim() };
}

/** Keeps of a cell what is not struck out; undefined where all of it is. */
const keptCell = (cell: Cell, strike: Strike): Cell | undefined =>
  strike === 'whole' ? undefined : { ...cell, text: strike.kept, raw: strike.kept, format: null };

/** A sheet in which what is struck out is absent, and listed. */
export function withoutStruck(grid: Grid, strikes: SheetStrikes): Grid {
  if (strikes.size === 0) return grid;
  const struck: StruckText[] = [];
  const firstOf = (cell: Cell): string => {
    const merge = cell.covered
      ? grid.merges.find((one) => cell.row >= one.top && cell.row <= one.bottom && cell.column >= one.left && cell.column <= one.right)
      : undefined;
    return merge === undefined ? placeKey(cell.row, cell.column) : placeKey(merge.top, merge.left);
  };
  const rows = grid.rows.map((row) =>
    row?.map((cell) => {
      const strike = cell === undefined ? undefined : strikes.get(firstOf(cell));
      if (cell === undefined || strike === undefined) return cell;
      if (!cell.covered) struck.push({ row: cell.row, column: cell.column, text: strike === 'whole' ? cell.text : strike.struck, whole: strike === 'whole' });
      return keptCell(cell, strike);
    }),
  );
  return struck.length === 0 ? grid : { ...grid, rows, struck };
}
