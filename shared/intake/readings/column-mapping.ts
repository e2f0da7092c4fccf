import { ColumnRole, type TableSaid, type UnderstoodColumn } from '../../model/submission.ts';
import { addressOf } from '../grid.ts';
import { squash } from '../values/text.ts';
import { foldTwins } from '../values/twins.ts';
import { choicesInSignature } from './choice-columns.ts';
import type { Header } from '../blocks/heading-columns.ts';
import type { FormColumns } from './form-columns.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';

/** What the columns of one heading are for, and what its table is, as a person said. `by`: for this file, or remembered from another. */
export interface ColumnMapping extends TableSaid {
  /** The heading's words; remembered, `*` stands for all columns that are each one unit's: how many, and whose, differs from file to file. */
  readonly signature: string;
  /** By column, counted from 0. A column that is not named is not read. */
  readonly roles: Readonly<Record<number, ColumnRole>>;
  readonly by: 'person' | 'recipe';
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

const unitsSign = '*';

/** A mapping as it is remembered: the columns that are each one unit's are one place, and their names are forgotten. */
export function asLayout(mapping: ColumnMapping): ColumnMapping {
  const own = Object.entries(mapping.roles).flatMap(([index, role]) => (role === 'units' ? [Number(index)] : []));
  const [first, last] = [Math.min(...own), Math.max(...own)];
  if (own.length === 0 || mapping.signature.split('|')[first] === unitsSign) return mapping;
  const words = mapping.signature.split('|');
  const roles = Object.entries(mapping.roles).flatMap(([index, role]): [number, ColumnRole][] => {
    const at = Number(index);
    if (at >= first && at <= last) return at === first ? [[first, 'units']] : [];
    return [[at < first ? at : at - (last - first), role]];
  });
  return { ...mapping, signature: [...words.slice(0, first), unitsSign, ...words.slice(last + 1)].join('|'), roles: Object.fromEntries(roles) };
}

/** A remembered mapping with columns for units, where this heading has the same words before and after them. */
function withUnits(mapping: ColumnMapping, was: readonly string[], now: readonly string[]): ColumnMapping['roles'] | undefined {
  const at = was.indexOf(unitsSign);
  const more = now.length - was.length;
  const same = (words: readonly string[], from: number): boolean => words.every((word, index) => bareWords(word) === bareWords(now[from + index] ?? ''));
  if (at === -1 || more < 0 || !same(was.slice(0, at), 0) || !same(was.slice(at + 1), at + 1 + more)) return undefined;
  const roles = Object.entries(mapping.roles).flatMap(([index, role]): [number, ColumnRole][] => {
    const column = Number(index);
    if (column !== at) return [[column < at ? column : column + more, role]];
    return Array.from({ length: more + 1 }, (_, units) => [at + units, role]);
  });
  return Object.fromEntries(roles);
}

/** The roles of a remembered mapping moved to where a heading has the same words; undefined unless both have just the same, and those that matter only once. */
function movedRoles(mapping: ColumnMapping, signature: string): ColumnMapping['roles'] | undefined {
  const [written, here] = [mapping.signature.split('|'), signature.split('|')];
  if (written.includes(unitsSign)) return withUnits(mapping, written, here);
  const [was, now] = [written.map(bareWords), here.map(bareWords)];
  const words = (of: readonly string[]): string =>
    of
      .filter((word) => word !== '')
      .sort()
      .join('|');
  if (was.join('|') === now.join('|')) return mapping.roles;
  if (words(was) !== words(now)) return undefined;
  const roles: Record<number, ColumnRole> = {};
  for (const [index, role] of Object.entries(mapping.roles)) {
    const word = was[Number(index)] ?? '';
    if (role === 'ignored') continue;
    if (word === '' || was.filter((other) => other === word).length > 1) return undefined;
    roles[now.indexOf(word)] = role;
  }
  return roles;
}

/** A mapping that fits a heading, with its roles where the heading has them; `signature` stays what the mapping is known by. */
export function mappingFor(mappings: readonly ColumnMapping[], signature: string): ColumnMapping | undefined {
  const exact = mappings.find((one) => one.signature === signature);
  if (exact !== undefined) return exact;
  for (const mapping of mappings) {
    const roles = mapping.by === 'recipe' ? movedRoles(mapping, signature) : undefined;
    if (roles !== undefined) return { ...mapping, roles };
  }
  return undefined;
}

/** What a person said of this heading: word for word, or, where it is remembered, in the same words at other places or with another year. */
export const mappingOf = (mappings: readonly ColumnMapping[], header: Header): ColumnMapping | undefined => mappingFor(mappings, signatureOf(header));

/** The columns of a form as mapped, under a heading of these words; undefined when no column is said to hold the items, for then nothing could be read. */
export function mappedColumns(mapping: ColumnMapping, signature: string): FormColumns | undefined {
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
    choices: choicesInSignature(signature, columns('self')),
    assumedMax: undefined,
    assumed: undefined,
  };
}

/** Roles that one column at most has. */
export const singleRoles = ['item', 'no', 'max', 'self', 'assessed', 'deduction', 'rule', 'note'] as const;

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

/** Says of each column of a heading that has words what a person said that it is for. */
export const columnsAsMapped = (view: SheetView, header: Header, { roles }: ColumnMapping): UnderstoodColumn[] =>
  header.columns.flatMap(({ index, path }) =>
    path.length === 0 && (roles[index] ?? 'ignored') === 'ignored'
      ? []
      : [{ index, heading: pathText(header, index), cell: addressOf(view.grid.sheet, Math.max(0, header.bottom), index), role: roles[index] ?? 'ignored' }],
  );
