import type { CentiPoints } from '../../points.ts';
import { addressOf, type Cell } from '../grid.ts';
import * as say from '../problems.ts';
import { bareNumber, isDitto, isLineNumber, readItemText } from '../values/item-text.ts';
import { squash, tidy } from '../values/text.ts';
import { deductionTitle } from '../words/lines.ts';
import type { FormReading } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import { openSection } from './form-sections.ts';
import { readGiven, readSelf, readTaken, withoutMinus } from './item-points.ts';
import { freshCell, cellAddress, type SheetView } from './sheet-view.ts';

/** The first section column that has a value of its own for this row opens a section; an unchanged one does not. */
export function followSectionColumn(reading: FormReading, row: number): void {
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

function maximumOf(reading: FormReading, row: number): Maximum {
  const { view, plan } = reading;
  const cell = plan.max === undefined ? undefined : view.grid.rows[row]?.[plan.max];
  const merge = cell === undefined ? undefined : view.mergeAt(row, cell.column);
  const shared = merge !== undefined && merge.bottom > merge.top && itemTextsIn(reading, merge.top, merge.bottom) > 1;
  return { points: cell === undefined || shared ? null : readGiven(view, cell), cell, shared };
}

/** How many item texts of their own are in these rows. */
function itemTextsIn(reading: FormReading, top: number, bottom: number): number {
  let count = 0;
  for (let row = top; row <= bottom; row += 1) if (freshCell(reading.view, row, reading.plan.item) !== undefined) count += 1;
  return count;
}

function addressesOf(reading: FormReading, row: number, textCell: Cell, self: Cell | undefined): Record<string, string> {
  const { view, plan, state } = reading;
  const cells: Record<string, string> = { text: cellAddress(view, textCell) };
  const note = (name: string, column: number | undefined): void => {
    const cell = column === undefined ? undefined : view.grid.rows[row]?.[column];
    if (cell !== undefined) cells[name] = cellAddress(view, cell);
  };
  note('max', plan.max);
  note('assessed', plan.assessed);
  note('ruleText', plan.rule);
  note('note', plan.note);
  if (self !== undefined) cells['self'] = cellAddress(view, self);
  else if (plan.self !== undefined) cells['self'] = addressOf(view.grid.sheet, row, plan.self);
  if (state.open !== undefined) cells['section'] = state.open.cell;
  return cells;
}

const textAt = (view: SheetView, row: number, column: number | undefined): string =>
  column === undefined ? '' : tidy(view.grid.rows[row]?.[column]?.text ?? '');

function fromDeduction(reading: FormReading, row: number, max: CentiPoints | null): { readonly points: CentiPoints; readonly cell: Cell } | undefined {
  const cell = freshCell(reading.view, row, reading.plan.deduction);
  const taken = readTaken(reading.view, cell);
  return cell === undefined || taken === null || max === null || taken > max ? undefined : { points: max - taken, cell };
}

/** Reads one row as an item of the form, with the section that its section column opens. */
export function readItem(reading: FormReading, formRow: FormRow): void {
  const { view, plan, state } = reading;
  const { row } = formRow;
  followSectionColumn(reading, row);
  const textCell = view.grid.rows[row]?.[plan.item];
  if (textCell === undefined) return;
  const text = readItemText(textCell.text, plan.max === undefined);
  const maximum = maximumOf(reading, row);
  const takes = deductionTitle.test(state.open?.title ?? '');
  const max = takes ? readTaken(view, maximum.cell) : (maximum.points ?? (maximum.shared ? null : text.points));
  const selfCell = plan.self === undefined ? undefined : view.grid.rows[row]?.[plan.self];
  const merge = selfCell === undefined ? undefined : view.mergeAt(row, selfCell.column);
  const sharedSelf = merge !== undefined && merge.bottom > merge.top && itemTextsIn(reading, merge.top, merge.bottom) > 1;
  const self = selfCell === undefined || sharedSelf ? undefined : readSelf(view, takes ? withoutMinus(selfCell) : selfCell, max);
  const derived = self === undefined || self.blank ? (sharedSelf ? undefined : fromDeduction(reading, row, max)) : undefined;
  if (self !== undefined) state.problems.push(...self.problems);
  if (derived !== undefined)
    state.problems.push(say.converted(cellAddress(view, derived.cell), derived.cell.text, `得分 ${String(derived.points / 100)} 分（分值减扣分）`));
  if (maximum.points !== null && text.points !== null && maximum.points !== text.points)
    state.problems.push(say.maxMismatch(cellAddress(view, textCell), textCell.text, maximum.points, text.points));
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

/** A line below an item that tells how it is scored: 评分办法：未达到的扣5分。 */
const ruleLine = /^[(（【]?(?:评分|扣分|计分|得分|考核|考评|检查|验收|打分)?(?:办法|标准|方法|细则|说明|依据|方式)[:：]|[扣得减加]\d|不得分|酌情/;

/** Longer lines are explanations, not the rest of an item. */
const longestMore = 60;

/** A further line of the item above: its scoring rule, a remark, or more of its text. */
export function addMore(reading: FormReading, row: number): void {
  const { plan, state, view } = reading;
  const last = state.items.at(-1);
  if (last === undefined || state.totals.at(-1)?.before === state.items.length) return;
  const own = (column: number | undefined): string => {
    const cell = column === undefined ? undefined : freshCell(view, row, column);
    const wide = cell !== undefined && cell.column < (plan.max ?? 0) && view.reachOf(cell) >= (plan.max ?? Infinity);
    return cell === undefined || cell.covered || wide || cell.text.length > longestMore ? '' : tidy(cell.text);
  };
  const rule = own(plan.rule);
  const below = plan.max === undefined ? '' : own(plan.item);
  const ruled = ruleLine.test(squash(below));
  const further = [rule, ruled ? below : ''].filter((part) => part !== '');
  const text = ruled ? '' : below;
  if (further.length === 0 && text === '') return;
  const ruleText = [last.ruleText, ...further].filter((part) => part !== '').join('；');
  state.items[state.items.length - 1] = { ...last, ruleText, text: tidy(`${last.text}${text}`) };
}
