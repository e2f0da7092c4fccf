import type { ColumnTry } from './column-checks.ts';
import type { EvidenceCheck } from './weigh.ts';

const rightOfItems = ({ column, item }: ColumnTry): boolean => item !== undefined && column.index > item.index;
const first = ({ column, columns }: ColumnTry): boolean => columns.find((other) => other.role === column.role && other.fill.texts > 0) === column;
/** In what part of the filled rows a column has a number, or the mark of one. */
const numbered = ({ column: { fill } }: ColumnTry): number => (fill.marks + fill.numbers) / Math.max(1, fill.marks + fill.numbers + fill.texts);

/** Whether the numbers of a column never go back but to begin again. */
function runsOn({ column: { fill } }: ColumnTry): boolean {
  const values = [...fill.values.values()];
  return values.length > 1 && values.every((value, index) => index === 0 || value === 1 || value === (values[index - 1] ?? 0) + 1);
}

/** What tells the column of the lines' numbers. */
export const numberChecks: readonly EvidenceCheck<ColumnTry>[] = [
  { name: 'no: the heading asks for numbers', fires: ({ column }) => column.role === 'no' },
  { name: 'no: left of the items', fires: (subject) => !rightOfItems(subject) },
  {
    name: 'no: the nearest left of the items',
    fires: ({ column, columns, item }) =>
      item !== undefined && columns.findLast((other) => other.index < item.index && other.fill.marks + other.fill.numbers > 0) === column,
  },
  { name: 'no: a number for nearly every item', fires: ({ column: { fill }, item }) => fill.marks + fill.numbers >= 0.75 * Math.max(1, item?.fill.texts ?? 1) },
  { name: 'no: nothing but numbers of lines', fires: (subject) => subject.column.fill.marks > 0 && numbered(subject) > 0.75 },
  { name: 'no: its numbers run on', fires: runsOn },
  { name: 'no: texts below it', fires: (subject) => subject.column.fill.texts > 0 && numbered(subject) < 0.5 },
];

/** What tells the column of the rules by which items are scored. */
export const ruleChecks: readonly EvidenceCheck<ColumnTry>[] = [
  { name: 'rule: the heading asks for rules', fires: ({ column }) => column.role === 'rule' },
  { name: 'rule: a heading for contents, right of the items', fires: (subject) => subject.column.role !== 'rule' && rightOfItems(subject) },
  { name: 'rule: texts that take or give points', fires: ({ column }) => column.fill.ruleShare > 0.3 },
  { name: 'rule: no text takes or gives points', fires: ({ column }) => column.fill.texts > 1 && column.fill.ruleShare === 0 },
  { name: 'rule: no text below it', fires: ({ column }) => column.fill.texts === 0 },
  { name: 'rule: the first of its kind', fires: first },
];

/** What tells the column of remarks. */
export const noteChecks: readonly EvidenceCheck<ColumnTry>[] = [
  { name: 'note: the heading asks for remarks', fires: ({ column }) => column.role === 'note' },
  { name: 'note: right of the items', fires: rightOfItems },
  { name: 'note: texts below it', fires: ({ column }) => column.fill.texts > 0 },
  { name: 'note: the first of its kind', fires: first },
];
