import type { Column } from '../blocks/heading-columns.ts';
import { labelOf } from '../words/label.ts';
import { factOfLabel } from '../words/word-roles.ts';
import { looksLikeUnit } from '../words/unit-name.ts';
import { collectiveEnding } from '../words/labels.ts';
import type { EvidenceCheck } from './weigh.ts';

/** A table read as one unit a row and one criterion a column. */
export interface UnitsReading {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly Column[];
  readonly name: Column;
  readonly criteria: readonly Column[];
  /** Columns that hold the full marks of a criterion in each row. */
  readonly fullMarks: readonly Column[];
  /** Columns that are headed as a total. */
  readonly summed: readonly Column[];
  /** Whether the heading over the names asks for units. */
  readonly asked: boolean;
  readonly names: readonly string[];
  /** By row, then by criterion: what was written as a number. */
  readonly values: readonly (readonly (number | undefined)[])[];
  /** By row: the numbers in those columns. */
  readonly totals: readonly (readonly number[])[];
}

const share = <T>(of: readonly T[], holds: (one: T) => boolean): number => (of.length === 0 ? 0 : of.filter(holds).length / of.length);
const sum = (values: readonly (number | undefined)[]): number => values.reduce<number>((whole, value) => whole + (value ?? 0), 0);
const close = (left: number, right: number): boolean => Math.abs(left - right) < 0.011;

const above = ({ criteria, values }: UnitsReading): boolean =>
  values.some((row) => row.some((value, index) => (value ?? 0) * 100 > (criteria[index]?.points ?? Infinity)));
const pointed = ({ criteria }: UnitsReading): number => criteria.filter((column) => column.points !== null).length;
const otherRole = (reading: UnitsReading, roles: readonly string[]): boolean =>
  reading.columns.some(
    (column) =>
      column !== reading.name && column.points === null && ![...reading.fullMarks, ...reading.summed].includes(column) && roles.includes(column.role ?? ''),
  );

/** What tells a table of units and their points from a table of items. */
export const unitsChecks: readonly EvidenceCheck<UnitsReading>[] = [
  { name: 'units: headings carry points', fires: (reading) => pointed(reading) >= 2 },
  { name: 'units: the first heading asks for units', fires: ({ asked }) => asked },
  { name: 'units: the names look like units', fires: ({ names }) => share(names, (name) => looksLikeUnit(name) || collectiveEnding.test(name)) >= 0.6 },
  { name: 'units: no number is above the points of its heading', fires: (reading) => pointed(reading) >= 2 && !above(reading) },
  { name: 'units: a number is above the points of its heading', fires: above },
  {
    name: 'units: the criteria of each row sum to its total',
    fires: ({ values, totals }) => share(values, (row) => totals[values.indexOf(row)]?.some((total) => close(total, sum(row))) === true) >= 0.8,
  },
  { name: 'units: rows have ranks', fires: ({ columns }) => columns.some((column) => column.role === 'rank') },
  { name: 'units: a heading asks for contents', fires: ({ name }) => name.role === 'fine' || name.role === 'coarse' || name.role === 'rule' },
  { name: 'units: a heading asks for rules or full marks', fires: (reading) => otherRole(reading, ['rule', 'max', 'fine']) },
  { name: 'units: a heading asks for the score of one unit', fires: (reading) => otherRole(reading, ['self', 'assessed', 'deduction']) },
  { name: 'units: the names are sentences', fires: ({ names }) => share(names, (name) => name.length > 16 || /[,，。；;、]/.test(name)) >= 0.4 },
  { name: 'units: the names are not different', fires: ({ names }) => new Set(names).size < names.length * 0.8 },
  {
    name: 'units: a heading is itself a name or a value',
    fires: ({ columns, name }) =>
      columns.some((column) => column !== name && column.path.some((label) => looksLikeUnit(label.word) || /\d{4}|[:：].|^\d/.test(label.full))),
  },
  { name: 'units: the names ask for facts', fires: ({ names }) => share(names, (name) => factOfLabel(labelOf(name)) !== undefined) >= 0.5 },
  {
    name: 'units: the table asks for facts',
    fires: ({ columns, name }) => columns.filter((column) => column !== name && column.fact !== undefined).length >= 2,
  },
];
