import type { Problem } from '../../model/problem.ts';
import { addressOf, columnNumber, type Cell, type Grid, type Merge } from '../grid.ts';
import { factOfLabel, isUnitWord } from '../words/word-roles.ts';
import { labelOf } from '../words/label.ts';
import type { RowSubmission } from '../contents/read-roster.ts';
import { viewSheet } from './sheet-view.ts';
import { cleanUnitName, looksLikeUnit } from '../words/unit-name.ts';

/** What is wider or taller than this is no register. */
const most = 200;
const fewestFacts = 3;
const fewestUnits = 2;

/** Signs of sentences: the quick look that most cells fail. */
const noName = /[,，。;；!！?？]|^.{51}/;

/** Whether cells name units, two at least and all but one; asks no further once two do not. */
function namesUnits(cells: readonly Cell[]): boolean {
  let others = 0;
  for (const { raw, text } of cells) {
    if (typeof raw !== 'string' || noName.test(text) || !looksLikeUnit(cleanUnitName(text))) others += 1;
    if (others > 1) return false;
  }
  return cells.length - others >= fewestUnits;
}

/** The row that names the units of a table with one unit a column: a label, then two or more names; facts are asked for below the label. */
function namesRow(grid: Grid): { readonly row: number; readonly column: number } | undefined {
  const view = viewSheet(grid);
  for (let row = 0; row < Math.min(grid.rowCount, most); row += 1) {
    const cells = view.ownCells(row);
    const [first] = cells;
    if (first === undefined || cells.length < fewestUnits + 1) continue;
    if (!namesUnits(cells.slice(1))) continue;
    const facts = new Set<string>();
    for (let below = row + 1; below < Math.min(grid.rowCount, most); below += 1) {
      const label = grid.rows[below]?.[first.column];
      const fact = label === undefined || typeof label.raw !== 'string' ? undefined : factOfLabel(labelOf(label.text));
      if (fact !== undefined) facts.add(fact.key);
    }
    if (facts.size >= fewestFacts) return { row, column: first.column };
  }
  return undefined;
}

/** The rows of a sheet from `from` to before `to` turned, so that each column becomes a row; `shown` may change a cell on the way. */
export function transposed(grid: Grid, from: number, to: number, shown: (cell: Cell) => Cell = (cell) => cell): Grid {
  const rows: (Cell | undefined)[][] = [];
  grid.rows.slice(0, to).forEach((line) =>
    line?.forEach((cell) => {
      if (cell === undefined || cell.row < from) return;
      const row = (rows[cell.column] ??= []);
      row[cell.row] = { ...shown(cell), row: cell.column, column: cell.row };
    }),
  );
  const turned = (merge: Merge): Merge => ({ top: merge.left, left: merge.top, bottom: merge.right, right: merge.bottom });
  return {
    ...grid,
    rows,
    rowCount: grid.columnCount,
    columnCount: to,
    merges: grid.merges.filter((merge) => merge.top >= from && merge.bottom < to).map(turned),
    hiddenRows: grid.hiddenColumns,
    hiddenColumns: grid.hiddenRows,
  };
}

/** The table turned so that each unit fills a row; undefined for any other sheet. */
export function turnRoster(grid: Grid): Grid | undefined {
  const names = namesRow(grid);
  if (names === undefined) return undefined;
  return transposed(grid, names.row, grid.rowCount, (cell) => {
    const label = cell.row === names.row && cell.column === names.column && !isUnitWord(labelOf(cell.text));
    return label ? { ...cell, text: '单位名称', raw: '单位名称' } : cell;
  });
}

const reference = /!([A-Z]{1,3})(\d{1,7})(?![\dA-Z])/g;

/** Addresses of a turned table as those of the sheet itself. */
export const turnBack = (text: string): string =>
  text.replace(reference, (_, letters: string, row: string) => addressOf('', columnNumber(letters), Number(row) - 1));

const placeBack = (place: string | null): string | null => (place === null ? null : turnBack(place));

/** A submission read from a turned table, with its places in the sheet as the unit sees it. */
export function turnedBack({ submission, problems }: RowSubmission): RowSubmission {
  const facts = Object.fromEntries(Object.entries(submission.facts).map(([key, fact]) => [key, { ...fact, cell: turnBack(fact.cell) }]));
  const back = (problem: Problem): Problem => ({ ...problem, cell: placeBack(problem.cell), message: turnBack(problem.message) });
  return { submission: { ...submission, unit: { ...submission.unit, cell: placeBack(submission.unit.cell) }, facts }, problems: problems.map(back) };
}
