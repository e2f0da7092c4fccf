import { headStart, tailStart } from './head-bounds.ts';
import type { TableUse } from '../../model/submission.ts';
import type { Header } from './heading-columns.ts';
import type { SheetView } from './sheet-view.ts';
import { evidenceFor, sureOf, type Clue } from '../evidence/weigh.ts';
import { newFormChecks, summaryChecks, type TablePair } from '../evidence/table-checks.ts';
import { splitNumber } from '../values/item-text.ts';
import { squash, tidy } from '../values/text.ts';
import { tableEnd } from './table-end.ts';

/** What a table is to the form before it on the sheet: a form of its own, a further part of the same, or only a summary of it. */
type TableRelation = 'own' | 'part' | 'summary';

/** One table of a sheet: its heading, the rows of its head above it, and where it ends. Rows are zero-based, ends are one past the last. */
export interface SheetTable {
  readonly header: Header;
  /** The first row that belongs to its head. */
  readonly start: number;
  readonly end: number;
  /** The first row of what follows: another table's heading, or one past the sheet. */
  readonly next: number;
  /** The title over it, where a line is worded as one. */
  readonly title: string | undefined;
  readonly relation: TableRelation;
  /** What was weighed for the relation. */
  readonly evidence: readonly Clue[];
  /** Whether two readings of the relation lie close: a person would be asked. */
  readonly close: boolean;
  /** Of a table that goes on below its total: one past the total. */
  readonly closed: number | undefined;
}

const untitled = /[:：]|^附件?\d*$|^[(（]?续/;

/** The title above a heading: the last line of its head that is alone in its row and names no unit, no day and no part of a form. */
function titleOver(view: SheetView, from: number, to: number): string | undefined {
  for (let row = to - 1; row >= from; row -= 1) {
    const cells = view.ownCells(row);
    const [only] = cells;
    if (only === undefined || cells.length > 1) continue;
    const text = tidy(only.text);
    if (typeof only.raw !== 'string' || text.length < 4 || text.length > 60 || untitled.test(squash(text)) || splitNumber(text).numbering !== 'none') continue;
    return text;
  }
  return undefined;
}

/** From this sureness on a table is no part of the form before it. */
const apart = 0.5;
/** Within this of it, people would be asked. */
const closeBy = 0.2;

/** What a person said of a table, by its heading; undefined where nobody did. `end`: one past the row that they named as its last. */
export type SaidOfTable = (header: Header) => { readonly table?: TableUse; readonly below?: boolean; readonly end?: number } | undefined;
const nothingSaid: SaidOfTable = () => undefined;

/** The tables of a sheet by their headings, from the top down, each with where it begins and ends and what it is to the one before it. */
export function cutTables(view: SheetView, headers: readonly Header[], said: SaidOfTable = nothingSaid): readonly SheetTable[] {
  const bare = headers.map((header, index): SheetTable => {
    const next = headers[index + 1]?.top ?? view.grid.rowCount;
    const last = header.kind !== 'form' || index + 1 === headers.length ? next : tailStart(view, header.bottom + 1, next);
    const bounds = header.kind === 'form' ? tableEnd(view, header, last) : { end: last, closed: undefined };
    const named = said(header)?.end;
    const end = named !== undefined ? Math.min(named, next) : said(header)?.below === false ? (bounds.closed ?? bounds.end) : bounds.end;
    const closed = named === undefined ? bounds.closed : undefined;
    return { header, start: 0, end, next, title: undefined, relation: 'own', evidence: [], close: false, closed };
  });
  const bounded = bare.map((table, index) => {
    const before = bare[index - 1];
    const from = before === undefined ? 0 : before.header.kind === 'form' ? before.end : before.header.bottom + 1;
    const start = before === undefined ? 0 : Math.min(headStart(view, from, table.header.top), tailStart(view, from, table.header.top));
    return { ...table, start, title: titleOver(view, start, table.header.top) };
  });
  return bounded.map((table, index) => {
    const use = saidOf(bounded, index, said);
    return use === undefined ? related(view, bounded, table, index) : { ...table, relation: use === 'left' ? 'summary' : use };
  });
}

/** What a person said of a table. Of several with the same heading the first stays: it is the others that are a part of it, or too many. */
function saidOf(tables: readonly SheetTable[], index: number, said: SaidOfTable): TableUse | undefined {
  const header = tables[index]?.header;
  const use = header === undefined ? undefined : said(header)?.table;
  if (header === undefined || use === undefined) return undefined;
  const words = (of: Header): string => of.columns.map(({ path }) => path.map(({ full }) => full).join('/')).join('|');
  const alike = tables.filter((table) => words(table.header) === words(header));
  if (alike.length > 1 && alike[0]?.header === header) return undefined;
  return use === 'left' || index > 0 ? use : undefined;
}

function related(view: SheetView, tables: readonly SheetTable[], table: SheetTable, index: number): SheetTable {
  if (table.header.kind !== 'form') return table;
  const others = tables.filter((other) => other !== table && other.header.kind === 'form');
  for (const other of others) {
    const evidence = evidenceFor(summaryChecks, view.weights, { view, table, other });
    if (sureOf(evidence) >= apart) return { ...table, relation: 'summary', evidence };
  }
  const before = tables[index - 1];
  if (before?.header.kind !== 'form') return table;
  const pair: TablePair = { view, table, other: before };
  const evidence = evidenceFor(newFormChecks, view.weights, pair);
  const sure = sureOf(evidence);
  return { ...table, relation: sure >= apart ? 'own' : 'part', evidence, close: Math.abs(sure - apart) < closeBy };
}
