import type { CentiPoints } from '../../points.ts';
import { bareNumber } from '../values/item-text.ts';
import { squash } from '../values/text.ts';
import type { FormReading } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import { depth } from './form-sections.ts';
import { readGiven } from './item-points.ts';
import { freshCell } from '../blocks/sheet-view.ts';

/** Whether a row is an item by its own signs, however its points happen to add up: a wording of its own, or a number in the same row of numbers as the next item's. */
function isCountedItem({ view, plan }: FormReading, rows: readonly FormRow[], index: number): boolean {
  const own = (row: FormRow | undefined, column: number | undefined): string =>
    row === undefined || column === undefined ? '' : squash(freshCell(view, row.row, column)?.text ?? '');
  const row = rows[index];
  const next = rows.slice(index + 1).find((other) => other.kind === 'item');
  const numbers = [own(row, plan.no), own(next, plan.no)];
  return (
    own(row, plan.rule) !== '' ||
    numbers.every((number) => /^\d{1,3}$/.test(number)) ||
    (row !== undefined && row.numbering !== 'none' && row.numbering === next?.numbering)
  );
}

/** Whether a row without a score gives just the points that the two or more rows below it give together. */
function sumsUp(reading: FormReading, rows: readonly FormRow[], index: number): boolean {
  const { view, plan } = reading;
  const maximum = (row: FormRow): CentiPoints | null => (plan.max === undefined ? null : readGiven(view, freshCell(view, row.row, plan.max)));
  const head = rows[index];
  const whole = head === undefined ? null : maximum(head);
  if (head === undefined || whole === null || freshCell(view, head.row, plan.self) !== undefined || isCountedItem(reading, rows, index)) return false;
  const scored = (row: FormRow): boolean => freshCell(view, row.row, plan.self) !== undefined;
  let sum = 0;
  let count = 0;
  for (const row of rows.slice(index + 1)) {
    if (row.kind !== 'item' || sum >= whole) break;
    if (!scored(row)) return false;
    sum += maximum(row) ?? 0;
    count += 1;
  }
  return count >= 2 && sum === whole;
}

/** Whether the next row's number is this one's with a part of its own: 3 before 3.1. */
function numbersNext({ view, plan }: FormReading, rows: readonly FormRow[], index: number): boolean {
  const numberOf = (row: FormRow | undefined): string => (row === undefined ? '' : bareNumber(freshCell(view, row.row, plan.no)?.text ?? ''));
  const own = numberOf(rows[index]);
  const head = rows[index];
  const next = rows.slice(index + 1).find((other) => other.kind === 'item');
  return (
    /^\d{1,2}$/.test(own) &&
    head !== undefined &&
    freshCell(view, head.row, plan.self) === undefined &&
    /^\d{1,2}[.-]/.test(numberOf(next)) &&
    numberOf(next).split(/[.-]/)[0] === own
  );
}

/** The codes of the items' rows from one on, as far as they have any, each with its full mark: 1, 11, 111 or 1, 1.1. */
const codesFrom = (
  { view, plan }: FormReading,
  rows: readonly FormRow[],
  from: number,
): readonly { readonly code: string; readonly max: CentiPoints | null }[] =>
  plan.no === undefined
    ? []
    : rows
        .slice(from)
        .filter(({ kind }) => kind === 'item')
        .map((row) => ({
          code: squash(freshCell(view, row.row, plan.no)?.text ?? '').replaceAll(/[-．]/g, '.'),
          max: plan.max === undefined ? null : readGiven(view, freshCell(view, row.row, plan.max)),
        }))
        .filter(({ code }) => code !== '');

type Coded = ReturnType<typeof codesFrom>[number];

const isDotted = (code: string): boolean => code.includes('.');
/** The code of the level above: 1 of 11 and of 1.1. */
const stem = (code: string): string => (isDotted(code) ? code.slice(0, code.lastIndexOf('.')) : code.slice(0, -1));
const depthOf = (code: string): number => (isDotted(code) ? code.split('.').length : code.length) - 1;

