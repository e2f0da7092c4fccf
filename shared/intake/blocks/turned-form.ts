import type { Problem } from '../../model/problem.ts';
import type { Grid } from '../grid.ts';
import { totalKindOf } from '../words/total-line.ts';
import type { FormPart } from '../contents/form-types.ts';
import { labelOf, pointsInHeading } from '../words/label.ts';
import type { FormHead } from '../contents/read-head.ts';
import { viewSheet, type SheetView } from './sheet-view.ts';
import { transposed, turnBack } from './turned-roster.ts';
import { cleanUnitName, looksLikeUnit } from '../words/unit-name.ts';
import { isUnitWord, roleOfPath } from '../words/word-roles.ts';

/** A form whose items are in columns, as a sheet in which they are in rows. */
interface TurnedForm {
  readonly grid: Grid;
  /** The rows that it fills on the sheet: from `top` to before `end`. */
  readonly top: number;
  readonly end: number;
}

const fewestItems = 2;
const mostLabels = 6;
/** Headings further down are none. */
const lowestHeading = 30;

const labelRole = (view: SheetView, row: number): string | undefined => {
  const [first] = view.ownCells(row);
  return first === undefined || typeof first.raw !== 'string' ? undefined : roleOfPath([labelOf(first.text)]);
};

/** Whether a row names items from left to right: a heading for contents, then texts that are no headings and no units. */
function namesItems(view: SheetView, row: number): boolean {
  const [first, ...others] = view.ownCells(row);
  if (first === undefined || others.length < fewestItems || !['fine', 'coarse'].includes(labelRole(view, row) ?? '')) return false;
  return others.every((cell) => {
    if (typeof cell.raw !== 'string') return false;
    const label = labelOf(cell.text);
    if (totalKindOf(cell.text) !== undefined) return true;
    return roleOfPath([label]) === undefined && !isUnitWord(label) && !looksLikeUnit(cleanUnitName(cell.text));
  });
}

/** A form with one item a column: names in one row, below it a row of the unit's own scores and one of full marks, or full marks in the names. Undefined for any other sheet. */
export function turnForm(grid: Grid): TurnedForm | undefined {
  const view = viewSheet(grid);
  for (let top = 0; top < Math.min(grid.rowCount, lowestHeading); top += 1) {
    if (!namesItems(view, top)) continue;
    const roles: (string | undefined)[] = [];
    for (let row = top + 1; row < Math.min(grid.rowCount, top + 1 + mostLabels); row += 1) {
      const role = labelRole(view, row);
      if (role === undefined) break;
      roles.push(role);
    }
    const pointed = view.ownCells(top).filter((cell) => pointsInHeading(labelOf(cell.text)) !== null).length >= fewestItems;
    const scored = roles.includes('self') || roles.includes('score');
    if (!scored || !(roles.includes('max') || pointed)) continue;
    const end = top + 1 + roles.length;
    return { grid: transposed(grid, top, end), top, end };
  }
  return undefined;
}

const back = (problem: Problem): Problem => ({ ...problem, cell: problem.cell === null ? null : turnBack(problem.cell), message: turnBack(problem.message) });

/** A form read from a turned sheet, with its places as the unit sees them and what its head and foot say. */
export function turnedPartBack(part: FormPart, head: FormHead, foot: FormHead): FormPart {
  return {
    ...part,
    head,
    foot,
    items: part.items.map((item) => ({ ...item, cells: Object.fromEntries(Object.entries(item.cells).map(([role, cell]) => [role, turnBack(cell)])) })),
    sections: part.sections.map((section) => ({ ...section, cell: turnBack(section.cell) })),
    totals: part.totals.map((total) => ({ ...total, cell: turnBack(total.cell), maxCell: total.maxCell === null ? null : turnBack(total.maxCell) })),
    sharedMaxima: part.sharedMaxima.map((group) => ({ ...group, cell: turnBack(group.cell) })),
    problems: part.problems.map(back),
    headers: [],
    questions: [],
  };
}
