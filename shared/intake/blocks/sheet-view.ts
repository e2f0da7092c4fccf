import { weights as shipped } from '../evidence/weights.ts';
import { addressOf, type Cell, type Grid, type Merge } from '../grid.ts';

/** A sheet with its merges at hand: what the layout steps ask instead of the bare grid. */
export interface SheetView {
  readonly grid: Grid;
  /** What each check is worth while this sheet is read, by its name. */
  readonly weights: Readonly<Record<string, number>>;
  /** The merge that a covered cell, or the first cell of a merge, belongs to. */
  mergeAt(row: number, column: number): Merge | undefined;
  /** The cells of a row that hold a value of their own, from left to right: not those that a merge only covers. */
  ownCells(row: number): readonly Cell[];
  /** The last column that a cell reaches by its merge. */
  reachOf(cell: Cell): number;
}

const none: readonly Cell[] = [];

/** Prepares a grid for layout: one pass over its merges. `weights`: what the checks are worth here, as shipped unless a county learned otherwise. */
export function viewSheet(grid: Grid, weights: Readonly<Record<string, number>> = shipped): SheetView {
  const merges = new Map<number, Merge>();
  for (const merge of grid.merges)
    for (let row = merge.top; row <= merge.bottom; row += 1)
      for (let column = merge.left; column <= merge.right; column += 1) merges.set(row * 16_384 + column, merge);
  const own: (readonly Cell[] | undefined)[] = [];
  const mergeAt = (row: number, column: number): Merge | undefined => merges.get(row * 16_384 + column);
  return {
    grid,
    weights,
    mergeAt,
    ownCells(row) {
      const known = own[row];
      if (known !== undefined) return known;
      const line = grid.rows[row];
      const cells = line === undefined ? none : line.filter((cell): cell is Cell => cell !== undefined && !cell.covered);
      own[row] = cells;
      return cells;
    },
    reachOf: (cell) => mergeAt(cell.row, cell.column)?.right ?? cell.column,
  };
}

/** Whether a cell only repeats, by a merge, the value of a row above. */
export const isInherited = (view: SheetView, cell: Cell): boolean => cell.covered && (view.mergeAt(cell.row, cell.column)?.top ?? cell.row) < cell.row;

/** The value at a place for this row: of the cell itself or of a merge that starts in this row; not one inherited from above. */
export function freshCell(view: SheetView, row: number, column: number | undefined): Cell | undefined {
  const cell = column === undefined ? undefined : view.grid.rows[row]?.[column];
  return cell === undefined || isInherited(view, cell) ? undefined : cell;
}

/** The address of a cell, of the first one where a merge covers it. */
export function cellAddress(view: SheetView, cell: Cell): string {
  const merge = view.mergeAt(cell.row, cell.column);
  return addressOf(view.grid.sheet, merge?.top ?? cell.row, merge?.left ?? cell.column);
}