/** Whether one code is under another: 111 and 11 under 1, 1.1 under 1. */
const isUnder = (code: string, upper: string): boolean =>
  isDotted(code) ? code.startsWith(`${upper}.`) : code.length > upper.length && code.startsWith(upper);

/** Whether the full mark of a code is that of the codes one level below it together, or not given. */
function sumsBelow(coded: readonly Coded[], at: number): boolean {
  const own = coded[at];
  const below = coded.slice(at + 1).filter(({ code }) => own !== undefined && stem(code) === own.code);
  return own?.max === null || below.length === 0 || below.reduce((sum, { max }) => sum + (max ?? 0), 0) === own?.max;
}

/** Whether codes name levels (1, 11, 111 or 1, 1.1): each lower one stands below its own stem with nothing else between, and upper ones have the points of those below. */
function areLevels(coded: readonly Coded[]): boolean {
  const codes = coded.map(({ code }) => code);
  const dotted = codes.some(isDotted);
  const shape = dotted ? /^\d{1,2}(?:\.\d{1,2}){0,3}$/ : /^[1-9]{1,4}$/;
  if (codes.length < 4 || !codes.every((code) => shape.test(code)) || !codes.some((code) => (dotted ? isDotted(code) : code.length > 1))) return false;
  const lower = (code: string): boolean => (dotted ? isDotted(code) : code.length > 1);
  return codes.every((code, index) => {
    if (!sumsBelow(coded, index)) return false;
    if (!lower(code)) return true;
    const parent = codes.lastIndexOf(stem(code), index - 1);
    return parent !== -1 && codes.slice(parent + 1, index).every((between) => isUnder(between, stem(code)));
  });
}

/** The level of a row among codes of levels: 0 for 1, 1 for 11 and 1.1; undefined where the codes are no levels. */
export function codeLevel(reading: FormReading, rows: readonly FormRow[], index: number): number | undefined {
  const all = codesFrom(reading, rows, 0);
  const [own] = codesFrom(reading, rows, index);
  if (own === undefined || !areLevels(all)) return undefined;
  return all.some(({ code }) => isDotted(code)) && !isDotted(own.code) ? 0 : depthOf(own.code);
}

/** Whether the next row's code goes on from this one's: 11 before 111, 1 before 1.1. */
function codesNext(reading: FormReading, rows: readonly FormRow[], index: number): boolean {
  const [own, next] = codesFrom(reading, rows, index);
  return own !== undefined && next !== undefined && stem(next.code) === own.code && codeLevel(reading, rows, index) !== undefined;
}

/** Whether a row carries the name of its section in a column of its own: then the number before that name is the section's. */
const namesItsSection = ({ view, plan }: FormReading, { row }: FormRow): boolean =>
  plan.section !== undefined && plan.no !== undefined && plan.no < plan.section && freshCell(view, row, plan.section)?.column === plan.section;

/** Whether an item-like row really heads the rows below it: numbered 一、 while they are not, or its points the sum of theirs. */
export function headsGroup(reading: FormReading, rows: readonly FormRow[], index: number): boolean {
  const row = rows[index];
  if (sumsUp(reading, rows, index) || numbersNext(reading, rows, index) || codesNext(reading, rows, index)) return true;
  if (row === undefined || namesItsSection(reading, row) || (row.numbering !== 'cjk' && row.numbering !== 'cjk-bracket' && row.numbering !== 'part'))
    return false;
  const next = rows.slice(index + 1).find((other) => other.kind === 'item' || other.kind === 'section');
  return (
    next !== undefined &&
    next.kind === 'item' &&
    next.numbering !== row.numbering &&
    depth[next.numbering === 'none' ? 'arabic' : next.numbering] > depth[row.numbering]
  );
}
