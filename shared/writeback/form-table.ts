import { addressOf, columnNumber, type Grid, type Merge } from '../intake/grid.ts';
import { findOwnForm } from '../intake/own-form/find-own-form.ts';
import { totalKindOf } from '../intake/words/total-line.ts';
import type { Submission, UnderstoodColumn } from '../model/submission.ts';

/** A cell by its sheet and place, from 0. */
export interface FormPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where an address such as “自评表!F12” is; undefined for anything else. */
export function placeOfAddress(address: string | undefined): FormPlace | undefined {
  const [, sheet, letters, row] = /^([\s\S]*)!([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '') ?? [];
  return sheet === undefined || letters === undefined || row === undefined ? undefined : { sheet, row: Number(row) - 1, column: columnNumber(letters) };
}

/** One table of a form as its reading understood it: the rows of its heading, its last row, its columns with what each is for. */
export interface TableInForm {
  readonly sheet: string;
  readonly top: number;
  readonly headBottom: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Of a table that others stand beside: the last column before the next one; left out where none stands to its right. */
  readonly limit?: number;
  readonly columns: readonly Pick<UnderstoodColumn, 'index' | 'heading' | 'role'>[];
}

const rangeOf = (range: string): (Omit<TableInForm, 'columns' | 'headBottom'> & { readonly sheet: string }) | undefined => {
  const [, sheet = '', from, to] = /^([\s\S]*)!([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/.exec(range) ?? [];
  const [start, end] = [placeOfAddress(`${sheet}!${from ?? ''}`), placeOfAddress(`${sheet}!${to ?? ''}`)];
  return start === undefined || end === undefined ? undefined : { sheet, top: start.row, bottom: end.row, left: start.column, right: end.column };
};

/** The tables of a form that its reading names by their ranges. */
function understoodTables({ headers = [] }: Submission): readonly TableInForm[] {
  return headers.flatMap(({ columns, ranges = [] }) => {
    const tables = ranges.flatMap((range) => rangeOf(range) ?? []);
    const head = columns.map(({ cell }) => placeOfAddress(cell)).find((place) => place !== undefined);
    const own = tables.find(({ sheet, top, bottom }) => head !== undefined && sheet === head.sheet && head.row >= top && head.row <= bottom);
    const height = head === undefined || own === undefined ? 0 : head.row - own.top;
    return tables.map((table) => ({ ...table, headBottom: Math.min(table.bottom, table.top + height), columns }));
  });
}

/** The table of a form that this program wrote: its columns are known by their headings. */
function ownTables(submission: Submission, grids: readonly Grid[]): readonly TableInForm[] {
  return grids.flatMap((grid): readonly TableInForm[] => {
    const form = findOwnForm(grid);
    const rows = submission.items.flatMap(({ cells }) => placeOfAddress(cells['text']) ?? []).flatMap(({ sheet, row }) => (sheet === grid.sheet ? [row] : []));
    if (form === undefined || rows.length === 0) return [];
    const columns = Object.entries(form.columns).map(([name, index]) => ({
      index,
      heading: name === 'note' ? '情况说明' : '',
      role: name === 'note' ? ('note' as const) : ('ignored' as const),
    }));
    const places = columns.map(({ index }) => index);
    return [
      {
        sheet: grid.sheet,
        top: form.headRow,
        headBottom: form.headRow,
        bottom: Math.max(...rows),
        left: Math.min(...places),
        right: Math.max(...places),
        columns,
      },
    ];
  });
}

/** How far below its last row a table's total may stand. */
const totalWithin = 2;

/** A table with the total that follows it at once. */
function withTotal(table: TableInForm, grid: Grid): TableInForm {
  for (let row = table.bottom + totalWithin; row > table.bottom; row -= 1)
    if (grid.rows[row]?.some((cell) => cell !== undefined && !cell.covered && totalKindOf(cell.text) !== undefined) === true) return { ...table, bottom: row };
  return table;
}

/** A table whose first row holds an item already has no heading. */
function withoutHeading(table: TableInForm, items: readonly FormPlace[]): TableInForm {
  const first = Math.min(...items.flatMap(({ sheet, row }) => (sheet === table.sheet && row >= table.top && row <= table.bottom ? [row] : [])));
  return first <= table.headBottom ? { ...table, headBottom: first - 1 } : table;
}

/** The tables of a submitted form on its sheets, with where their heading, items and totals are. Empty where its reading does not tell them (an old reading). */
export function formTables(submission: Submission, grids: readonly Grid[]): readonly TableInForm[] {
  const understood = submission.madeFrom === undefined ? understoodTables(submission) : ownTables(submission, grids);
  const items = submission.items.flatMap(({ cells }) => placeOfAddress(cells['text']) ?? []);
  return apart(understood).flatMap((given) => {
    const table = withoutHeading(given, items);
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    return grid === undefined ? [] : [withTotal(table, grid)];
  });
}

/** Tables that stand side by side, each with its own columns only: a reading names all of them by one range. */
const apart = (tables: readonly TableInForm[]): readonly TableInForm[] =>
  tables.map((table) => {
    const peers = tables.filter((other) => standBeside(table, other));
    if (peers.length === 0) return table;
    const [left, right] = [firstColumn(table), Math.max(...table.columns.map(({ index }) => index))];
    const next = peers.map(firstColumn).filter((column) => column > left);
    return next.length === 0 ? { ...table, left } : { ...table, left, right, limit: Math.min(...next) - 1 };
  });

const firstColumn = ({ columns }: TableInForm): number => Math.min(...columns.map(({ index }) => index));

/** The table that a place is in; of tables side by side by its column too. */
export const tableAt = (tables: readonly TableInForm[], { sheet, row, column }: FormPlace): TableInForm | undefined =>
  tables.find(
    (table) =>
      table.sheet === sheet &&
      row > table.headBottom &&
      row <= table.bottom &&
      (column >= table.left || !isBeside(table, tables)) &&
      (table.limit === undefined || column <= table.limit),
  );

/** Whether another table stands beside this one. */
export const isBeside = (table: TableInForm, tables: readonly TableInForm[]): boolean => tables.some((other) => standBeside(table, other));

/** Whether two tables stand side by side: their rows are in part the same, their headings are not. */
export const standBeside = (one: TableInForm, other: TableInForm): boolean =>
  one.columns !== other.columns && one.sheet === other.sheet && one.top <= other.bottom && other.top <= one.bottom;

/** The merge that a place of a sheet is in. */
export const mergeAt = ({ merges }: Grid, row: number, column: number): Merge | undefined =>
  merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);

/** The first cell of the merge that a place is in; itself where it is in none. */
export function firstOf(grid: Grid, row: number, column: number): readonly [row: number, column: number] {
  const merge = mergeAt(grid, row, column);
  return merge === undefined ? [row, column] : [merge.top, merge.left];
}

/** What stands at a place, of a merge what its first cell holds. */
export function shownAt(grid: Grid, row: number, column: number): string {
  const [top, left] = firstOf(grid, row, column);
  return (grid.rows[top]?.[left]?.text ?? '').trim();
}

/** A place as people name it: “自评表!F12”. */
export const placeWords = ({ sheet, row, column }: FormPlace): string => addressOf(sheet, row, column);
