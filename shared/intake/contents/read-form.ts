import type { CentiPoints } from '../../points.ts';
import { holdsNumber } from '../blocks/table-end.ts';
import { addressOf, type Cell } from '../grid.ts';
import type { LeftOver } from './left-over.ts';
import { verticalNames } from '../readings/vertical-names.ts';
import type { FormColumns } from '../readings/form-columns.ts';
import type { FormReading } from './form-reading.ts';
import { readFormRow, type FormRow } from './form-row.ts';
import { openSection, type FormState } from './form-sections.ts';
import { codeLevel, headsGroup } from './group-heads.ts';
import { readGiven } from './item-points.ts';
import { addMore, followSectionColumn, readItem } from './read-item.ts';
import { totalByNumbers } from './sum-rows.ts';
import { readTotal } from './read-total.ts';
import * as say from '../problems.ts';
import { cellAddress, freshCell, type SheetView } from '../blocks/sheet-view.ts';

/** Where a table ends, the first row that no longer belongs to it, and the rows before that whose points were passed over. */
interface RowsRead {
  readonly end: number;
  readonly left: readonly LeftOver[];
}

/** Reads the rows of one table into the form's state. */
export function readFormRows(view: SheetView, plan: FormColumns, state: FormState, from: number, to: number): RowsRead {
  const vertical = plan.section === undefined || !plan.oneSign ? undefined : verticalNames(view, from, to, plan.section, plan.item, plan.no);
  const reading: FormReading = { view, plan, state, vertical: vertical?.names ?? new Map() };
  const rows: FormRow[] = [];
  for (let row = from; row < to; row += 1) rows.push(readFormRow(view, plan, row));
  for (const cell of vertical?.doubtful ?? []) state.problems.push(say.sectionVertical(cellAddress(view, cell), cell.text));
  const before = state.items.length;
  let end = from;
  let ended = false;
  const passed: number[] = [];
  rows.forEach((row, index) => {
    if (row.kind === 'blank' || row.kind === 'index') return;
    if (row.kind === 'foot') {
      ended = true;
      passed.push(row.row);
      return;
    }
    const numbered = row.kind === 'item' && (freshCell(view, row.row, plan.self) !== undefined || freshCell(view, row.row, plan.max) !== undefined);
    if (ended && !numbered && row.kind !== 'total' && row.kind !== 'grand-total') {
      passed.push(row.row);
      return;
    }
    const ends = row.kind === 'section' && !rows.slice(index + 1).some((other) => other.kind === 'item' || other.kind === 'section');
    if (ends && to === view.grid.rowCount && totalByNumbers(reading, rows, index) === undefined) return;
    ended = false;
    end = row.row + 1;
    applyRow(reading, rows, index, row);
  });
  tellNumberedSections(reading, before, from, end);
  const left = passed.filter((row) => row < end && [plan.max, plan.self].some((column) => isNumber(freshCell(view, row, column))));
  return { end, left: left.map((row) => ({ kind: 'rows', range: addressOf(view.grid.sheet, row, plan.item) })) };
}

const isNumber = (cell: Cell | undefined): boolean => cell !== undefined && holdsNumber(cell);

/** Where the column that should name the sections holds only numbers, and no row names them either, there is nothing to call them. */
function tellNumberedSections({ view, plan, state }: FormReading, before: number, from: number, end: number): void {
  const column = plan.numbered;
  if (column === undefined || state.items.slice(before).some((item) => item.section !== '')) return;
  const cell = view.grid.rows.slice(from, end).find((line) => line?.[column] !== undefined)?.[column];
  if (cell !== undefined) state.problems.push(say.sectionNumbered(cellAddress(view, cell), cell.text));
}

/** Points of a section's own row: only from a cell that the section's title does not reach. */
function besideLabel(reading: FormReading, row: FormRow, column: number | undefined): CentiPoints | null {
  const { view } = reading;
  const reach = row.label === undefined ? -1 : view.reachOf(row.label);
  return column === undefined || column <= reach ? null : readGiven(view, freshCell(view, row.row, column));
}

/** Opens the section that a row names. Where the sections' own column is not what names it, and it is numbered, the column names parts of it from here on. */
function openRowSection(reading: FormReading, row: FormRow, label: Cell): void {
  const { state, view, plan } = reading;
  openSection(state, view, label, row.numbering, besideLabel(reading, row, plan.max), besideLabel(reading, row, plan.self));
  if (state.column === '' && row.numbering !== 'none' && row.numbering !== 'arabic') state.byRow = true;
}

function applyRow(reading: FormReading, rows: readonly FormRow[], index: number, row: FormRow): void {
  const { view, plan, state } = reading;
  if (row.kind === 'item' && row.label !== undefined && headsGroup(reading, rows, index)) {
    followSectionColumn(reading, row.row);
    openSection(
      state,
      view,
      row.label,
      row.numbering,
      readGiven(view, freshCell(view, row.row, plan.max)),
      readGiven(view, freshCell(view, row.row, plan.self)),
      { within: (state.column !== '' && plan.sections.length > 0) || (codeLevel(reading, rows, row) ?? 0) > 0 },
    );
    return;
  }
  const summed = totalByNumbers(reading, rows, index);
  if (summed !== undefined) {
    readTotal(reading, { ...row, kind: summed });
    return;
  }
  switch (row.kind) {
    case 'item':
      readItem(reading, row);
      return;
    case 'section':
      if (row.label !== undefined) openRowSection(reading, row, row.label);
      return;
    case 'subtotal':
    case 'total':
    case 'grand-total':
      readTotal(reading, row);
      return;
    case 'more':
      addMore(reading, row.row);
      return;
    default:
      return;
  }
}
