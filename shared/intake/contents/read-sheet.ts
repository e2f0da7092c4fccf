import { tableSaidIn, type ReadingQuestion, type UnderstoodHeader } from '../../model/submission.ts';
import type { Clue } from '../evidence/weigh.ts';
import { addressOf, type Grid } from '../grid.ts';
import * as say from '../problems.ts';
import { findOwnForm } from '../own-form/find-own-form.ts';
import { readOwnForm } from '../own-form/read-own-form.ts';
import type { Block } from './block.ts';
import { mappedColumns, mappingOf, signatureOf, understood, type ColumnMapping } from '../readings/column-mapping.ts';
import { shippedExperience, type ReaderExperience } from '../readings/reader-experience.ts';
import { findHeaders } from '../blocks/find-headers.ts';
import { holdsItems, planColumns, type ColumnReading, type FormColumns } from '../readings/form-columns.ts';
import { askForColumn, askForRowsBelow, askForTable } from '../questions/ask-columns.ts';
import { itemsBeside, maximaBeside, rivalsOf, sectionsBeside } from '../readings/choose-columns.ts';
import { headingsAsSaid, rowOfMark, saidHeadings, unitAtPlace, unitsTableAsSaid } from '../readings/said-tables.ts';
import { guessTable, type GuessedTable } from '../readings/guess-table.ts';
import { cutTables, type SaidOfTable, type SheetTable } from '../blocks/tables.ts';
import { headStart } from '../blocks/head-bounds.ts';
import type { Header } from '../blocks/heading-columns.ts';
import { countFactLabels, readFactCells } from './read-facts.ts';
import { leftTables } from './left-over.ts';
import { readHead, type FormHead } from './read-head.ts';
import { headerAsSaid, readUnitsAsSaid } from './units-as-said.ts';
import { SheetReader, type FormPlan, type FormTable } from './sheet-reader.ts';
import { viewSheet, type SheetView } from '../blocks/sheet-view.ts';
import { tableBeside, type TableBeside } from '../blocks/beside-table.ts';
import { squash } from '../values/text.ts';
import { splitSideBySide } from '../blocks/side-by-side.ts';
import { turnedPartBack, turnForm } from '../blocks/turned-form.ts';
import { turnedBack, turnRoster } from '../blocks/turned-roster.ts';
import { unitRows } from '../blocks/unit-rows.ts';
import { ofUnit, unitColumns } from '../blocks/unit-columns.ts';

/** A table as the reader took it, for whoever wants to know why: `end` is one past the last row that was read. */
export interface TableRead extends FormTable {
  readonly evidence: readonly Clue[];
  /** What its columns were taken for; undefined where it is no table of items. */
  readonly plan: FormColumns | undefined;
  /** What was weighed for its columns; undefined where nothing was. */
  readonly reading: ColumnReading | undefined;
}
type Watch = (table: TableRead) => void;
const unwatched: Watch = () => undefined;

/** What is known of the headings of a sheet so far: the same heading is read the same again. */
interface KnownPlan {
  readonly plan: FormColumns;
  readonly questions: readonly ReadingQuestion[];
  readonly reading: ColumnReading | undefined;
}
type KnownPlans = Map<string, KnownPlan>;

function choosePlan(view: SheetView, header: Header, to: number, signature: string): KnownPlan | undefined {
  const reading = header.kind === 'form' ? planColumns(view, header, to) : undefined;
  if (reading === undefined) return undefined;
  const { columns, candidates } = reading;
  const table = { view, header, end: to, columns, signature };
  const asked = [
    askForColumn(table, candidates.self[0], rivalsOf(candidates.self)),
    askForColumn(table, candidates.max[0], maximaBeside(candidates.max)),
    askForColumn(table, candidates.item[0], itemsBeside(candidates.item)),
    askForColumn(table, candidates.section[0], sectionsBeside(candidates.section)),
  ];
  return { plan: columns, questions: asked.filter((question) => question !== undefined), reading };
}

