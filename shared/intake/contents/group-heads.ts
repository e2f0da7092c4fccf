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

/** An item's row with its code (1, 11, 111 or 1, 1.1) and its full mark. */
interface CodedRow {
  readonly row: FormRow;
  readonly code: string;
  readonly max: CentiPoints | null;
}

/** The codes of a form's items, and whether they name levels. */
interface Codes {
  readonly coded: readonly CodedRow[];
  readonly at: ReadonlyMap<FormRow, number>;
  readonly levels: boolean;
}

const isDotted = (code: string): boolean => code.includes('.');
/** The code of the level above: 1 of 11 and of 1.1. */
const stem = (code: string): string => (isDotted(code) ? code.slice(0, code.lastIndexOf('.')) : code.slice(0, -1));
/** How deep a code is among others: 0 for 1, 1 for 11 and 1.1. */
const levelOf = (code: string, dotted: boolean): number => (dotted ? code.split('.').length : code.length) - 1;

/** Whether codes name levels: each lower one stands below its own stem with nothing else between, and upper ones have the points of those below, or none. */
function areLevels(coded: readonly CodedRow[]): boolean {
  const dotted = coded.some(({ code }) => isDotted(code));
  const shape = dotted ? /^\d{1,3}(?:\.\d{1,3}){0,3}$/ : /^[1-9]{1,4}$/;
  if (coded.length < 4 || !coded.every(({ code }) => shape.test(code)) || !coded.some(({ code }) => levelOf(code, dotted) > 0)) return false;
  const path: { readonly code: string; readonly max: CentiPoints | null; below: CentiPoints | null }[] = [];
  const sumsUpTo = (depth: number): boolean => path.splice(depth).every(({ max, below }) => max === null || below === null || below === max);
  for (const { code, max } of coded) {
    const depth = levelOf(code, dotted);
    if (!sumsUpTo(depth)) return false;
    const upper = path.at(-1);
    if (path.length !== depth || (upper !== undefined && upper.code !== stem(code))) return false;
    if (upper !== undefined) upper.below = (upper.below ?? 0) + (max ?? 0);
    path.push({ code, max, below: null });
  }
  return sumsUpTo(0);
}

const known = new WeakMap<readonly FormRow[], Codes>();

/** The codes of a form's rows, worked out once. */
function codesOf({ view, plan }: FormReading, rows: readonly FormRow[]): Codes {
  const before = known.get(rows);
  if (before !== undefined) return before;
  const coded = rows.flatMap((row): readonly CodedRow[] => {
    const code = row.kind === 'item' && plan.no !== undefined ? bareNumber(freshCell(view, row.row, plan.no)?.text ?? '').replaceAll('-', '.') : '';
    return code === '' ? [] : [{ row, code, max: plan.max === undefined ? null : readGiven(view, freshCell(view, row.row, plan.max)) }];
  });
  const codes = { coded, at: new Map(coded.map(({ row }, index) => [row, index])), levels: areLevels(coded) };
  known.set(rows, codes);
  return codes;
}

/** The level of a row among codes of levels: 0 for 1, 1 for 11 and 1.1; undefined where the codes are no levels. */
export function codeLevel(reading: FormReading, rows: readonly FormRow[], row: FormRow): number | undefined {
  const { coded, at, levels } = codesOf(reading, rows);
  const own = coded[at.get(row) ?? -1];
  if (own === undefined || !levels) return undefined;
  return levelOf(
    own.code,
    coded.some(({ code }) => isDotted(code)),
  );
}

/** Whether the next item's code goes on from this one's: 11 before 111 where codes are levels, and 3 without a score before 3.1 in any form. */
function codesNext(reading: FormReading, rows: readonly FormRow[], index: number): boolean {
  const row = rows[index];
  const { coded, at, levels } = codesOf(reading, rows);
  const place = row === undefined ? undefined : at.get(row);
  const [own, next] = place === undefined ? [] : coded.slice(place, place + 2);
  if (row === undefined || own === undefined || next === undefined || stem(next.code) !== own.code) return false;
  return levels || (isDotted(next.code) && /^\d{1,2}$/.test(own.code) && freshCell(reading.view, row.row, reading.plan.self) === undefined);
}

/** Whether a row carries the name of its section in a column of its own: then the number before that name is the section's. */
const namesItsSection = ({ view, plan }: FormReading, { row }: FormRow): boolean =>
  plan.section !== undefined && plan.no !== undefined && plan.no < plan.section && freshCell(view, row, plan.section)?.column === plan.section;

/** Whether an item-like row really heads the rows below it: numbered 一、 while they are not, or its points the sum of theirs. */
export function headsGroup(reading: FormReading, rows: readonly FormRow[], index: number): boolean {
  const row = rows[index];
  if (sumsUp(reading, rows, index) || codesNext(reading, rows, index)) return true;
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
