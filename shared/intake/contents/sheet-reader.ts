import type { Problem } from '../../model/problem.ts';
import type { ReadingQuestion, UnderstoodHeader } from '../../model/submission.ts';
import { addressOf } from '../grid.ts';
import type { SheetTable } from '../blocks/tables.ts';
import { mostOfChoices } from '../readings/choice-columns.ts';
import * as say from '../problems.ts';
import { squash } from '../values/text.ts';
import type { Block } from './block.ts';
import type { ColumnReading, FormColumns } from '../readings/form-columns.ts';
import { closeSections, newForm, openPartSection, openTitledSection, type FormState } from './form-sections.ts';
import type { Header } from '../blocks/heading-columns.ts';
import { readTally } from './read-facts.ts';
import { leftColumns, type LeftOver } from './left-over.ts';
import { readFormRows } from './read-form.ts';
import type { FormHead } from './read-head.ts';
import { readUnitRows, type RowSubmission } from './read-roster.ts';
import type { SheetView } from '../blocks/sheet-view.ts';

interface OpenForm {
  readonly state: FormState;
  readonly head: FormHead;
  readonly assumed: string | undefined;
  readonly assumedCell: string;
  hasSelf: boolean;
  readonly apart: boolean;
  readonly headers: UnderstoodHeader[];
  readonly questions: ReadingQuestion[];
  readonly left: LeftOver[];
}

/** The head of a table that has none. */
const emptyHead: FormHead = { title: undefined, unit: undefined, date: undefined, facts: {}, stated: undefined, problems: [] };

const sameUnit = (left: string, right: string): boolean => squash(left) === squash(right);

/** The columns of one table, with how its heading was understood. */
export interface FormPlan {
  readonly plan: FormColumns;
  readonly heard: UnderstoodHeader;
  /** What a person should tell of the columns. */
  readonly questions: readonly ReadingQuestion[];
  /** What was weighed, also where a person chose otherwise; absent where nothing was. */
  readonly reading: ColumnReading | undefined;
}

/** Where a table of items is on its sheet. */
export type FormTable = Pick<SheetTable, 'header' | 'start' | 'end' | 'relation'>;

const heardAs = (row: RowSubmission, heard: UnderstoodHeader | undefined): RowSubmission =>
  heard === undefined ? row : { ...row, submission: { ...row.submission, headers: [heard] } };

/** Collects what the tables of one sheet say: tables of the same unit go on with its form. */
export class SheetReader {
  readonly blocks: Block[] = [];
  private open: OpenForm | undefined;
  private readonly view: SheetView;

  constructor(view: SheetView) {
    this.view = view;
  }

  form(table: FormTable, { plan, heard, questions }: FormPlan, head: FormHead): number {
    const { header } = table;
    const goesOn =
      this.open !== undefined &&
      table.relation === 'part' &&
      (head.unit === undefined || head.unit.rank >= 900 || (this.open.head.unit !== undefined && sameUnit(head.unit.text, this.open.head.unit.text)));
    const open = goesOn && this.open !== undefined ? this.open : this.start(table, plan, head);
    const anew = !open.headers.some(({ signature }) => signature === heard.signature);
    open.hasSelf ||= plan.self !== undefined || plan.deduction !== undefined;
    this.tell(open, header, heard);
    for (const question of questions)
      if (!open.questions.some((known) => known.kind === question.kind && known.signature === question.signature)) open.questions.push(question);
    open.state.problems.push(...this.doubtsOfMaxima(header, plan));
    if (!goesOn) openTitledSection(open.state, this.view, table.start, header.top);
    else if (!openPartSection(open.state, this.view, header.top) && anew) closeSections(open.state);
    const before = open.state.items.length;
    const { end, left } = readFormRows(this.view, plan, open.state, header.bottom + 1, table.end);
    const rows = open.state.items.slice(before).flatMap(({ cells }) => Number(/\d+$/.exec(cells['text'] ?? '')?.[0] ?? 0) - 1);
    open.left.push(...leftColumns(this.view, header, plan, rows), ...left);
    this.keepRange(open, heard.signature, header.top, end);
    return end;
  }

