import type { RowMark, UnitPlace } from '../../model/submission.ts';
import { headingAt } from '../blocks/find-headers.ts';
import type { Column, Header } from '../blocks/heading-columns.ts';
import type { SheetView } from '../blocks/sheet-view.ts';
import { addressOf } from '../grid.ts';
import { squash, tidy } from '../values/text.ts';
import { mappingOf, signatureOf, type ColumnMapping } from './column-mapping.ts';

/** A name with the cell that it stands in. */
interface NamePlace {
  readonly name: string;
  readonly cell: string;
}

/** Headings further down are no headings of a form, where nobody pointed at one. */
const lowestHeading = 60;
/** Longer texts are cut in marks: they are told apart by their beginnings. */
const longestMark = 80;

const withoutNumbers = (text: string): string => squash(text).replace(/[\d\p{P}\p{S}]/gu, '');

/** What a row says, for a {@link RowMark}: its first text without numbers and signs; empty where it has none. */
function wordsOfRow(view: SheetView, row: number): string {
  const words = view.ownCells(row).map((cell) => (typeof cell.raw === 'string' ? withoutNumbers(cell.text) : ''));
  return words.find((word) => /\p{L}/u.test(word))?.slice(0, longestMark) ?? '';
}

const rowsLike = (view: SheetView, header: Pick<Header, 'bottom'>, words: string): readonly number[] =>
  Array.from({ length: Math.max(0, view.grid.rowCount - header.bottom - 1) }, (_, index) => header.bottom + 1 + index).filter(
    (row) => wordsOfRow(view, row) === words,
  );

/** The mark of a row below a heading, by which it is found in other files too; undefined where the row has no words. */
export function markOfRow(view: SheetView, header: Pick<Header, 'bottom'>, row: number): RowMark | undefined {
  const words = wordsOfRow(view, row);
  const nth = words === '' ? 0 : rowsLike(view, header, words).indexOf(row) + 1;
  return nth === 0 ? undefined : { words, nth };
}

/** The row that a mark names below a heading: the last of its words where there are fewer of them; undefined where there is none. */
export function rowOfMark(view: SheetView, header: Pick<Header, 'bottom'>, { words, nth }: RowMark): number | undefined {
  const rows = rowsLike(view, header, words);
  return rows[nth - 1] ?? rows.at(-1);
}

/** The headings that a person pointed at, in this file or one of the same layout; or, with `any`, those of all that was remembered. */
export function saidHeadings(view: SheetView, mappings: readonly ColumnMapping[], any = false): readonly Header[] {
  const wanted = any ? mappings : mappings.filter(({ pointed }) => pointed !== undefined);
  const headers: Header[] = [];
  if (wanted.length === 0) return headers;
  const until = any ? Math.min(view.grid.rowCount, lowestHeading) : view.grid.rowCount;
  for (let row = 0; row < until; row += 1) {
    if (row <= (headers.at(-1)?.bottom ?? -1) || view.ownCells(row).length === 0) continue;
    const header = headingAt(view, row);
    if (header.top === row && mappingOf(wanted, header) !== undefined) headers.push(header);
  }
  return headers;
}

const overlap = (one: Header, other: Header): boolean => one.top <= other.bottom && other.top <= one.bottom;

/** The headings of a sheet as a person has it: those pointed at instead of the ones they are in place of, and none within a table that goes on to a row that was named as its last. */
export function headingsAsSaid(view: SheetView, found: readonly Header[], pointed: readonly Header[], mappings: readonly ColumnMapping[]): readonly Header[] {
  const instead = new Set(
    pointed.flatMap((header) => {
      const replaced = mappingOf(mappings, header)?.pointed;
      return replaced === signatureOf(header) ? [] : [replaced];
    }),
  );
  const all = [...found.filter((header) => !pointed.some((other) => overlap(header, other))), ...pointed]
    .filter((header) => !instead.has(signatureOf(header)))
    .sort((one, other) => one.top - other.top);
  const within = (header: Header): boolean =>
    all.some((other) => {
      const last = mappingOf(mappings, other)?.last;
      return (
        last !== undefined && header.top > other.bottom && signatureOf(header) !== signatureOf(other) && header.top <= (rowOfMark(view, other, last) ?? -1)
      );
    });
  return mappings.some(({ last }) => last !== undefined) ? all.filter((header) => !within(header)) : all;
}

