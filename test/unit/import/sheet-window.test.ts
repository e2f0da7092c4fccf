import { describe, expect, it } from 'vitest';
import { columnLetters, readCellPlace, windowAround } from '#shared/importing/sheet-window.ts';
import { addressOf, type Cell, type Grid, type Merge } from '#shared/intake/grid.ts';

const cell = (row: number, column: number): Cell => ({
  row,
  column,
  text: `${String(row)}:${String(column)}`,
  raw: null,
  format: null,
  covered: false,
  uncached: false,
});

const gridOf = (rowCount: number, columnCount: number, merges: readonly Merge[] = []): Grid => ({
  sheet: '自评!表',
  hidden: false,
  date1904: false,
  rowCount,
  columnCount,
  rows: Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => cell(row, column))),
  merges,
  hiddenRows: new Set([3]),
  hiddenColumns: new Set([1]),
});

describe('placeOf', () => {
  it('reads addresses, also of sheets whose names hold the mark, and the first cell of a range', () => {
    expect(readCellPlace('自评!表!F12')).toEqual({ sheet: '自评!表', row: 11, column: 5 });
    expect(readCellPlace('Sheet1!AA3:AC9')).toEqual({ sheet: 'Sheet1', row: 2, column: 26 });
    expect(readCellPlace('Sheet1')).toBeUndefined();
  });

  it('is the inverse of addressOf', () => {
    for (const column of [0, 25, 26, 51, 52, 701, 702, 16_383]) {
      expect(readCellPlace(addressOf('S', 7, column))).toEqual({ sheet: 'S', row: 7, column });
      expect(addressOf('S', 0, column)).toBe(`S!${columnLetters(column)}1`);
    }
  });
});

describe('windowAround', () => {
  it('marks the one cell asked for, and leaves hidden columns out but shows hidden rows as such', () => {
    const shown = windowAround(gridOf(20, 6), { sheet: '自评!表', row: 4, column: 2 });
    expect(shown.columns).toEqual([0, 2, 3, 4, 5]);
    expect(shown.rows.map((row) => row.row)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(shown.rows.filter((row) => row.hidden).map((row) => row.row)).toEqual([3]);
    const marked = shown.rows.flatMap((row) => row.cells).filter((drawn) => drawn.marked);
    expect(marked.map((drawn) => drawn.text)).toEqual(['4:2']);
  });

  it('fills every row to its full width, whatever the merges', () => {
    const grid = gridOf(30, 20, [
      { top: 0, left: 0, bottom: 0, right: 19 },
      { top: 8, left: 0, bottom: 25, right: 1 },
      { top: 10, left: 12, bottom: 11, right: 19 },
    ]);
    const shown = windowAround(grid, { sheet: '自评!表', row: 12, column: 10 });
    const taken = new Map<number, number>();
    for (const { row, cells } of shown.rows)
      for (const drawn of cells) for (let down = 0; down < drawn.rowSpan; down += 1) taken.set(row + down, (taken.get(row + down) ?? 0) + drawn.columnSpan);
    expect([...taken.values()]).toEqual(shown.rows.map(() => shown.columns.length));
  });

  it('marks the whole merge that a cell is in', () => {
    const grid = gridOf(20, 6, [{ top: 4, left: 2, bottom: 6, right: 3 }]);
    const shown = windowAround(grid, { sheet: '自评!表', row: 6, column: 3 });
    const marked = shown.rows.flatMap((row) => row.cells).filter((drawn) => drawn.marked);
    expect(marked).toMatchObject([{ rowSpan: 3, columnSpan: 2 }]);
  });
});