/** The columns as a person mapped them, if this heading was mapped; as chosen for the same heading above (`known`); otherwise as the program chooses. */
function planForm(view: SheetView, header: Header, to: number, mappings: readonly ColumnMapping[], known: KnownPlans): FormPlan | undefined {
  const signature = signatureOf(header);
  const mapping = mappingOf(mappings, header);
  const mapped = mapping === undefined ? undefined : mappedColumns(mapping, signature);
  const chosen =
    mapped !== undefined
      ? { plan: mapped, questions: [], reading: planColumns(view, header, to) }
      : (known.get(signature) ?? choosePlan(view, header, to, signature));
  if (chosen === undefined) return undefined;
  known.set(signature, chosen);
  return {
    ...chosen,
    heard: {
      signature,
      by: mapped === undefined || mapping === undefined ? 'program' : mapping.by,
      columns: understood(view, header, chosen.plan, to),
      ...(mapping === undefined || mapping.signature === signature ? {} : { remembered: mapping.signature }),
      ...tableSaidIn(mapping ?? {}),
    },
  };
}

/** Adds what a person should tell of the table as a whole: what it is to the one above, whether it goes on below its total. */
function withTableQuestions(view: SheetView, { header, end, relation, close, closed }: SheetTable, form: FormPlan | undefined): FormPlan | undefined {
  if (form === undefined) return undefined;
  const { signature, table, below } = form.heard;
  const asked = { view, header, end, columns: form.plan, signature };
  const more = [
    ...(close && table === undefined && relation !== 'summary' ? [askForTable(asked, relation)] : []),
    ...(closed !== undefined && below === undefined ? [askForRowsBelow(asked, closed)] : []),
  ];
  return more.length === 0 ? form : { ...form, questions: [...form.questions, ...more] };
}

/** The headings of several without those that have no column of texts below them, for then no items are there: years and their averages above a form. */
function withItems(view: SheetView, headers: readonly Header[], isSaid: (header: Header) => boolean): readonly Header[] {
  if (headers.filter(({ kind }) => kind === 'form').length < 2) return headers;
  const kept = headers.filter(
    (header, index) => header.kind !== 'form' || isSaid(header) || holdsItems(view, header, headers[index + 1]?.top ?? view.grid.rowCount),
  );
  return kept.some(({ kind }) => kind === 'form') ? kept : headers;
}

/** What a person said of a table, its last row found on this sheet. */
function saidOf(view: SheetView, mappings: readonly ColumnMapping[], header: Header): ReturnType<SaidOfTable> {
  const mapping = mappingOf(mappings, header);
  const last = mapping?.last === undefined ? undefined : rowOfMark(view, header, mapping.last);
  return mapping === undefined ? undefined : { ...mapping, ...(last === undefined ? {} : { end: last + 1 }) };
}

function readTables(view: SheetView, found: readonly Header[], mappings: readonly ColumnMapping[], watch: Watch): readonly Block[] {
  const asSaid = found.map((header): Header => {
    const mapping = mappingOf(mappings, header);
    return unitsTableAsSaid(header, mapping) ?? (mapping === undefined ? header : { ...header, kind: 'form' });
  });
  const headers = withItems(view, asSaid, (header) => mappingOf(mappings, header) !== undefined);
  const reader = new SheetReader(view);
  const plans: KnownPlans = new Map();
  let end = 0;
  let lastKind: Header['kind'] | undefined;
  const taken: { readonly top: number; readonly end: number }[] = [];
  /** The head over a summary that stands first. */
  let above: FormHead | undefined;
  for (const table of cutTables(view, headers, (header) => saidOf(view, mappings, header))) {
    const { header, start, relation } = table;
    const mapping = mappingOf(mappings, header);
    const named = mapping?.unit === undefined || relation === 'part' ? undefined : unitAtPlace(view, header, mapping.unit);
    const read = readHead(view, start, header.top, false);
    const own: FormHead = named === undefined ? read : { ...read, unit: { text: named.name, cell: named.cell, rank: 0 } };
    const head: FormHead = above === undefined ? own : { ...own, title: own.title ?? above.title, unit: own.unit ?? above.unit, date: own.date ?? above.date };
    above = relation === 'summary' && lastKind === undefined ? head : undefined;
    if (relation === 'summary') {
      taken.push({ top: header.top, end: table.end });
      watch({ ...table, plan: undefined, reading: undefined });
      continue;
    }
    const parts = relation === 'own' || head.unit !== undefined || header.kind !== 'form';
    if (lastKind === 'form' && parts) reader.close(readHead(view, end, start, true));
    const plan = header.kind === 'form' ? withTableQuestions(view, table, planForm(view, header, table.end, mappings, plans)) : undefined;
    if (header.kind === 'form' && plan === undefined) continue;
    const heard = mapping === undefined || header.kind !== 'summary' ? undefined : headerAsSaid(view, header, mapping);
    end = plan === undefined ? reader.other(header, head, headStart(view, header.bottom + 1, table.next), heard) : reader.form(table, plan, head);
    taken.push({ top: header.top, end });
    watch({ ...table, end, plan: plan?.plan, reading: plan?.reading });
    lastKind = header.kind;
  }
  reader.close(readHead(view, end, view.grid.rowCount, true));
  reader.leave(leftTables(view, taken));
  return reader.blocks;
}