/** A cell's text as it is kept around a unit's name: without digits and blanks. */
const around = (text: string): string => squash(text).replace(/\d/g, '');

/** What is written in a cell before and after a name; undefined where the name is not in it. */
export function aroundName(text: string, name: string): Pick<UnitPlace, 'before' | 'after'> | undefined {
  const at = name === '' ? -1 : text.indexOf(name);
  return at === -1 ? undefined : { before: around(text.slice(0, at)), after: around(text.slice(at + name.length)) };
}

/** How many signs of a text, from its start, make up `words` once digits and blanks are left out; undefined where it does not begin so. */
function lengthOf(text: string, words: string): number | undefined {
  let length = 0;
  let left = words;
  while (left !== '' && length < text.length) {
    const sign = around(text.charAt(length));
    if (sign !== '' && !left.startsWith(sign)) return undefined;
    left = left.slice(sign.length);
    length += 1;
  }
  return left === '' ? length : undefined;
}

const backwards = (text: string): string => Array.from(text).reverse().join('');

/** The unit's name at the place that a person pointed at; undefined where nothing is there, or something else is written around it. */
export function unitAtPlace(view: SheetView, header: Header, { row, column, before, after }: UnitPlace): NamePlace | undefined {
  const cell = view.grid.rows[header.top + row]?.[column];
  const text = tidy(cell?.text ?? '');
  const start = lengthOf(text, before);
  const end = lengthOf(backwards(text), backwards(after));
  if (cell === undefined || start === undefined || end === undefined) return undefined;
  const name = text
    .slice(start, text.length - end)
    .replace(/^20\d\d(?:年度?)?/, '')
    .trim();
  return name === '' ? undefined : { name, cell: addressOf(view.grid.sheet, cell.row, cell.column) };
}

/** One unit of a table whose columns a person gave to units: its name, and the mapping that reads its column alone. */
interface UnitOfColumns extends NamePlace {
  readonly mapping: ColumnMapping;
}

/** The units of a heading that a person said to have a column for each; empty for any other. */
export function unitsOfColumns(view: SheetView, header: Header, mapping: ColumnMapping): readonly UnitOfColumns[] {
  return Object.entries(mapping.roles).flatMap(([column, role]): readonly UnitOfColumns[] => {
    const index = Number(column);
    const name = role === 'units' ? header.columns[index]?.path.at(-1)?.full : undefined;
    if (name === undefined) return [];
    const others = Object.fromEntries(Object.entries(mapping.roles).filter(([, other]) => other !== 'units'));
    const own = { ...mapping, signature: signatureOf(header), roles: { ...others, [index]: 'self' as const } };
    return [{ name, cell: addressOf(view.grid.sheet, header.bottom, index), mapping: own }];
  });
}

/** The heading of a table of units by criteria, where a person said which column names the units and no column holds items; undefined for any other. */
export function unitsTableAsSaid(header: Header, mapping: ColumnMapping | undefined): Header | undefined {
  const roles = Object.values(mapping?.roles ?? {});
  if (mapping === undefined || !roles.includes('unit') || roles.includes('item')) return undefined;
  const columns = header.columns.map((column): Column => {
    const role = mapping.roles[column.index];
    if (role === 'unit') return { ...column, unit: true, role: undefined, fact: undefined };
    return { ...column, unit: false, fact: undefined, role: role === 'self' ? undefined : 'no' };
  });
  return { ...header, kind: 'summary', columns };
}
