import type { CentiPoints } from '../../points.ts';
import { addressOf, type Cell } from '../grid.ts';
import * as say from '../problems.ts';
import { bareNumber, isDitto, isLineNumber, readItemText } from '../values/item-text.ts';
import { squash, tidy } from '../values/text.ts';
import type { FormColumns } from './form-columns.ts';
import { readFormRow, type FormRow } from './form-row.ts';
import { depth, openSection, type FormState } from './form-sections.ts';
import type { StatedTotal } from './form-types.ts';
import { readGiven, readSelf, readTaken, withFormula } from './item-points.ts';
import { freshCell, type SheetView } from './sheet-view.ts';

interface Reading {
  readonly view: SheetView;
  readonly plan: FormColumns;
  readonly state: FormState;
}

/** The first section column that has a value of its own for this row opens a section; an unchanged one does not. */
function followSectionColumn(reading: Reading, row: number): void {
  const { view, plan, state } = reading;
  const [column] = plan.sections;
  if (column === undefined) return;
  const cell = view.grid.rows[row]?.[column];
  if (cell === undefined || squash(cell.text) === '' || (view.mergeAt(row, column)?.left ?? column) !== column) return;
  const key = squash(cell.text);
  if (key === state.column && state.open !== undefined) return;
  if (isLineNumber(key) || isDitto(key)) return;
  state.column = key;
  openSection(state, view, cell, 'none', null, null);
}

interface Maximum {
  readonly points: CentiPoints | null;
  readonly cell: Cell | undefined;
  readonly shared: boolean;
}

function maximumOf(reading: Reading, row: number): Maximum {
  const { view, plan } = reading;
  const cell = plan.max === undefined ? undefined : view.grid.rows[row]?.[plan.max];
  const merge = cell === undefined ? undefined : view.mergeAt(row, cell.column);
  const shared = merge !== undefined && merge.bottom > merge.top && itemTextsIn(reading, merge.top, merge.bottom) > 1;
  return { points: cell === undefined || shared ? null : readGiven(view, cell), cell, shared };
}

/** How many item texts of their own stand in these rows. */
function itemTextsIn(reading: Reading, top: number, bottom: number): number {
  let count = 0;
  for (let row = top; row <= bottom; row += 1) if (freshCell(reading.view, row, reading.plan.item) !== undefined) count += 1;
  return count;
}

const placeOf = (view: SheetView, cell: Cell): string =>
  addressOf(view.grid.sheet, view.mergeAt(cell.row, cell.column)?.top ?? cell.row, view.mergeAt(cell.row, cell.column)?.left ?? cell.column);

function addressesOf(reading: Reading, row: number, textCell: Cell, self: Cell | undefined): Record<string, string> {
  const { view, plan, state } = reading;
  const cells: Record<string, string> = { text: placeOf(view, textCell) };
  const note = (name: string, column: number | undefined): void => {
    const cell = column === undefined ? undefined : view.grid.rows[row]?.[column];
    if (cell !== undefined) cells[name] = placeOf(view, cell);
  };
  note('max', plan.max);
  note('assessed', plan.assessed);
  note('ruleText', plan.rule);
  note('note', plan.note);
  if (self !== undefined) cells['self'] = placeOf(view, self);
  else if (plan.self !== undefined) cells['self'] = addressOf(view.grid.sheet, row, plan.self);
  if (state.open !== undefined) cells['section'] = state.open.cell;
  return cells;
}

const textAt = (view: SheetView, row: number, column: number | undefined): string =>
  column === undefined ? '' : tidy(view.grid.rows[row]?.[column]?.text ?? '');

function fromDeduction(reading: Reading, row: number, max: CentiPoints | null): { readonly points: CentiPoints; readonly cell: Cell } | undefined {
  const cell = freshCell(reading.view, row, reading.plan.deduction);
  const taken = readTaken(reading.view, cell);
  return cell === undefined || taken === null || max === null || taken > max ? undefined : { points: max - taken, cell };
}

