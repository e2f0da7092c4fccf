import { addressOf, type Cell } from '../grid.ts';
import * as say from '../problems.ts';
import { squash, tidy } from '../values/text.ts';
import type { FormReading } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import type { StatedTotal } from './form-types.ts';
import { readGiven, withFormula } from './item-points.ts';
import { freshCell, cellAddress } from '../blocks/sheet-view.ts';

/** Keeps what the row of a total states. */
export function readTotal(reading: FormReading, formRow: FormRow): void {
  const { view, plan, state } = reading;
  const at = (column: number | undefined): Cell | undefined => freshCell(view, formRow.row, column);
  const given = at(plan.self);
  const label = formRow.label;
  const usable = given !== undefined && given !== label && view.mergeAt(given.row, given.column)?.left !== label?.column ? given : undefined;
  const solved = usable === undefined ? undefined : withFormula(view, usable);
  if (solved !== undefined) state.problems.push(...solved.problems);
  const inline = /(\d+(?:\.\d+)?)分?$/.exec(squash(label?.text ?? '').replace(/[(（].*[)）]/, ''));
  const self = solved === undefined ? (inline === null ? null : Math.round(Number(inline[1]) * 100)) : readGiven(view, solved.cell);
  if (self === null && solved !== undefined && solved.cell.raw !== null && !/^[/\\—-]*$/.test(squash(solved.cell.text)))
    state.problems.push(say.totalUnreadable(cellAddress(view, solved.cell), solved.cell.text));
  const cell = solved?.cell ?? label;
  const maxCell = at(plan.max);
  const kind = formRow.kind === 'item' || formRow.kind === 'section' ? 'subtotal' : (formRow.kind as StatedTotal['kind']);
  if (cell !== undefined)
    state.totals.push({
      kind,
      label: tidy(label?.text ?? ''),
      self,
      max: readGiven(view, maxCell),
      cell: addressOf(view.grid.sheet, cell.row, cell.column),
      maxCell: maxCell === undefined ? null : addressOf(view.grid.sheet, maxCell.row, maxCell.column),
      raw: cell.text,
      before: state.items.length,
    });
}