/** A table of items whose columns only its contents tell; the reader says so. */
function readGuessed(view: SheetView, { header, plan }: GuessedTable, watch: Watch): readonly Block[] {
  const reader = new SheetReader(view);
  const heard: UnderstoodHeader = { signature: signatureOf(header), by: 'program', columns: understood(view, header, plan, view.grid.rowCount) };
  const table: FormTable = { header, start: 0, end: view.grid.rowCount, relation: 'own' };
  const end = reader.form(table, { plan, heard, questions: [], reading: undefined }, readHead(view, 0, header.top, false));
  if (plan.self === undefined) reader.doubt(say.headingGuessed(addressOf(view.grid.sheet, Math.max(0, header.top), plan.item)));
  watch({ ...table, end, evidence: [], plan, reading: undefined });
  reader.close(readHead(view, end, view.grid.rowCount, true));
  return reader.blocks;
}

/** The rows of a table with one unit a column, under the head above it. */
function readTurned(grid: Grid, turned: Grid, experience: ReaderExperience): readonly Block[] {
  const view = viewSheet(grid, experience.weights);
  const above = readHead(
    view,
    0,
    grid.rows.findIndex((_, row) => view.ownCells(row).length > 2),
    false,
  );
  return readSheet(turned, experience).map((block) =>
    block.kind !== 'rows'
      ? block
      : {
          ...block,
          rows: block.rows.map(turnedBack).map((row) => ({
            ...row,
            submission: { ...row.submission, date: row.submission.date ?? above.date?.iso ?? null, title: above.title?.text ?? row.submission.title },
          })),
        },
  );
}

/** A form with one item a column, under the head above it. */
function readTurnedForm(grid: Grid, { grid: turned, top, end }: NonNullable<ReturnType<typeof turnForm>>, experience: ReaderExperience): readonly Block[] {
  const view = viewSheet(grid, experience.weights);
  const head = readHead(view, 0, top, false);
  const foot = readHead(view, end, grid.rowCount, true);
  return readSheet(turned, experience).map((block) => (block.kind === 'form' ? { ...block, part: turnedPartBack(block.part, head, foot) } : block));
}

/** A form and what is right of it behind a blank column: a form of its own, or something that is told and not read. */
function readBeside({ left, right }: TableBeside, experience: ReaderExperience, watch: Watch): readonly Block[] {
  const blocks = readSheet(left, experience, watch);
  const titles = new Set(blocks.flatMap((block) => (block.kind === 'form' ? block.part.sections.map(({ title }) => squash(title)) : [])));
  const others = readSheet(right, experience, watch).flatMap((block): readonly Block[] => {
    if (block.kind !== 'form' || block.part.items.length === 0 || block.part.items.every(({ text }) => titles.has(squash(text)))) return [];
    const at = block.part.items[0]?.cells['text'] ?? right.sheet;
    return [{ ...block, part: { ...block.part, apart: true, problems: [say.severalForms(at, block.part.head.title?.text ?? ''), ...block.part.problems] } }];
  });
  return [...blocks, ...others];
}

