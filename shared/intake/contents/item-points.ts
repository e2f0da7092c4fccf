import type { Problem } from '../../model/problem.ts';
import { showPoints, type CentiPoints } from '../../points.ts';
import { addressOf, type Cell } from '../grid.ts';
import * as say from '../problems.ts';
import { pointsOfChoice, type ChoiceColumn } from '../readings/choice-columns.ts';
import { readPoints, type PointsReading } from '../values/points-text.ts';
import { recompute } from './recompute.ts';
import type { SheetView } from '../blocks/sheet-view.ts';

/** Points of one cell with what there is to say about them. */
interface CellPoints {
  readonly points: CentiPoints | null;
  readonly raw: string;
  readonly place: string;
  readonly notApplicable: boolean;
  readonly blank: boolean;
  readonly problems: readonly Problem[];
}

/** A formula without a stored result, worked out where it is simple. */
export function withFormula(view: SheetView, cell: Cell): { readonly cell: Cell; readonly problems: readonly Problem[] } {
  if (!cell.uncached) return { cell, problems: [] };
  const value = cell.formula === undefined ? undefined : recompute(view.grid, cell.formula);
  const place = addressOf(view.grid.sheet, cell.row, cell.column);
  const problems = [say.noCachedValue(place, cell.formula ?? '', value === undefined ? null : String(value))];
  return { cell: value === undefined ? cell : { ...cell, raw: value, text: String(value) }, problems };
}

const saying = (reading: PointsReading, place: string, raw: string, max: CentiPoints | null): readonly Problem[] => {
  if (reading.kind === 'unreadable') return [say.selfUnreadable(place, raw, reading.fault, max)];
  if (reading.kind === 'not-applicable') return [say.notApplicable(place, raw)];
  if (reading.kind !== 'points' || reading.sure === 'plain') return [];
  return [reading.sure === 'doubtful' ? say.selfDoubtful(place, raw, reading.centi) : say.converted(place, raw, `${showPoints(reading.centi)} 分`)];
};

/** Reads the unit's own score from its cell: points, or null with the reason as a problem. */
export function readSelf(view: SheetView, given: Cell, max: CentiPoints | null): CellPoints {
  const { cell, problems } = withFormula(view, given);
  const place = addressOf(view.grid.sheet, cell.row, cell.column);
  if (cell.uncached && cell.raw === null) return { points: null, raw: `=${cell.formula ?? ''}`, place, notApplicable: false, blank: false, problems };
  const reading = readPoints(cell, max);
  const points = reading.kind === 'points' ? reading.centi : null;
  const all = [...problems, ...saying(reading, place, cell.text, max)];
  if (points !== null && max !== null && points > max) all.push(say.selfExceedsMax(place, cell.text, max));
  return {
    points,
    raw: given.uncached ? `=${given.formula ?? ''}` : cell.text,
    place,
    notApplicable: reading.kind === 'not-applicable',
    blank: reading.kind === 'blank',
    problems: all,
  };
}

/** Reads the choice that a unit ticked in a row: what it gives, or null where several are ticked or nothing tells what it gives. */
export function readTicked(view: SheetView, ticked: readonly { readonly choice: ChoiceColumn; readonly cell: Cell }[], max: CentiPoints | null): CellPoints {
  const [first] = ticked;
  const raw = ticked.map(({ choice }) => choice.word).join('、');
  const place = first === undefined ? '' : addressOf(view.grid.sheet, first.cell.row, first.cell.column);
  const points = first === undefined || ticked.length > 1 ? null : pointsOfChoice(first.choice, max);
  const doubt = first === undefined || points !== null ? [] : [say.selfUnreadable(place, raw, ticked.length > 1 ? 'choices' : 'choice', max)];
  const told =
    first === undefined || points === null
      ? []
      : [first.choice.surely ? say.converted(place, raw, `${showPoints(points)} 分`) : say.selfDoubtful(place, raw, points)];
  return { points, raw, place, notApplicable: false, blank: false, problems: [...doubt, ...told] };
}

/** Reads points that nobody fills in (maxima, totals, the inspector's column): silently null when there are none. */
export function readGiven(view: SheetView, given: Cell | undefined): CentiPoints | null {
  if (given === undefined) return null;
  const reading = readPoints(withFormula(view, given).cell, null);
  return reading.kind === 'points' ? reading.centi : null;
}

/** Points taken off without the minus sign that some write before them. */
export const withoutMinus = (cell: Cell): Cell =>
  typeof cell.raw === 'number' ? { ...cell, raw: Math.abs(cell.raw) } : { ...cell, text: cell.text.replace(/^\s*[-−－](?=\d)/, '') };

/** Reads points taken off, which some write as negative numbers: -1 and 1 are both one point less. */
export function readTaken(view: SheetView, given: Cell | undefined): CentiPoints | null {
  if (given === undefined) return null;
  const { cell } = withFormula(view, given);
  return readGiven(view, withoutMinus(cell));
}
