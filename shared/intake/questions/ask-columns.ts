import type { ColumnRole, QuestionAnswer, ReadingQuestion } from '../../model/submission.ts';
import { addressOf } from '../grid.ts';
import { understood, type ColumnMapping } from '../readings/column-mapping.ts';
import type { FormColumns } from '../readings/form-columns.ts';
import type { Header } from '../blocks/heading-columns.ts';
import type { SheetView } from '../blocks/sheet-view.ts';
import type { ColumnCandidate } from '../readings/choose-columns.ts';

/** The question in one sentence, as a person is asked it. */
export const questionText: Readonly<Record<ReadingQuestion['kind'], string>> = {
  'self-column': '哪一栏是本单位的自评分？',
  'max-column': '哪一栏是每项的分值？',
  'item-column': '哪一栏是考核内容？',
  'section-column': '哪一栏是大类（一级指标）的名称？',
  'second-table': '这张表和上面的表是什么关系？',
  'rows-below': '合计下面的这几行也是考核项目吗？',
};

const kindOf = { self: 'self-column', max: 'max-column', item: 'item-column', section: 'section-column' } as const;

/** More answers are no question that one glance can settle. */
const mostAnswers = 3;

/** A table that is to be asked about. */
export interface AskedTable {
  readonly view: SheetView;
  readonly header: Header;
  /** One past the last row. */
  readonly end: number;
  readonly columns: FormColumns;
  readonly signature: string;
}

const rangeOf = ({ view, header, end }: AskedTable, column: number): string => {
  const first = addressOf(view.grid.sheet, Math.max(0, header.bottom), column);
  return `${first}:${addressOf('', Math.max(header.bottom, end - 1), column).slice(1)}`;
};

/** The rows of a sheet from the first to the last column, as “Sheet1!A10:E13”. */
const rowsOf = ({ grid }: SheetView, from: number, to: number): string =>
  `${addressOf(grid.sheet, from, 0)}:${addressOf('', Math.max(from, to - 1), Math.max(0, grid.columnCount - 1)).slice(1)}`;

const rolesOf = (table: AskedTable, columns: FormColumns): Record<string, ColumnRole> =>
  Object.fromEntries(understood(table.view, table.header, columns, table.end).map(({ index, role }) => [String(index), role]));

/** The columns of a table with another one in a role. The broader levels of names above the one taken for the sections are not read then. */
function columnsWith({ columns }: AskedTable, role: ColumnCandidate['role'], column: number): FormColumns {
  if (role === 'section') return { ...columns, section: column, sections: columns.sections.slice(columns.sections.indexOf(column)) };
  if (role !== 'item') return { ...columns, [role]: column };
  const [rule, sections] = [columns.rule === column ? undefined : columns.rule, columns.sections.filter((section) => section !== column)];
  return { ...columns, item: column, rule, sections: columns.item < column ? [...sections, columns.item] : sections };
}

/** Asks which of several columns has a role: the one that was taken and those that might as well be it. Undefined where there is no other. */
export function askForColumn(table: AskedTable, best: ColumnCandidate | undefined, rivals: readonly ColumnCandidate[]): ReadingQuestion | undefined {
  if (best === undefined || rivals.length === 0) return undefined;
  const { role } = best;
  if (role === 'no' || role === 'rule' || role === 'note') return undefined;
  const answers = [best, ...rivals].slice(0, mostAnswers).map(({ column, sure }): QuestionAnswer => ({
    label: column.path.map((label) => label.full).join(''),
    range: rangeOf(table, column.index),
    sure: Math.round(sure * 100) / 100,
    roles: rolesOf(table, columnsWith(table, role, column.index)),
  }));
  return { kind: kindOf[role], sheet: table.view.grid.sheet, signature: table.signature, answers };
}

const tableAnswers = { part: '接着上面的表，是同一份', own: '另一份表，分开读', left: '不是要读的表，不读' } as const;

/** Asks what a table is to the one above it, where both readings lie close. `taken`: how it was read for now. */
export function askForTable(table: AskedTable, taken: 'part' | 'own'): ReadingQuestion {
  const range = rowsOf(table.view, table.header.top, table.end);
  const roles = rolesOf(table, table.columns);
  const order = taken === 'own' ? (['own', 'part', 'left'] as const) : (['part', 'own', 'left'] as const);
  const answers = order.map((use): QuestionAnswer => ({ label: tableAnswers[use], range, sure: 0.5, roles, table: use }));
  return { kind: 'second-table', sheet: table.view.grid.sheet, signature: table.signature, answers };
}

/** Asks whether rows below a total, that are shaped like items, are items. `closed` is one past the total. */
export function askForRowsBelow(table: AskedTable, closed: number): ReadingQuestion {
  const range = rowsOf(table.view, closed, table.end);
  const roles = rolesOf(table, table.columns);
  const answers: QuestionAnswer[] = [
    { label: '是，一起读', range, sure: 0.5, roles, below: true },
    { label: '不是，读到合计为止', range, sure: 0.5, roles, below: false },
  ];
  return { kind: 'rows-below', sheet: table.view.grid.sheet, signature: table.signature, answers };
}

/** An answer as the mapping of its heading: to read the file again with, and to remember for every file of that layout. */
export const mappingOfAnswer = ({ signature }: ReadingQuestion, { roles, table, below }: QuestionAnswer): ColumnMapping => ({
  signature,
  roles,
  by: 'person',
  ...(table === undefined ? {} : { table }),
  ...(below === undefined ? {} : { below }),
});