/** Reads one sheet: a form that this program wrote by its marks; otherwise every table on it by meaning, or a register of labels and values, or only the lines of a head. Headings that a person mapped are read as mapped, checks weighed as the county's experience has it. `watch` is told of every table. */
export function readSheet(grid: Grid, experience: ReaderExperience = shippedExperience, watch: Watch = unwatched): readonly Block[] {
  const { mappings } = experience;
  const own = findOwnForm(grid);
  if (own !== undefined) return [{ kind: 'rows', summary: false, rows: [readOwnForm(grid, own)] }];
  const view = viewSheet(grid, experience.weights);
  const pointed = saidHeadings(view, mappings);
  return (pointed.length > 0 ? undefined : readShape(grid, experience, watch)) ?? readByHeadings(view, pointed, experience, watch);
}

/** Reads a sheet whose whole shape is not that of headings above rows; undefined for any other. */
function readShape(grid: Grid, experience: ReaderExperience, watch: Watch): readonly Block[] | undefined {
  const turned = turnRoster(grid);
  if (turned !== undefined) return readTurned(grid, turned, experience);
  const turnedForm = turnForm(grid);
  if (turnedForm !== undefined) return readTurnedForm(grid, turnedForm, experience);
  return unitColumns(grid, experience.weights)?.flatMap((unit) => readOfUnit(unit, experience, watch));
}

const readOfUnit = (
  unit: { readonly name: string; readonly place: string; readonly grid: Grid },
  experience: ReaderExperience,
  watch: Watch,
): readonly Block[] => readSheet(unit.grid, experience, watch).map((block) => (block.kind === 'form' ? { ...block, part: ofUnit(block.part, unit) } : block));

/** Reads the tables of a sheet by their headings: those that were `pointed` at, and those that the program finds. */
function readByHeadings(view: SheetView, pointed: readonly Header[], experience: ReaderExperience, watch: Watch): readonly Block[] {
  const { grid } = view;
  const { mappings } = experience;
  const found = findHeaders(view);
  const taught = found.length === 0 ? saidHeadings(view, mappings, true) : pointed;
  const headers = mappings.length === 0 ? found : headingsAsSaid(view, found, taught, mappings);
  const labels = headers.some((header) => header.kind === 'form' || header.kind === 'roster' || header.kind === 'summary') ? 0 : countFactLabels(view);
  const tally = headers.length > 0 && headers.every((header) => header.kind === 'tally');
  if (labels >= 3 && taught.length === 0 && !(tally && labels <= (headers[0]?.understood ?? 0) + 2)) {
    const head = readHead(view, 0, Math.min(grid.rowCount, 300), false, true);
    return [{ kind: 'facts', sheet: grid.sheet, head, read: readFactCells(view, 0, Math.min(grid.rowCount, 300)) }];
  }
  const said = readUnitsAsSaid(view, headers, mappings, (sheet, own) => readSheet(sheet, { ...experience, mappings: own }, watch));
  if (said !== undefined) return said;
  const owners = unitRows(view, headers);
  if (owners !== undefined) return owners.flatMap((unit) => readOfUnit(unit, experience, watch));
  const halves = pointed.length > 0 ? undefined : splitSideBySide(grid, headers);
  if (halves !== undefined) return halves.flatMap((half) => readSheet(half, experience, watch));
  const beside = pointed.length === 0 && headers.some(({ kind }) => kind === 'form') ? tableBeside(view) : undefined;
  if (beside !== undefined) return readBeside(beside, experience, watch);
  if (headers.length > 0) return readTables(view, headers, mappings, watch);
  const guessed = guessTable(view);
  if (guessed !== undefined) return readGuessed(view, guessed, watch);
  const head = readHead(view, 0, Math.min(grid.rowCount, 100), false);
  return head.unit === undefined && head.date === undefined ? [] : [{ kind: 'head', head }];
}