function readItem(reading: Reading, formRow: FormRow): void {
  const { view, plan, state } = reading;
  const { row } = formRow;
  followSectionColumn(reading, row);
  const textCell = view.grid.rows[row]?.[plan.item];
  if (textCell === undefined) return;
  const text = readItemText(textCell.text, plan.max === undefined);
  const maximum = maximumOf(reading, row);
  const max = maximum.points ?? (maximum.shared ? null : text.points);
  const selfCell = plan.self === undefined ? undefined : view.grid.rows[row]?.[plan.self];
  const merge = selfCell === undefined ? undefined : view.mergeAt(row, selfCell.column);
  const sharedSelf = merge !== undefined && merge.bottom > merge.top && itemTextsIn(reading, merge.top, merge.bottom) > 1;
  const self = selfCell === undefined || sharedSelf ? undefined : readSelf(view, selfCell, max);
  const derived = self === undefined || self.blank ? (sharedSelf ? undefined : fromDeduction(reading, row, max)) : undefined;
  if (self !== undefined) state.problems.push(...self.problems);
  if (derived !== undefined)
    state.problems.push(say.converted(placeOf(view, derived.cell), derived.cell.text, `得分 ${String(derived.points / 100)} 分（分值减扣分）`));
  if (maximum.points !== null && text.points !== null && maximum.points !== text.points)
    state.problems.push(say.maxMismatch(placeOf(view, textCell), textCell.text, maximum.points, text.points));
  if (sharedSelf && selfCell !== undefined && row === merge.top)
    state.shared.push({ first: state.items.length, end: state.items.length + itemTextsIn(reading, merge.top, merge.bottom), self: readGiven(view, selfCell) });
  const noCell = freshCell(view, row, plan.no);
  const no = noCell === undefined || noCell.column !== plan.no || squash(noCell.text).length > 8 ? text.no : bareNumber(noCell.text);
  state.items.push({
    section: state.open?.title ?? '',
    no,
    text: text.text,
    max,
    self: self?.points ?? derived?.points ?? null,
    assessed: readGiven(view, plan.assessed === undefined ? undefined : view.grid.rows[row]?.[plan.assessed]),
    ruleText: textAt(view, row, plan.rule),
    note: textAt(view, row, plan.note),
    notApplicable: self?.notApplicable ?? false,
    cells: addressesOf(reading, row, textCell, selfCell),
    selfRaw: self?.raw ?? '',
  });
}

