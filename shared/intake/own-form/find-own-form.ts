import { formHeadings, type FormColumn } from '../../forms/form-words.ts';
import { readMark, type FormMark } from '../../forms/form-mark.ts';
import type { Grid } from '../grid.ts';
import { squash } from '../values/text.ts';

/** Where the table of one of our own forms is: its heading's row, and the column of each heading. */
export interface OwnForm {
  readonly mark: FormMark;
  readonly headRow: number;
  readonly columns: Readonly<Record<FormColumn, number>>;
}

const headings = Object.entries(formHeadings) as readonly (readonly [FormColumn, string])[];
/** The mark is the last line of a form: only so many rows from the end are looked through, so that a long register costs nothing. */
const rowsLookedThrough = 100;

function markIn(grid: Grid): FormMark | undefined {
  for (let row = grid.rowCount - 1; row >= Math.max(0, grid.rowCount - rowsLookedThrough); row -= 1) {
    for (const cell of grid.rows[row] ?? []) {
      const mark = cell === undefined || cell.covered ? undefined : readMark(cell.text);
      if (mark !== undefined) return mark;
    }
  }
  return grid.keywords === undefined ? undefined : readMark(grid.keywords);
}

function columnsIn(grid: Grid, row: number): OwnForm['columns'] | undefined {
  const found: Partial<Record<FormColumn, number>> = {};
  for (const cell of grid.rows[row] ?? []) {
    if (cell === undefined || cell.covered) continue;
    const heading = headings.find(([, word]) => word === squash(cell.text));
    if (heading !== undefined) found[heading[0]] ??= cell.column;
  }
  const { no, text, rule, max, self, note, item } = found;
  if (no === undefined || text === undefined || rule === undefined || max === undefined || self === undefined) return undefined;
  return note === undefined || item === undefined ? undefined : { no, text, rule, max, self, note, item };
}

/** Whether a sheet is a form that this program wrote: it carries the mark, in a line or in the file's properties, and all of the form's headings are in one row. */
export function findOwnForm(grid: Grid): OwnForm | undefined {
  const mark = markIn(grid);
  if (mark === undefined) return undefined;
  for (let row = 0; row < Math.min(grid.rowCount, 200); row += 1) {
    const columns = columnsIn(grid, row);
    if (columns !== undefined) return { mark, headRow: row, columns };
  }
  return undefined;
}
