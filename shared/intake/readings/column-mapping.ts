import { ColumnRole, type TableUse, type UnderstoodColumn } from '../../model/submission.ts';
import { addressOf } from '../grid.ts';
import { squash } from '../values/text.ts';
import { foldTwins } from '../values/twins.ts';
import { choicesInSignature } from './choice-columns.ts';
import type { Header } from '../blocks/heading-columns.ts';
import type { FormColumns } from './form-columns.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';

/** What the columns of one heading are for, as a person said. `by`: for this file, or remembered from another. */
export interface ColumnMapping {
  readonly signature: string;
  /** By column, counted from 0. A column that is not named is not read. */
  readonly roles: Readonly<Record<number, ColumnRole>>;
  readonly by: 'person' | 'recipe';
  /** What the table is to the one above it; left out where the program tells. */
  readonly table?: TableUse;
  /** Whether rows below its total are read; left out where the program tells. */
  readonly below?: boolean;
}

const pathText = (header: Header, index: number): string => header.columns[index]?.path.map((label) => label.full).join('/') ?? '';

/** The heading words of a table in the order of its columns, an empty place for a column without one: what files of one layout share. */
export const signatureOf = (header: Header): string =>
  header.columns
    .map((_, index) => pathText(header, index))
    .join('|')
    .replace(/\|+$/, '');

/** A heading's words without what differs from year to year and from printer to printer: blanks, punctuation, width, the year, the points. */
const bareWords = (heading: string): string =>
  foldTwins(squash(heading))
    .replace(/20\d\d(?:年度|年|度)?|\d+(?:\.\d+)?(?:分|%)/g, '')
    .replace(/[\p{P}\p{S}]/gu, '');

/** A remembered mapping moved to where this heading has the same words; undefined unless both have just the same, and those that matter only once. */
function moved(mapping: ColumnMapping, header: Header): ColumnMapping | undefined {
  const was = mapping.signature.split('|').map(bareWords);
  const now = header.columns.map((_, index) => bareWords(pathText(header, index)));
  const words = (of: readonly string[]): string =>
    of
      .filter((word) => word !== '')
      .sort()
      .join('|');
  if (was.join('|') === now.join('|').replace(/\|+$/, '')) return { ...mapping, signature: signatureOf(header) };
  if (words(was) !== words(now)) return undefined;
  const roles: Record<number, ColumnRole> = {};
  for (const [index, role] of Object.entries(mapping.roles)) {
    const word = was[Number(index)] ?? '';
    if (role === 'ignored') continue;
    if (word === '' || was.filter((other) => other === word).length > 1) return undefined;
    roles[now.indexOf(word)] = role;
  }
  return { ...mapping, signature: signatureOf(header), roles };
}

/** What a person said of this heading: word for word, or, where it is remembered, in the same words at other places or with another year. */
export function mappingOf(mappings: readonly ColumnMapping[], header: Header): ColumnMapping | undefined {
  const signature = signatureOf(header);
  const exact = mappings.find((one) => one.signature === signature);
  if (exact !== undefined) return exact;
  for (const mapping of mappings) {
    const same = mapping.by === 'recipe' ? moved(mapping, header) : undefined;
    if (same !== undefined) return same;
  }
  return undefined;
}

/** The columns of a form as mapped; undefined when no column is said to hold the items, for then nothing could be read. */
export function mappedColumns(mapping: ColumnMapping): FormColumns | undefined {
  const columns = (role: ColumnRole): readonly number[] =>
    Object.entries(mapping.roles)
      .filter(([, given]) => given === role)
      .map(([index]) => Number(index))
      .sort((left, right) => left - right);
  const [item] = columns('item');
  if (item === undefined) return undefined;
  const first = (role: ColumnRole): number | undefined => columns(role)[0];
  return {
    item,
    sections: columns('section'),
    section: first('section'),
    oneSign: true,
    numbered: undefined,
    no: first('no'),
    max: first('max'),
    scale: 'points',
    grades: [],
    self: first('self'),
    assessed: first('assessed'),
    deduction: first('deduction'),
    rule: first('rule'),
    alsoRules: columns('rule').slice(1),
    note: first('note'),
    choices: choicesInSignature(mapping.signature, columns('self')),
    assumedMax: undefined,
    assumed: undefined,
  };
}

const singleRoles = ColumnRole.options.filter((role) => role !== 'section' && role !== 'ignored');

const roleIn = (plan: FormColumns, index: number): ColumnRole =>
  plan.sections.includes(index)
    ? 'section'
    : plan.choices.some((choice) => choice.index === index)
      ? 'self'
      : (singleRoles.find((role) => plan[role] === index) ?? 'ignored');

/** How many rows are looked at to see whether a column without a heading holds anything. */
const lookedAt = 40;

function isFilled(view: SheetView, header: Header, index: number, to: number): boolean {
  for (let row = header.bottom + 1; row < Math.min(to, header.bottom + lookedAt); row += 1) if (freshCell(view, row, index)?.column === index) return true;
  return false;
}

/** Says of each column of a form that has a heading or values what it was taken for. */
export function understood(view: SheetView, header: Header, plan: FormColumns, to: number): UnderstoodColumn[] {
  return header.columns.flatMap(({ index, path }) => {
    if (path.length === 0 && roleIn(plan, index) === 'ignored' && !isFilled(view, header, index, to)) return [];
    return [{ index, heading: pathText(header, index), cell: addressOf(view.grid.sheet, Math.max(0, header.bottom), index), role: roleIn(plan, index) }];
  });
}