function readTotal(reading: Reading, formRow: FormRow): void {
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
    state.problems.push(say.totalUnreadable(placeOf(view, solved.cell), solved.cell.text));
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

/** A further line of the item above: its scoring rule, a remark, or more of its text. */
function addMore(reading: Reading, row: number): void {
  const { plan, state, view } = reading;
  const last = state.items.at(-1);
  const rule = plan.rule === undefined ? undefined : freshCell(view, row, plan.rule);
  if (last === undefined || rule === undefined || rule.column !== plan.rule) return;
  state.items[state.items.length - 1] = { ...last, ruleText: `${last.ruleText}${last.ruleText === '' ? '' : '；'}${tidy(rule.text)}` };
}

/** Whether a row is an item by its own signs, however its points happen to add up: a wording of its own, or a number in the same row of numbers as the next item's. */
function isCountedItem({ view, plan }: Reading, rows: readonly FormRow[], index: number): boolean {
  const own = (row: FormRow | undefined, column: number | undefined): string =>
    row === undefined || column === undefined ? '' : squash(freshCell(view, row.row, column)?.text ?? '');
  const row = rows[index];
  const next = rows.slice(index + 1).find((other) => other.kind === 'item');
  const numbers = [own(row, plan.no), own(next, plan.no)];
  return (
    own(row, plan.rule) !== '' ||
    numbers.every((number) => /^\d{1,3}$/.test(number)) ||
    (row !== undefined && row.numbering !== 'none' && row.numbering === next?.numbering)
  );
}

/** Whether a row without a score gives just the points that the two or more rows below it give together. */
function sumsUp(reading: Reading, rows: readonly FormRow[], index: number): boolean {
  const { view, plan } = reading;
  const maximum = (row: FormRow): CentiPoints | null => (plan.max === undefined ? null : readGiven(view, freshCell(view, row.row, plan.max)));
  const head = rows[index];
  const whole = head === undefined ? null : maximum(head);
  if (head === undefined || whole === null || freshCell(view, head.row, plan.self) !== undefined || isCountedItem(reading, rows, index)) return false;
  const scored = (row: FormRow): boolean => freshCell(view, row.row, plan.self) !== undefined;
  let sum = 0;
  let count = 0;
  for (const row of rows.slice(index + 1)) {
    if (row.kind !== 'item' || sum >= whole) break;
    if (!scored(row)) return false;
    sum += maximum(row) ?? 0;
    count += 1;
  }
  return count >= 2 && sum === whole;
}

/** Whether the next row's number is this one's with a part of its own: 3 before 3.1. */
function numbersNext({ view, plan }: Reading, rows: readonly FormRow[], index: number): boolean {
  const numberOf = (row: FormRow | undefined): string => (row === undefined ? '' : bareNumber(freshCell(view, row.row, plan.no)?.text ?? ''));
  const own = numberOf(rows[index]);
  const head = rows[index];
  const next = rows.slice(index + 1).find((other) => other.kind === 'item');
  return (
    /^\d{1,2}$/.test(own) &&
    head !== undefined &&
    freshCell(view, head.row, plan.self) === undefined &&
    /^\d{1,2}[.-]/.test(numberOf(next)) &&
    numberOf(next).split(/[.-]/)[0] === own
  );
}

/** Whether an item-like row really heads the rows below it: numbered 一、 while they are not, or its points the sum of theirs. */
function headsGroup(reading: Reading, rows: readonly FormRow[], index: number): boolean {
  const row = rows[index];
  if (sumsUp(reading, rows, index) || numbersNext(reading, rows, index)) return true;
  if (row === undefined || (row.numbering !== 'cjk' && row.numbering !== 'cjk-bracket' && row.numbering !== 'part')) return false;
  const next = rows.slice(index + 1).find((other) => other.kind === 'item' || other.kind === 'section');
  return (
    next !== undefined &&
    next.kind === 'item' &&
    next.numbering !== row.numbering &&
    depth[next.numbering === 'none' ? 'arabic' : next.numbering] > depth[row.numbering]
  );
}

/** Reads the rows of one table into the form's state and says where the table ends: the first row that no longer belongs to it. */
export function readFormRows(view: SheetView, plan: FormColumns, state: FormState, from: number, to: number): number {
  const reading: Reading = { view, plan, state };
  const rows: FormRow[] = [];
  for (let row = from; row < to; row += 1) rows.push(readFormRow(view, plan, row));
  let end = from;
  let ended = false;
  rows.forEach((row, index) => {
    if (row.kind === 'blank' || row.kind === 'index') return;
    if (row.kind === 'foot') {
      ended = true;
      return;
    }
    const numbered = row.kind === 'item' && (freshCell(view, row.row, plan.self) !== undefined || freshCell(view, row.row, plan.max) !== undefined);
    if (ended && !numbered && row.kind !== 'total' && row.kind !== 'grand-total') return;
    if (row.kind === 'section' && !rows.slice(index + 1).some((other) => other.kind === 'item' || other.kind === 'section') && to === view.grid.rowCount)
      return;
    ended = false;
    end = row.row + 1;
    applyRow(reading, rows, index, row);
  });
  return end;
}

/** Points of a section's own row: only from a cell that the section's title does not reach. */
function besideLabel(reading: Reading, row: FormRow, column: number | undefined): CentiPoints | null {
  const { view } = reading;
  const reach = row.label === undefined ? -1 : view.reachOf(row.label);
  return column === undefined || column <= reach ? null : readGiven(view, freshCell(view, row.row, column));
}

function applyRow(reading: Reading, rows: readonly FormRow[], index: number, row: FormRow): void {
  const { view, plan, state } = reading;
  if (row.kind === 'item' && row.label !== undefined && headsGroup(reading, rows, index)) {
    openSection(
      state,
      view,
      row.label,
      row.numbering,
      readGiven(view, freshCell(view, row.row, plan.max)),
      readGiven(view, freshCell(view, row.row, plan.self)),
    );
    return;
  }
  switch (row.kind) {
    case 'item':
      readItem(reading, row);
      return;
    case 'section':
      if (row.label !== undefined)
        openSection(state, view, row.label, row.numbering, besideLabel(reading, row, plan.max), besideLabel(reading, row, plan.self));
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
