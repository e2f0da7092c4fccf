import { fillMerges } from '#shared/intake/fill-merges.ts';
import type { Cell, Grid, Merge } from '#shared/intake/grid.ts';

/** What is written in a cell of its own. */
type Written = Pick<Cell, 'text' | 'raw' | 'format' | 'uncached' | 'formula'>;
export type Value = string | number | null;

/** A sheet whose rows, columns, cells and merges can be changed like a person changes them: what is below moves down, merges stretch. */
export class EditedSheet {
  private readonly lines: (Written | undefined)[][];
  private merged: Merge[];
  private hiddenRows: Set<number>;
  private hiddenColumns: Set<number>;
  private readonly grid: Grid;

  constructor(grid: Grid) {
    this.grid = grid;
    this.lines = Array.from({ length: grid.rowCount }, (_, row) =>
      Array.from({ length: grid.columnCount }, (_, column) => {
        const cell = grid.rows[row]?.[column];
        return cell === undefined || cell.covered ? undefined : cell;
      }),
    );
    this.merged = [...grid.merges];
    this.hiddenRows = new Set(grid.hiddenRows);
    this.hiddenColumns = new Set(grid.hiddenColumns);
  }

  get rowCount(): number {
    return this.lines.length;
  }

  get columnCount(): number {
    return Math.max(0, ...this.lines.map((line) => line.length));
  }

  get merges(): readonly Merge[] {
    return this.merged;
  }

  textAt(row: number, column: number): string {
    return this.lines[row]?.[column]?.text ?? '';
  }

  valueAt(row: number, column: number): Value {
    const raw = this.lines[row]?.[column]?.raw;
    return raw === undefined || typeof raw === 'boolean' ? null : raw;
  }

  set(row: number, column: number, value: Value): void {
    while (this.lines.length <= row) this.lines.push([]);
    const line = this.lines[row];
    if (line === undefined) return;
    line[column] = value === null ? undefined : { text: String(value), raw: value, format: null, uncached: false };
  }

  /** Moves what is in a cell to another. */
  move(row: number, column: number, toRow: number, toColumn: number): void {
    const written = this.lines[row]?.[column];
    const [from, to] = [this.lines[row], this.lines[toRow]];
    if (from === undefined || to === undefined) return;
    from[column] = undefined;
    to[toColumn] = written;
  }

  merge(merge: Merge): void {
    this.merged.push(merge);
  }

  /** Takes merges apart: their value stays in the first cell, or comes into each. */
  unmerge(which: (merge: Merge) => boolean, repeat: boolean): void {
    const apart = this.merged.filter(which);
    this.merged = this.merged.filter((merge) => !which(merge));
    if (!repeat) return;
    for (const { top, left, bottom, right } of apart)
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) {
          const line = (this.lines[row] ??= []);
          line[column] = this.lines[top]?.[left];
        }
  }

  insertRows(at: number, rows: readonly (readonly Value[])[]): void {
    const count = rows.length;
    while (this.lines.length < at) this.lines.push([]);
    this.lines.splice(at, 0, ...rows.map(() => []));
    this.merged = this.merged.map((merge) => ({
      ...merge,
      top: merge.top >= at ? merge.top + count : merge.top,
      bottom: merge.bottom >= at ? merge.bottom + count : merge.bottom,
    }));
    this.hiddenRows = new Set([...this.hiddenRows].map((row) => (row >= at ? row + count : row)));
    rows.forEach((row, index) => {
      row.forEach((value, column) => {
        if (value !== null) this.set(at + index, column, value);
      });
    });
  }

  removeRow(at: number): void {
    this.lines.splice(at, 1);
    this.merged = this.merged
      .filter(({ top, bottom }) => !(top === at && bottom === at))
      .map((merge) => ({ ...merge, top: merge.top > at ? merge.top - 1 : merge.top, bottom: merge.bottom >= at ? merge.bottom - 1 : merge.bottom }));
    this.hiddenRows = new Set([...this.hiddenRows].flatMap((row) => (row === at ? [] : [row > at ? row - 1 : row])));
  }

  insertColumn(at: number, valueOf: (row: number) => Value = () => null): void {
    for (const line of this.lines) {
      while (line.length < at) line.push(undefined);
      line.splice(at, 0, undefined);
    }
    this.merged = this.merged.map((merge) => ({
      ...merge,
      left: merge.left >= at ? merge.left + 1 : merge.left,
      right: merge.right >= at ? merge.right + 1 : merge.right,
    }));
    this.hiddenColumns = new Set([...this.hiddenColumns].map((column) => (column >= at ? column + 1 : column)));
    for (let row = 0; row < this.rowCount; row += 1) {
      const value = valueOf(row);
      if (value !== null) this.set(row, at, value);
    }
  }

  /** The merge over a place. */
  mergeOver(row: number, column: number): Merge | undefined {
    return this.merged.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  }

  toGrid(): Grid {
    const columnCount = this.columnCount;
    const rows = this.lines.map((line, row) =>
      Array.from({ length: columnCount }, (_, column): Cell | undefined => {
        const written = line[column];
        const { text, raw, format, uncached } = written ?? { text: '', raw: null, format: null, uncached: false };
        return written === undefined
          ? undefined
          : { row, column, text, raw, format, covered: false, uncached, ...(written.formula === undefined ? {} : { formula: written.formula }) };
      }),
    );
    fillMerges(rows, this.merged);
    return { ...this.grid, rowCount: this.rowCount, columnCount, rows, merges: this.merged, hiddenRows: this.hiddenRows, hiddenColumns: this.hiddenColumns };
  }
}
