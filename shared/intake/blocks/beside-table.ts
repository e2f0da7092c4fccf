import type { Cell, Grid } from '../grid.ts';
import { findHeaders } from './find-headers.ts';
import { scoreRoles, type Header } from './heading-columns.ts';
import { viewSheet, type SheetView } from './sheet-view.ts';

/** A sheet with a table and, right of it behind a blank column, something else. */
export interface TableBeside {
  /** The sheet without what is beside the table, and only with that. */
  readonly left: Grid;
  readonly right: Grid;
}

/** The fewest rows with two cells that make a table of what is beside another. */
const fewestRows = 2;

/** The blank columns of a sheet that have filled ones on both sides: no cell is in them, but for lines that are alone in their rows. */
function gapsOf(view: SheetView): readonly number[] {
  const filled = new Array<boolean>(view.grid.columnCount).fill(false);
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    const cells = view.ownCells(row);
    if (cells.length < 2) continue;
    for (const cell of cells) for (let column = cell.column; column <= view.reachOf(cell); column += 1) filled[column] = true;
  }
  const first = filled.indexOf(true);
  const last = filled.lastIndexOf(true);
  return Array.from(filled.keys()).filter((column) => column > first && column < last && filled[column] === false);
}

const cut = (grid: Grid, keep: (cell: Cell) => boolean): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => row?.map((cell) => (cell !== undefined && keep(cell) ? cell : undefined))),
});

const rolesOf = ({ columns }: Header): ReadonlySet<string> =>
  new Set(columns.flatMap(({ role, path }) => (role === undefined || path.length === 0 ? [] : [role])));

/** Whether a heading has all that makes a form or a rubric by itself: texts, and points or rules. */
function isWhole(header: Header): boolean {
  if (header.kind !== 'form') return false;
  const roles = rolesOf(header);
  return (roles.has('fine') || roles.has('coarse')) && [...scoreRoles].filter((role) => role !== undefined && roles.has(role)).length > 0;
}

/** Columns that a table has once: a blank column before them only sets them apart. */
const onlyOnce: readonly string[] = ['self', 'assessed', 'final', 'deduction', 'rule', 'note', 'evidence', 'method', 'max', 'score', 'fine', 'person'];

/** Whether the columns beside a table are its own: headed in the same row by what it has not yet. */
function goesOn(header: Header, view: SheetView, from: number): boolean {
  const beside = header.columns.filter(({ index, path }) => index >= from && path.length > 0);
  const own = rolesOf({ ...header, columns: header.columns.filter(({ index }) => index < from) });
  const known = beside.filter(({ role }) => role !== undefined && onlyOnce.includes(role));
  if (known.some(({ role }) => role !== undefined && !own.has(role))) return true;
  if (beside.length === 0 || beside.some(({ role }) => role !== undefined && own.has(role))) return false;
  const rows = Array.from({ length: Math.max(0, view.grid.rowCount - header.bottom - 1) }, (_, index) => view.ownCells(header.bottom + 1 + index));
  const filled = (right: boolean): number => rows.filter((cells) => cells.some(({ column }) => column >= from === right)).length;
  return filled(true) >= 0.9 * filled(false);
}

/** A sheet whose form stands left of a blank column, with a table of another kind right of it (its summary, a list of people); undefined for any other sheet. */
export function tableBeside(view: SheetView): TableBeside | undefined {
  for (const gap of gapsOf(view)) {
    const rows = view.grid.rows.flatMap((_, row) => {
      const right = view.ownCells(row).filter(({ column }) => column > gap);
      return right.length > 1 ? [row] : [];
    });
    if (rows.length < fewestRows || rows.length < 0.5 * rowsRightOf(view, gap)) continue;
    const left = cut(view.grid, ({ row, column }) => column < gap || (view.mergeAt(row, column)?.left ?? column) < gap || view.ownCells(row).length < 2);
    const [header] = findHeaders(viewSheet(left, view.weights));
    const [whole] = findHeaders(view);
    if (header === undefined || !isWhole(header)) continue;
    if (whole !== undefined && goesOn(whole, view, gap)) continue;
    return { left, right: cut(view.grid, ({ column }) => column > gap) };
  }
  return undefined;
}

const rowsRightOf = (view: SheetView, gap: number): number => view.grid.rows.filter((_, row) => view.ownCells(row).some(({ column }) => column > gap)).length;
