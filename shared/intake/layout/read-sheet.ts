import type { Grid } from '../grid.ts';
import { splitNumber } from '../values/item-text.ts';
import { squash, tidy } from '../values/text.ts';
import { footWords, tableWords } from '../words/lines.ts';
import { mappedColumns, signatureOf, understood, type ColumnMapping } from './column-mapping.ts';
import { findHeaders, type Header } from './find-headers.ts';
import { planColumns, type FormColumns } from './form-columns.ts';
import type { FormPart } from './form-types.ts';
import { closeSections, newForm, openTitledSection, type FormState } from './form-sections.ts';
import { readFormRows } from './read-form.ts';
import { countFactLabels, readFactCells, readTally, type FactsRead } from './read-facts.ts';
import { readHead, type Head } from './read-head.ts';
import { readUnitRows, type RowSubmission } from './read-roster.ts';
import { splitSideBySide } from './side-by-side.ts';
import { taughtHeaders } from './taught-headers.ts';
import { viewSheet, type SheetView } from './sheet-view.ts';
import { splitMeta } from './meta-line.ts';
import { labelOf } from './label.ts';
import { isUnitWord } from './word-roles.ts';
import type { UnderstoodHeader } from '../../model/submission.ts';
import * as say from '../problems.ts';
import { addressOf } from '../grid.ts';
import { findOwnForm } from '../own-form/find-own-form.ts';
import { readOwnForm } from '../own-form/read-own-form.ts';

/** What one table of a sheet says. */
export type Block =
  | { readonly kind: 'form'; readonly part: FormPart }
  | { readonly kind: 'rows'; readonly summary: boolean; readonly rows: readonly RowSubmission[] }
  | { readonly kind: 'facts'; readonly sheet: string; readonly head: Head; readonly read: FactsRead }
  | { readonly kind: 'head'; readonly head: Head };

interface OpenForm {
  readonly state: FormState;
  readonly head: Head;
  readonly assumed: string | undefined;
  readonly assumedCell: string;
  hasSelf: boolean;
  readonly headers: UnderstoodHeader[];
}

const emptyHead: Head = { title: undefined, unit: undefined, date: undefined, facts: {}, stated: undefined, problems: [] };

/** Whether a row names a unit with a label and a colon, as the lines above a table do and signatures below one do not. */
function namesUnit(view: SheetView, row: number): boolean {
  return view.ownCells(row).some((cell) => {
    if (typeof cell.raw !== 'string') return false;
    const label = labelOf(cell.text);
    if (isUnitWord(label) && cell.text.length < 20) return true;
    return splitMeta(cell.text).some((pair) => pair.value !== '' && isUnitWord(labelOf(pair.label)) && !/^\d{4}年/.test(squash(pair.value)));
  });
}

/** The first row of the next table's head among the rows between two tables: its title or its line of the unit. */
function headStart(view: SheetView, from: number, to: number): number {
  for (let row = from; row < to; row += 1) {
    const cells = view.ownCells(row);
    const [first] = cells;
    if (first === undefined) continue;
    const text = tidy(first.text);
    const titled = cells.length === 1 && !/[:：]/.test(text) && tableWords.test(text) && text.length >= 6 && !footWords.test(squash(text));
    if (titled || (namesUnit(view, row) && !/^(?:填表人|制表|审核|负责人|说明|注|备注)/.test(squash(text)))) return row;
  }
  return to;
}

/** Where the next table's head begins, looking up from its heading: over blank rows, titles and lines with the unit's name, no further. */
function tailStart(view: SheetView, from: number, to: number): number {
  let start = to;
  for (let row = to - 1; row >= from; row -= 1) {
    const cells = view.ownCells(row);
    const text = tidy(cells[0]?.text ?? '');
    const titled = cells.length === 1 && !/[:：]|\d分/.test(text) && tableWords.test(text) && text.length >= 5 && splitNumber(text).numbering === 'none';
    if (cells.length > 0 && !titled && !namesUnit(view, row)) break;
    start = row;
  }
  return start;
}

const sameUnit = (left: string, right: string): boolean => squash(left) === squash(right);

/** The columns of one table, with how its heading was understood. */
interface FormPlan {
  readonly plan: FormColumns;
  readonly heard: UnderstoodHeader;
}

/** The columns as a person mapped them, if this heading was mapped; as chosen for the same heading above (`known`); otherwise as the program chooses. */
function planForm(view: SheetView, header: Header, to: number, mappings: readonly ColumnMapping[], known: Map<string, FormColumns>): FormPlan | undefined {
  const signature = signatureOf(header);
  const mapping = mappings.find((one) => one.signature === signature);
  const mapped = mapping === undefined ? undefined : mappedColumns(mapping);
  const plan = mapped ?? known.get(signature) ?? (header.kind === 'form' ? planColumns(view, header, to) : undefined);
  if (plan === undefined) return undefined;
  known.set(signature, plan);
  return {
    plan,
    heard: { signature, by: mapped === undefined || mapping === undefined ? 'program' : mapping.by, columns: understood(view, header, plan, to) },
  };
}

class SheetReader {
  readonly blocks: Block[] = [];
  private open: OpenForm | undefined;
  private readonly view: SheetView;

  constructor(view: SheetView) {
    this.view = view;
  }

