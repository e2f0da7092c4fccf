import type { CentiPoints } from '../../points.ts';
import { addressOf, type Cell } from '../grid.ts';
import * as say from '../problems.ts';
import { mostOfChoices, tickedIn } from '../readings/choice-columns.ts';
import { highestGrade, scaledPoints } from '../readings/maximum-scale.ts';
import { bareNumber, isDitto, isLineNumber, readItemText, readSectionTitle } from '../values/item-text.ts';
import { squash, tidy } from '../values/text.ts';
import { bonusTitle, deductionTitle, ruleLead, vetoTitle } from '../words/lines.ts';
import { breaksOff, rulesEnd } from './cut-text.ts';
import type { FormColumns } from '../readings/form-columns.ts';
import type { FormReading } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import { openSection } from './form-sections.ts';
import { readGiven, readSelf, readTaken, readTicked, withoutMinus } from './item-points.ts';
import { beginsInTheMiddle } from '../evidence/row-checks.ts';
import { restTry } from './rest-of-row.ts';
import { freshCell, cellAddress, type SheetView } from '../blocks/sheet-view.ts';

interface Named {
  readonly cell: Cell;
  readonly key: string;
}

/** The name in a column of names for this row, its own or a merge's over it; undefined for a number or a sign of repetition. */
function nameAt({ view, plan, vertical }: FormReading, row: number, column: number | undefined): Named | undefined {
  const whole = column === plan.section ? vertical.get(row) : undefined;
  if (whole !== undefined) return { cell: whole, key: `${String(whole.row)} ${whole.text}` };
  const cell = column === undefined ? undefined : view.grid.rows[row]?.[column];
  if (cell === undefined || column === undefined || (view.mergeAt(row, column)?.left ?? column) !== column) return undefined;
  const key = squash(cell.text);
  return key === '' || isLineNumber(key) || isDitto(key) ? undefined : { cell, key };
}

/** A section under a kind of part that is not scored like the others (加分项) keeps that kind in its name. */
function titleUnder(kind: string, cell: Cell): string | undefined {
  const { text } = readSectionTitle(kind);
  const sense = (title: string): boolean => bonusTitle.test(title) || deductionTitle.test(title) || vetoTitle.test(title) || /必备/.test(title);
  return sense(text) && !sense(cell.text) ? text : undefined;
}

/** The section column opens a section where it has a value of its own for this row; an unchanged one does not, unless the kind of part above it changes. */
export function followSectionColumn(reading: FormReading, row: number): void {
  const { view, plan, state } = reading;
  const outer = nameAt(reading, row, plan.sections[plan.sections.indexOf(plan.section ?? -1) - 1]);
  if (outer !== undefined) state.kind = outer.key;
  const named = nameAt(reading, row, plan.section) ?? (outer !== undefined && outer.key !== state.kindOpen ? outer : undefined);
  if (named === undefined || (state.byRow && state.open !== undefined)) return;
  if (named.key === state.column && state.kindOpen === state.kind && state.open !== undefined) return;
  state.column = named.key;
  state.kindOpen = state.kind;
  openSection(state, view, named.cell, 'none', null, null, { under: titleUnder(state.kind, named.cell) });
}

