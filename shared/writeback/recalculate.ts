import type { Cell, Grid } from '../intake/grid.ts';
import { recompute } from '../intake/contents/recompute.ts';
import { asksFor } from './formula.ts';
import { formulaOfCell, sharedFirsts, type CellWrite } from './patch-sheet.ts';
import type { ScannedSheet } from './scan-sheet.ts';

/** What a formula that stays has as its result now; null where only a spreadsheet program can work it out. */
export type FormulaResult = readonly [row: number, column: number, value: number | null];

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A sheet whose cells hold what is written, and in which the formulas that follow from it have no result yet. */
function gridWith(grid: Grid, writes: readonly CellWrite[], waiting: readonly FormulaCell[]): Grid {
  const rows = grid.rows.map((row) => (row === undefined ? undefined : [...row]));
  const put = (cell: Cell): void => {
    const row = (rows[cell.row] ??= []);
    row[cell.column] = cell;
  };
  const bare = { format: null, covered: false, uncached: false };
  for (const { row, column, value } of writes) put({ ...bare, row, column, text: String(value ?? ''), raw: value });
  for (const { row, column, formula } of waiting) put({ ...bare, row, column, text: '', raw: null, uncached: true, formula });
  return { ...grid, rows, rowCount: Math.max(grid.rowCount, ...writes.map(({ row }) => row + 1)) };
}

/** The formulas of a sheet that follow from what is written into it, at first hand or through others, each with its new result. */
export function recalculate(sheet: ScannedSheet, grid: Grid, writes: readonly CellWrite[]): readonly FormulaResult[] {
  const written = new Set(writes.map(({ row, column }) => `${String(row)},${String(column)}`));
  const first = sharedFirsts(sheet);
  const open: FormulaCell[] = sheet.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const formula = written.has(`${String(cell.row)},${String(cell.column)}`) ? undefined : formulaOfCell(cell, first);
      return formula === undefined ? [] : [{ row: cell.row, column: cell.column, formula }];
    }),
  );
  const waiting: FormulaCell[] = [];
  let changed: readonly (readonly [number, number])[] = writes.map(({ row, column }) => [row, column]);
  while (changed.length > 0) {
    const next = open.filter(({ formula }) => asksFor(formula, changed));
    for (const cell of next) open.splice(open.indexOf(cell), 1);
    waiting.push(...next);
    changed = next.map(({ row, column }) => [row, column]);
  }
  const now = gridWith(grid, writes, waiting);
  return waiting.map(({ row, column, formula }) => [row, column, formula.includes('!') ? null : (recompute(now, formula) ?? null)]);
}