  /** Adds the rows of a table to those of its heading. */
  private keepRange(open: OpenForm, signature: string, top: number, end: number): void {
    const at = open.headers.findIndex((known) => known.signature === signature);
    const known = open.headers[at];
    if (known === undefined) return;
    const last = addressOf('', Math.max(top, end - 1), Math.max(0, this.view.grid.columnCount - 1)).slice(1);
    open.headers[at] = { ...known, ranges: [...(known.ranges ?? []), `${addressOf(this.view.grid.sheet, Math.max(0, top), 0)}:${last}`] };
  }

  /** Tells the first form of the sheet, which is closed, what the sheet holds that nothing was made of. */
  leave(left: readonly LeftOver[]): void {
    const at = this.blocks.findIndex((block) => block.kind === 'form');
    const block = this.blocks[at];
    if (block?.kind === 'form' && left.length > 0) this.blocks[at] = { ...block, part: { ...block.part, left: [...block.part.left, ...left] } };
  }

  /** Adds a doubt of the form that is being read. */
  doubt(problem: Problem): void {
    this.open?.state.problems.push(problem);
  }

  /** What there is to say where full marks are not written as points. */
  private doubtsOfMaxima(header: Header, { max, scale, grades, choices, assumedMax }: FormColumns): readonly Problem[] {
    const at = (column: number): string => addressOf(this.view.grid.sheet, Math.max(0, header.bottom), column);
    const heading = header.columns[max ?? -1]?.path.map((label) => label.full).join('') ?? '';
    const weighted = max === undefined || scale === 'points' ? [] : [say.pointsWeighted(at(max), heading)];
    const beside = max === undefined || assumedMax === undefined ? [] : [say.maxColumnChosen(at(max), assumedMax)];
    const [grade] = max === undefined && mostOfChoices(choices) !== null ? choices.map(({ index }) => index) : grades;
    return [...beside, ...weighted, ...(grade === undefined ? [] : [say.pointsGraded(at(grade))])];
  }

  private start({ header, relation }: FormTable, plan: FormColumns, given: FormHead): OpenForm {
    this.close(emptyHead);
    const before = this.blocks.findLast((block) => block.kind === 'form')?.part;
    const apart = before !== undefined && relation === 'own' && (given.unit === undefined || sameUnit(given.unit.text, before.head.unit?.text ?? ''));
    const head = apart && given.unit === undefined ? { ...given, unit: before.head.unit } : given;
    const state = newForm();
    if (apart) state.problems.push(say.severalForms(addressOf(this.view.grid.sheet, header.top, 0), given.title?.text ?? ''));
    this.open = {
      state,
      head,
      apart,
      assumed: plan.assumed,
      assumedCell: addressOf(this.view.grid.sheet, Math.max(0, header.bottom), plan.self ?? 0),
      hasSelf: plan.self !== undefined || plan.deduction !== undefined,
      headers: [],
      questions: [],
      left: [],
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

  close(foot: FormHead): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined) return;
    closeSections(open.state);
    const tell = /自[评查检测]|自我/.test(open.assumed ?? '') ? say.selfColumnChosen : say.selfColumnAssumed;
    const assumed = open.assumed === undefined ? [] : [tell(open.assumedCell, open.assumed)];
    const { state } = open;
    this.blocks.push({
      kind: 'form',
      part: {
        sheet: this.view.grid.sheet,
        apart: open.apart,
        head: open.head,
        foot,
        items: state.items,
        sections: state.sections,
        totals: state.totals,
        shared: state.shared,
        sharedMaxima: state.sharedMaxima,
        problems: [...assumed, ...state.problems],
        left: open.left,
        hasSelf: open.hasSelf,
        headers: open.headers,
        questions: open.questions,
      },
    });
  }

  /** Reads a table of units or of facts. `heard`: how its heading was understood, where a person told. */
  other(header: Header, head: FormHead, to: number, heard?: UnderstoodHeader): number {
    this.close(emptyHead);
    if (header.kind === 'tally') this.blocks.push({ kind: 'facts', sheet: this.view.grid.sheet, head, read: readTally(this.view, header, to) });
    else
      this.blocks.push({ kind: 'rows', summary: header.kind === 'summary', rows: readUnitRows(this.view, header, head, to).map((row) => heardAs(row, heard)) });
    return to;
  }
}