/** Keeps the points that several items have together, once for each merge. */
function keepSharedMaximum(reading: FormReading, maximum: Maximum): void {
  const { view, state } = reading;
  const { cell } = maximum;
  const merge = cell === undefined ? undefined : view.mergeAt(cell.row, cell.column);
  if (cell === undefined || merge === undefined || !maximum.shared) return;
  const address = cellAddress(view, cell);
  if (state.sharedMaxima.some((known) => known.cell === address)) return;
  const count = itemTextsIn(reading, merge.top, merge.bottom);
  const points = readGiven(view, cell);
  state.sharedMaxima.push({ first: state.items.length, end: state.items.length + count, max: points, cell: address });
  state.problems.push(say.pointsShared(address, cell.text, count));
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
  if (cell === undefined && plan.grades.length > 0) return { points: highestGrade(view, row, plan.grades), cell, shared: false };
  if (plan.max === undefined && plan.choices.length > 0) return { points: mostOfChoices(plan.choices), cell, shared: false };
  const written = cell === undefined || shared ? null : plan.scale === 'points' ? readGiven(view, cell) : scaledPoints(cell, plan.scale);
  return { points: written, cell, shared };
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

/** A number beside a situation is what it takes: 3 beside 夜间脱岗. */
const asTaken = (cell: Cell): string =>
  typeof cell.raw === 'number' || /^\d+(?:\.\d+)?分?$/.test(squash(cell.text)) ? `扣${squash(cell.text).replace(/分$/, '')}分` : tidy(cell.text);

/** All that a row says of how its item is scored, over the columns that hold rules: what a situation takes is joined to it. */
function ruleTextAt(
  view: SheetView,
  plan: FormColumns,
  row: number,
  of: (column: number) => Cell | undefined = (column) => view.grid.rows[row]?.[column],
): string {
  const first = plan.rule === undefined ? '' : tidy(of(plan.rule)?.text ?? '');
  return plan.alsoRules.reduce((text, column) => {
    const cell = of(column);
    const next = cell === undefined ? '' : asTaken(cell);
    return next === '' ? text : `${text}${text === '' || !rulesEnd(text) ? '' : '；'}${next}`;
  }, first);
}

/** The cell of an item's own number; not that of its section, which stands before the section's name or spans its rows. */
function ownNumber(reading: FormReading, row: number): Cell | undefined {
  const { view, plan } = reading;
  const cell = freshCell(view, row, plan.no);
  const merge = cell === undefined ? undefined : view.mergeAt(row, cell.column);
  const group = plan.section === undefined ? undefined : view.mergeAt(row, plan.section);
  const same = merge !== undefined && merge.bottom > merge.top && group?.top === merge.top && group.bottom === merge.bottom;
  return same && itemTextsIn(reading, merge.top, merge.bottom) > 1 ? undefined : cell;
}

/** Reads one row as an item of the form, with the section that its section column opens. */
export function readItem(reading: FormReading, formRow: FormRow): void {
  const { view, plan, state } = reading;
  const { row } = formRow;
  followSectionColumn(reading, row);
  const textCell = view.grid.rows[row]?.[plan.item];
  if (textCell === undefined) return;
  const text = readItemText(textCell.text, plan.max === undefined);
  if (breaksOff(textCell.text)) state.problems.push(say.textCut(cellAddress(view, textCell), textCell.text));
  const maximum = maximumOf(reading, row);
  keepSharedMaximum(reading, maximum);
  const takes = deductionTitle.test(state.open?.title ?? '');
  const max = takes ? readTaken(view, maximum.cell) : (maximum.points ?? (maximum.shared ? null : text.points));
  const ticked = tickedIn(view, row, plan.choices);
  const ownCell = plan.self === undefined ? undefined : view.grid.rows[row]?.[plan.self];
  const selfCell = plan.choices.length === 0 ? ownCell : ticked[0]?.cell;
  const merge = selfCell === undefined ? undefined : view.mergeAt(row, selfCell.column);
  const sharedSelf = merge !== undefined && merge.bottom > merge.top && itemTextsIn(reading, merge.top, merge.bottom) > 1;
  const written = selfCell === undefined || sharedSelf || ticked.length > 0 ? undefined : readSelf(view, takes ? withoutMinus(selfCell) : selfCell, max);
  const self = ticked.length > 0 ? readTicked(view, ticked, max) : written;
  const derived = self === undefined || self.blank ? (sharedSelf ? undefined : fromDeduction(reading, row, max)) : undefined;
  if (self !== undefined) state.problems.push(...self.problems);
  if (derived !== undefined)
    state.problems.push(say.converted(cellAddress(view, derived.cell), derived.cell.text, `得分 ${String(derived.points / 100)} 分（分值减扣分）`));
  if (maximum.points !== null && text.points !== null && maximum.points !== text.points)
    state.problems.push(say.maxMismatch(cellAddress(view, textCell), textCell.text, maximum.points, text.points));
  if (sharedSelf && selfCell !== undefined && row === merge.top)
    state.shared.push({ first: state.items.length, end: state.items.length + itemTextsIn(reading, merge.top, merge.bottom), self: readGiven(view, selfCell) });
  const noCell = ownNumber(reading, row);
  const no = noCell === undefined || noCell.column !== plan.no || squash(noCell.text).length > 8 ? text.no : bareNumber(noCell.text);
  state.items.push({
    section: state.open?.title ?? '',
    no,
    text: text.text,
    max,
    self: self?.points ?? derived?.points ?? null,
    assessed: readGiven(view, plan.assessed === undefined ? undefined : view.grid.rows[row]?.[plan.assessed]),
    ruleText: ruleTextAt(view, plan, row),
    note: textAt(view, row, plan.note),
    notApplicable: self?.notApplicable ?? false,
    cells: addressesOf(reading, row, textCell, selfCell),
    selfRaw: self?.raw ?? '',
  });
}

/** A line below an item that tells how it is scored: 评分办法：未达到的扣5分。 */
const takesPoints = /[扣得减加]\d|不得分|酌情/;
const isRuleLine = (text: string): boolean => ruleLead.test(text) || takesPoints.test(text);

/** Longer lines are explanations, not the rest of an item. */
const longestMore = 60;

/** Whether a line is the rest of the sentence above it beyond doubt: that breaks off or fills its column, or this begins in the middle. */
function surelyGoesOn({ view, plan }: FormReading, row: number, above: string, text: string): boolean {
  if (breaksOff(above) || beginsInTheMiddle(text) || /^[(（【[].*[)）】\]]$/.test(text)) return true;
  const tried = restTry(view, plan, row);
  return tried?.fills === true && !/[。；;]$/.test(above);
}

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
  const rule = ruleTextAt(view, plan, row, (column) => {
    const cell = freshCell(view, row, column);
    return cell === undefined || own(column) === '' ? undefined : cell;
  });
  const below = plan.max === undefined ? '' : own(plan.item);
  const ruled = isRuleLine(squash(below));
  const further = [rule, ruled ? below : ''].filter((part) => part !== '');
  const text = ruled ? '' : below;
  if (further.length === 0 && text === '') return;
  const cut = text === '' ? -1 : state.problems.findLastIndex((problem) => problem.code === 'text-cut' && problem.cell === last.cells['text']);
  if (cut !== -1) state.problems.splice(cut, 1);
  if (text !== '' && !surelyGoesOn(reading, row, last.text, text))
    state.problems.push(say.textJoined(`${view.grid.sheet}!${addressOf('', row, plan.item).slice(1)}`, text));
  const rest = breaksOff(last.ruleText) || !rulesEnd(last.ruleText) || /^[,，、\d]|^分|^为止/.test(further[0] ?? '');
  const ruleText = [last.ruleText, ...further].filter((part) => part !== '').join(rest ? '' : '；');
  state.items[state.items.length - 1] = { ...last, ruleText, text: tidy(`${last.text}${text}`) };
}