  form(header: Header, { plan, heard }: FormPlan, head: Head, start: number, to: number): number {
    const goesOn =
      this.open !== undefined &&
      (head.unit === undefined || head.unit.rank >= 900 || (this.open.head.unit !== undefined && sameUnit(head.unit.text, this.open.head.unit.text)));
    const open = goesOn && this.open !== undefined ? this.open : this.start(header, plan, head);
    open.hasSelf ||= plan.self !== undefined || plan.deduction !== undefined;
    this.tell(open, header, heard);
    openTitledSection(open.state, this.view, start, header.top);
    return readFormRows(this.view, plan, open.state, header.bottom + 1, to);
  }

  private start(header: Header, plan: FormColumns, head: Head): OpenForm {
    this.close(emptyHead);
    this.open = {
      state: newForm(),
      head,
      assumed: plan.assumed,
      assumedCell: addressOf(this.view.grid.sheet, header.bottom, plan.self ?? 0),
      hasSelf: plan.self !== undefined || plan.deduction !== undefined,
      headers: [],
    };
    return this.open;
  }

  /** Keeps how a heading was understood, once for all its repetitions, and says so where it was not the program's choice. */
  private tell(open: OpenForm, header: Header, heard: UnderstoodHeader): void {
    if (open.headers.some((known) => known.signature === heard.signature)) return;
    open.headers.push(heard);
    const cell = heard.columns[0]?.cell ?? addressOf(this.view.grid.sheet, header.top, 0);
    if (heard.by !== 'program') open.state.problems.push(heard.by === 'recipe' ? say.recipeUsed(cell) : say.columnsMapped(cell));
  }

  close(foot: Head): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined) return;
    closeSections(open.state);
    const assumed = open.assumed === undefined ? [] : [say.selfColumnAssumed(open.assumedCell, open.assumed)];
    const { state } = open;
    this.blocks.push({
      kind: 'form',
      part: {
        sheet: this.view.grid.sheet,
        head: open.head,
        foot,
        items: state.items,
        sections: state.sections,
        totals: state.totals,
        shared: state.shared,
        problems: [...assumed, ...state.problems],
        hasSelf: open.hasSelf,
        headers: open.headers,
      },
    });
  }

  other(header: Header, head: Head, to: number): number {
    this.close(emptyHead);
    if (header.kind === 'tally') this.blocks.push({ kind: 'facts', sheet: this.view.grid.sheet, head, read: readTally(this.view, header, to) });
    else this.blocks.push({ kind: 'rows', summary: header.kind === 'summary', rows: readUnitRows(this.view, header, head, to) });
    return to;
  }
}

function readTables(view: SheetView, found: readonly Header[], mappings: readonly ColumnMapping[]): readonly Block[] {
  const headers = found.map((header): Header => (mappings.some((one) => one.signature === signatureOf(header)) ? { ...header, kind: 'form' } : header));
  const reader = new SheetReader(view);
  const plans = new Map<string, FormColumns>();
  let end = 0;
  let lastKind: Header['kind'] | undefined;
  headers.forEach((header, index) => {
    const next = headers[index + 1]?.top ?? view.grid.rowCount;
    const start = index === 0 ? 0 : headStart(view, end, header.top);
    const head = readHead(view, start, header.top, false);
    if (index > 0 && lastKind === 'form' && (head.unit !== undefined || header.kind !== 'form')) reader.close(readHead(view, end, start, true));
    const plan = header.kind === 'form' ? planForm(view, header, next, mappings, plans) : undefined;
    if (header.kind === 'form' && plan === undefined) return;
    end =
      plan === undefined
        ? reader.other(header, head, headStart(view, header.bottom + 1, next))
        : reader.form(header, plan, head, start, index + 1 < headers.length ? tailStart(view, header.bottom + 1, next) : next);
    lastKind = header.kind;
  });
  reader.close(readHead(view, end, view.grid.rowCount, true));
  return reader.blocks;
}

/** Reads one sheet: a form that this program wrote by its marks; otherwise every table on it by meaning, or a register of labels and values, or only the lines of a head. Headings that a person mapped are read as mapped. */
export function readSheet(grid: Grid, mappings: readonly ColumnMapping[] = []): readonly Block[] {
  const own = findOwnForm(grid);
  if (own !== undefined) return [{ kind: 'rows', summary: false, rows: [readOwnForm(grid, own)] }];
  const view = viewSheet(grid);
  const found = findHeaders(view);
  const headers = found.length === 0 && mappings.length > 0 ? taughtHeaders(view, mappings) : found;
  const labels = headers.some((header) => header.kind === 'form' || header.kind === 'roster' || header.kind === 'summary') ? 0 : countFactLabels(view);
  const tally = headers.length > 0 && headers.every((header) => header.kind === 'tally');
  if (labels >= 3 && headers === found && !(tally && labels <= (headers[0]?.understood ?? 0) + 2)) {
    const head = readHead(view, 0, Math.min(grid.rowCount, 300), false, true);
    return [{ kind: 'facts', sheet: grid.sheet, head, read: readFactCells(view, 0, Math.min(grid.rowCount, 300)) }];
  }
  const halves = splitSideBySide(grid, headers);
  if (halves !== undefined) return halves.flatMap((half) => readSheet(half, mappings));
  if (headers.length > 0) return readTables(view, headers, mappings);
  const head = readHead(view, 0, Math.min(grid.rowCount, 100), false);
  return head.unit === undefined && head.date === undefined ? [] : [{ kind: 'head', head }];
}
