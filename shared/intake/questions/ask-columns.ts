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
  'section-column': '哪一栏是各部分的名称？',
};

/** More answers are no question that one glance can settle. */
const mostAnswers = 3;

/** A table whose columns are to be asked about. */
interface AskedTable {
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

function rolesWith(table: AskedTable, role: 'self' | 'max', column: number): Record<string, ColumnRole> {
  const columns = { ...table.columns, [role]: column };
  return Object.fromEntries(understood(table.view, table.header, columns, table.end).map(({ index, role: given }) => [String(index), given]));
}

/** Asks which of several columns has a role: the one that was taken and those that might as well be it. Undefined where there is no other. */
export function askForColumn(table: AskedTable, best: ColumnCandidate | undefined, rivals: readonly ColumnCandidate[]): ReadingQuestion | undefined {
  if (best === undefined || rivals.length === 0 || (best.role !== 'self' && best.role !== 'max')) return undefined;
  const { role } = best;
  const answers = [best, ...rivals].slice(0, mostAnswers).map(({ column, sure }): QuestionAnswer => ({
    label: column.path.map((label) => label.full).join(''),
    range: rangeOf(table, column.index),
    sure: Math.round(sure * 100) / 100,
    roles: rolesWith(table, role, column.index),
  }));
  return { kind: role === 'self' ? 'self-column' : 'max-column', sheet: table.view.grid.sheet, signature: table.signature, answers };
}

/** An answer as the mapping of its heading: to read the file again with, and to remember for every file of that layout. */
export const mappingOfAnswer = (question: ReadingQuestion, answer: QuestionAnswer): ColumnMapping => ({
  signature: question.signature,
  roles: answer.roles,
  by: 'person',
});
