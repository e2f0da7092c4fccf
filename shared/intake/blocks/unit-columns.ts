import { addressOf, type Cell, type Grid } from '../grid.ts';
import type { FormPart } from '../contents/form-types.ts';
import { labelOf, type Label } from '../words/label.ts';
import { roleOfPath } from '../words/word-roles.ts';
import { viewSheet, type SheetView } from './sheet-view.ts';
import { cleanUnitName } from '../words/unit-name.ts';
import { unitColumnChecks, type UnitColumnsTry } from '../evidence/unit-column-checks.ts';
import { evidenceFor, sureOf } from '../evidence/weigh.ts';

/** One unit of a table that has a column of scores for each: its name with its place, and the sheet as if the table were its own. */
interface UnitColumn {
  readonly name: string;
  readonly place: string;
  readonly grid: Grid;
}

interface Heading {
  readonly row: number;
  readonly units: readonly Cell[];
}

/** Headings further down are none. */
const lowestHeading = 30;

/** Longer headings name no unit. */
const longestName = 40;
/** So many rows below a heading are looked at. */
const lookedAt = 12;

const couldName = (cell: Cell): boolean => typeof cell.raw === 'string' && cell.text.length <= longestName && !/[,，。;；:：]/.test(cell.text);
const numberIn = (cell: Cell | undefined): number | undefined => {
  if (cell === undefined || cell.covered) return undefined;
  return typeof cell.raw === 'number' ? cell.raw : /^\s*\d+(?:\.\d+)?\s*分?\s*$/.test(cell.text) ? Number.parseFloat(cell.text) : undefined;
};

/** What heads a column at a row: its own cell, or one above it that a merge lets reach down. */
const headingOver = (view: SheetView, row: number, column: number): Label | undefined => {
  const cell = view.grid.rows[row]?.[column];
  return cell === undefined || typeof cell.raw !== 'string' ? undefined : labelOf(cell.text);
};

/** The heading over several columns, which a merge above them makes. */
function headingAbove(view: SheetView, row: number, units: readonly Cell[]): Label | undefined {
  const [first] = units;
  const last = units.at(-1);
  const merge = first === undefined ? undefined : view.mergeAt(row - 1, first.column);
  return first === undefined || last === undefined || merge === undefined || merge.left > first.column || merge.right < last.column
    ? undefined
    : headingOver(view, row - 1, first.column);
}

/** The numbers below some headings, each with the full mark of its row. */
function scoresBelow(view: SheetView, row: number, units: readonly Cell[], full: number | undefined): UnitColumnsTry['scores'] {
  const rows = Array.from({ length: Math.min(lookedAt, view.grid.rowCount - row - 1) }, (_, index) => row + 1 + index);
  return rows.flatMap((below) =>
    units.flatMap((unit) => {
      const value = numberIn(view.grid.rows[below]?.[unit.column]);
      return value === undefined ? [] : [{ value, full: full === undefined ? undefined : numberIn(view.grid.rows[below]?.[full]) }];
    }),
  );
}

/** From this sureness on headings name units. */
const believed = 0.6;

/** A row tried as the one that names units, right of a heading for contents; undefined where nothing in it could. */
export function unitColumnsTry(view: SheetView, row: number): { readonly units: readonly Cell[]; readonly tried: UnitColumnsTry } | undefined {
  const cells = view.ownCells(row);
  if (cells.length < 2 || !cells.every((cell) => typeof cell.raw === 'string')) return undefined;
  const headings = Array.from({ length: view.grid.columnCount }, (_, column) => headingOver(view, row, column));
  const roles = headings.map((label) => (label === undefined ? undefined : roleOfPath([label])));
  const items = roles.findIndex((role) => role === 'fine' || role === 'coarse');
  if (items === -1) return undefined;
  const units = cells.filter((cell) => cell.column > items && couldName(cell) && roleOfPath([labelOf(cell.text)]) === undefined && scored(view, cell));
  if (units.length < 2) return undefined;
  const full = roles.indexOf('max');
  const scoredBeside = cells.some((cell) => cell.column > items && ['self', 'assessed', 'final', 'deduction'].includes(roles[cell.column] ?? ''));
  const tried = {
    names: units.map(({ text }) => labelOf(text)),
    over: headingAbove(view, row, units),
    scoredBeside,
    scores: scoresBelow(view, row, units, full === -1 ? undefined : full),
  };
  return { units, tried };
}

function headingWithUnits(view: SheetView): Heading | undefined {
  for (let row = 0; row < Math.min(view.grid.rowCount, lowestHeading); row += 1) {
    const found = unitColumnsTry(view, row);
    if (found !== undefined && sureOf(evidenceFor(unitColumnChecks, view.weights, found.tried)) >= believed) return { row, units: found.units };
  }
  return undefined;
}

/** Whether there are numbers below a unit's heading. */
function scored(view: SheetView, unit: Cell): boolean {
  for (let row = unit.row + 1; row < Math.min(unit.row + 8, view.grid.rowCount); row += 1)
    for (let column = unit.column; column <= view.reachOf(unit); column += 1) if (numberIn(view.grid.rows[row]?.[column]) !== undefined) return true;
  return false;
}

/** The heading of a unit's own scores where its table has no further heading row below the names. */
const ownScore = '自评分';

/** The units of a table of items that gives each of them a column of its own; undefined for any other sheet. */
export function unitColumns(grid: Grid, weights?: SheetView['weights']): readonly UnitColumn[] | undefined {
  const view = viewSheet(grid, weights);
  const heading = headingWithUnits(view);
  if (heading === undefined) return undefined;
  const spans = heading.units.map((unit) => ({ unit, from: unit.column, to: view.reachOf(unit) }));
  return spans.map(({ unit, from, to }) => {
    const others = spans.filter((span) => span.unit !== unit);
    const own = (cell: Cell): boolean => cell.row < heading.row || !others.some((span) => cell.column >= span.from && cell.column <= span.to);
    const shown = (cell: Cell): Cell | undefined => {
      if (!own(cell)) return undefined;
      if (cell.row !== heading.row || cell.column < from || cell.column > to) return cell;
      return { ...cell, text: from === to ? ownScore : '得分', raw: from === to ? ownScore : '得分' };
    };
    const rows = grid.rows.map((row) => row?.map((cell) => (cell === undefined ? undefined : shown(cell))));
    return { name: cleanUnitName(unit.text), place: addressOf(grid.sheet, unit.row, unit.column), grid: { ...grid, rows } };
  });
}

/** A form read from one unit's column, under that unit's name. */
export const ofUnit = (part: FormPart, { name, place }: Pick<UnitColumn, 'name' | 'place'>): FormPart => ({
  ...part,
  head: { ...part.head, unit: { text: name, cell: place, rank: 0 } },
});
