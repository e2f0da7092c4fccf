import type { SheetTable } from '../blocks/tables.ts';
import { bareTitle, firstPoints, holdsNumber, partNames } from '../blocks/table-end.ts';
import type { SheetView } from '../blocks/sheet-view.ts';
import { totalKindOf } from '../words/total-line.ts';
import { squash } from '../values/text.ts';
import type { EvidenceCheck } from './weigh.ts';

type TableAt = Pick<SheetTable, 'header' | 'start' | 'end' | 'title'>;

/** Two tables of one sheet: is `table` a part, a summary, or no part of `other`? */
export interface TablePair {
  readonly view: SheetView;
  readonly table: TableAt;
  readonly other: TableAt;
}

/** The rows of a table that name something and are no total. */
function namedRows(view: SheetView, { header, end }: TableAt): readonly { readonly name: string; readonly row: number }[] {
  const rows: { readonly name: string; readonly row: number }[] = [];
  for (let row = header.bottom + 1; row < end; row += 1) {
    const texts = view.ownCells(row).filter((cell) => !holdsNumber(cell) && cell.column < firstPoints(header));
    const [first] = texts;
    if (first === undefined || texts.some((cell) => totalKindOf(cell.text) !== undefined)) continue;
    rows.push({ name: bareTitle(texts.at(-1)?.text ?? first.text), row });
  }
  return rows;
}

const endsInTotal = (view: SheetView, { header, end }: TableAt): boolean => {
  for (let row = end - 1; row > header.bottom && row >= end - 3; row -= 1) {
    const kinds = view.ownCells(row).map((cell) => totalKindOf(cell.text));
    if (kinds.includes('total') || kinds.includes('grand-total')) return true;
  }
  return false;
};

const bareHeadline = (title: string | undefined): string => squash(title ?? '').replace(/[(（]?续表?[)）]?|[(（]?第?\d+页[)）]?/g, '');

const numberAt = (view: SheetView, row: number): number | undefined => {
  const [first] = view.ownCells(row);
  const found = /^[(（]?(\d{1,3})(?:[)）、.．\s]|$)/.exec(first === undefined ? '' : squash(first.text));
  return found === null ? undefined : Number(found[1]);
};

const numbersOf = (view: SheetView, table: TableAt): readonly number[] => {
  const numbers: number[] = [];
  for (let row = table.header.bottom + 1; row < table.end; row += 1) {
    const number = numberAt(view, row);
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
};

const shareNamed = ({ view, table, other }: TablePair): number => {
  const rows = namedRows(view, table);
  if (rows.length < 2 || rows.length * 2 > namedRows(view, other).length + 1) return 0;
  const names = partNames(view, other.header.bottom + 1, other.end, firstPoints(other.header));
  return rows.filter(({ name }) => names.has(name)).length / rows.length;
};

/** What tells that a table only sums up the parts of another one. */
export const summaryChecks: readonly EvidenceCheck<TablePair>[] = [
  { name: 'summary: most of its rows name parts of the other table', fires: (pair) => shareNamed(pair) >= 0.6 },
  { name: 'summary: none of its rows names a part of the other table', fires: (pair) => shareNamed(pair) === 0 },
  { name: 'summary: its title says so', fires: ({ table }) => /汇总|小结|总表|统计|得分情况|一览/.test(table.title ?? '') },
  {
    name: 'summary: no heading of its own for contents',
    fires: ({ table }) => !table.header.columns.some((column) => column.role === 'fine' || column.role === 'rule'),
  },
];

/** What tells that a table is a form of its own, though its head names no other unit. */
export const newFormChecks: readonly EvidenceCheck<TablePair>[] = [
  {
    name: 'new form: another title than the one before',
    fires: ({ table, other }) => table.title !== undefined && other.title !== undefined && bareHeadline(table.title) !== bareHeadline(other.title),
  },
  {
    name: 'new form: no title, or the same again',
    fires: ({ table, other }) => table.title === undefined || bareHeadline(table.title) === bareHeadline(other.title),
  },
  { name: 'new form: the table before closes with a total', fires: ({ view, other }) => endsInTotal(view, other) },
  { name: 'new form: both close with a total', fires: ({ view, table, other }) => endsInTotal(view, table) && endsInTotal(view, other) },
  { name: 'new form: only the last closes with a total', fires: ({ view, table, other }) => endsInTotal(view, table) && !endsInTotal(view, other) },
  {
    name: 'new form: its numbers begin again',
    fires: ({ view, table, other }) => numbersOf(view, table)[0] === 1 && numbersOf(view, other)[0] === 1,
  },
  {
    name: 'new form: its numbers go on',
    fires: ({ view, table, other }) => {
      const [first] = numbersOf(view, table);
      const last = numbersOf(view, other).at(-1);
      return first !== undefined && last !== undefined && first === last + 1;
    },
  },
];
