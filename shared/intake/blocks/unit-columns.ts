import { addressOf, type Cell, type Grid } from '../grid.ts';
import type { FormPart } from '../contents/form-types.ts';
import { labelOf } from '../words/label.ts';
import { roleOfPath } from '../words/word-roles.ts';
import { viewSheet, type SheetView } from './sheet-view.ts';
import { cleanUnitName, looksLikeUnit } from '../words/unit-name.ts';

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

const namesUnit = (cell: Cell): boolean =>
  typeof cell.raw === 'string' && cell.text.length <= 40 && looksLikeUnit(cleanUnitName(cell.text)) && roleOfPath([labelOf(cell.text)]) === undefined;

function headingWithUnits(view: SheetView): Heading | undefined {
  for (let row = 0; row < Math.min(view.grid.rowCount, lowestHeading); row += 1) {
    const cells = view.ownCells(row);
    if (!cells.every((cell) => typeof cell.raw === 'string')) continue;
    const units = cells.filter(namesUnit);
    if (units.length < 2) continue;
    const texts = cells.some((cell) => ['fine', 'coarse'].includes(roleOfPath([labelOf(cell.text)]) ?? ''));
    if (texts && units.every((unit) => scored(view, unit))) return { row, units };
  }
  return undefined;
}

/** Whether there are numbers below a unit's heading. */
function scored(view: SheetView, unit: Cell): boolean {
  for (let row = unit.row + 1; row < Math.min(unit.row + 8, view.grid.rowCount); row += 1)
    for (let column = unit.column; column <= view.reachOf(unit); column += 1) {
      const cell = view.grid.rows[row]?.[column];
      if (cell !== undefined && (typeof cell.raw === 'number' || /^[\d.]+分?$/.test(cell.text.trim()))) return true;
    }
  return false;
}

/** The heading of a unit's own scores where its table has no further heading row below the names. */
const ownScore = '自评分';

/** The units of a table of items that gives each of them a column of its own; undefined for any other sheet. */
export function unitColumns(grid: Grid): readonly UnitColumn[] | undefined {
  const view = viewSheet(grid);
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
