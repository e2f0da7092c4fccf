import { unitKindWords } from '../model/standard.ts';
import { showDay } from '../days/days.ts';
import { inPlaceOrder, type AcceptanceInput } from '../output/acceptance-input.ts';
import type { Facts } from '../model/unit.ts';
import { comparableText } from '../text/comparable-text.ts';
import type { HeadLine, HeadLineKind } from './head-lines.ts';
import { templateValues } from '../templates/template-values.ts';
import { groupValues, reportField, unitValues, type ReportedUnit, type RowsOf } from './report-fields.ts';
import type { ReportValue } from './report-value.ts';
import type { UpperTable } from './upper-table.ts';

/** What fills a table: what its rows are about, and by column (its place in the table's list) the key of a field; null for what stays as it is. */
export interface UpperFilling {
  readonly rows: RowsOf;
  readonly fields: readonly (string | null)[];
  /** Whether 填报单位 and 填报日期 are written. */
  readonly lines: boolean;
}

/** Something that fills one row: its units, with a way to tell their values. */
export interface ReportRow {
  readonly name: string;
  readonly units: readonly ReportedUnit[];
  readonly valueOf: (key: string) => ReportValue;
}

/** A row of the finished sheet with what goes into it, by column. */
export interface RowPlace {
  readonly row: number;
  readonly cells: ReadonlyMap<number, ReportValue>;
}

/** All that is written into a table. `repeated` is the row that stands `more` times more; `free` the columns of it that are written anyway. */
export interface UpperPlan {
  readonly rows: readonly RowPlace[];
  readonly repeated: number;
  readonly more: number;
  readonly free: readonly number[];
  readonly lines: readonly HeadLine[];
  readonly said: Readonly<Record<HeadLineKind, string>>;
  readonly notes: readonly string[];
}

/** Codes of units, which are nobody's. */
const codes: ReadonlySet<string> = new Set(['fact:uscc', 'fact:orgUscc']);

/** The rows that a round's units make, in the order of their places; towns and kinds in the order of their names. `told`: what is done to a text for those who read it. */
export function reportRows(
  input: AcceptanceInput,
  facts: ReadonlyMap<string, Facts>,
  rows: RowsOf,
  told: (text: string) => string = (text) => text,
): readonly ReportRow[] {
  const discreet =
    (valueOf: ReportRow['valueOf']): ReportRow['valueOf'] =>
    (key) => {
      const value = valueOf(key);
      return value.number === undefined && value.share === undefined && !codes.has(key) ? { ...value, text: told(value.text) } : value;
    };
  const round = templateValues({ input, asks: () => false });
  const units = inPlaceOrder(input).map((unit): ReportedUnit => ({ unit, facts: facts.get(unit.unitId) ?? {} }));
  if (rows === 'units') return units.map((own, index) => ({ name: own.unit.name, units: [own], valueOf: discreet(unitValues(input, own, index, round)) }));
  const nameOf = ({ unit }: ReportedUnit): string => (rows === 'towns' ? unit.town : unitKindWords[unit.kind]);
  const names = [...new Set(units.map(nameOf))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
  return names.map((name, index) => {
    const own = units.filter((one) => nameOf(one) === name);
    return { name, units: own, valueOf: discreet(groupValues(own, name, index, round)) };
  });
}

const isSame = (left: string, right: string): boolean => {
  const [a, b] = [comparableText(left), comparableText(right)];
  return (
    a === b ||
    (a.length >= 2 && b.length >= 2 && a.replace(/(?:镇|乡|街道|办事处|工会|委员会)+$/u, '') === b.replace(/(?:镇|乡|街道|办事处|工会|委员会)+$/u, ''))
  );
};

/** A row that only shows how to fill the table in. */
const isExample = (name: string): boolean => /^[（(]?(?:例|示例|样例|如)|[×xX]{2}|\.{3}|…/u.test(name);

const identities = new Set(['name:单位名称', 'group:name']);

/** What of the whole fills the cell of a row of sums under a field: nothing where it does not add up. */
const totalKey = (key: string, rows: RowsOf): string | undefined => {
  if (rows !== 'units') return /^group:(?:no|name|names)$/.test(key) ? undefined : key;
  if (key === 'fact:membershipRate') return 'group:membershipRate';
  return reportField(key)?.adds === true ? key.replace(/^fact:/, 'sum:') : undefined;
};

const someNames = (names: readonly string[]): string => `${names.slice(0, 5).join('、')}${names.length > 5 ? `等${String(names.length)}个` : ''}`;

interface FilledColumn {
  readonly column: number;
  readonly key: string;
}

/** What goes into the row of sums: only where the table itself has neither words nor a formula. */
function totalPlace(table: UpperTable, filled: readonly FilledColumn[], rows: RowsOf, total: (key: string) => ReportValue, row: number): readonly RowPlace[] {
  const cells = filled.flatMap(({ column, key }) => {
    const from = totalKey(key, rows);
    return from === undefined || table.totalTaken.includes(column) ? [] : [[column, total(from)] as const];
  });
  return table.total === null || cells.length === 0 ? [] : [{ row, cells: new Map(cells) }];
}

/** Plans what goes where: rows that name a unit or a town already get theirs, empty ones the others in order; rows are added where there are too few. */
export function planUpperTable(table: UpperTable, filling: UpperFilling, rows: readonly ReportRow[], input: AcceptanceInput): UpperPlan {
  const filled = table.columns.flatMap(({ index }, at): readonly FilledColumn[] => {
    const key = filling.fields[at];
    return key === null || key === undefined ? [] : [{ column: index, key }];
  });
  const own = filled.find(({ key }) => identities.has(key))?.column ?? -1;
  const named = table.rows.filter(({ given }) => given[own] !== undefined && !isExample(given[own]));
  const empty = table.rows.filter((row) => !named.includes(row)).map(({ row }) => row);
  const isList = named.length > 0 && empty.length === 0;
  const pairs = named.map(({ row, given }) => ({ row, given, name: given[own] ?? '', found: rows.find(({ name }) => isSame(name, given[own] ?? '')) }));
  const left = rows.filter((row) => !pairs.some(({ found }) => found === row));
  const below = (table.rows.at(-1)?.row ?? table.bottom) + 1;
  const isFree = table.rows.length === 0;
  const more = isList || isFree ? 0 : Math.max(0, left.length - empty.length);
  const repeated = empty.at(-2) ?? empty.at(-1) ?? below;
  const finalRow = (row: number): number => (row > repeated ? row + more : row);
  const added = Array.from({ length: more }, (_, at) => repeated + 1 + at);
  const slots = isFree ? left.map((_, at) => below + at) : [...empty.map(finalRow), ...added].sort((a, b) => a - b);
  const cellsOf = ({ valueOf }: ReportRow, but: readonly number[]) =>
    new Map(filled.flatMap(({ column, key }) => (but.includes(column) ? [] : [[column, valueOf(key)] as const])));
  const kept = (given: UpperTable['rows'][number]['given']): readonly number[] =>
    filled.flatMap(({ column, key }) => (column === own || (given[column] !== undefined && /:(?:单位序号|no)$/.test(key)) ? [column] : []));
  const placed = [
    ...pairs.flatMap(({ row, given, found }) => (found === undefined ? [] : [{ of: found, row: finalRow(row), cells: cellsOf(found, kept(given)) }])),
    ...(isList ? [] : left.map((of, at) => ({ of, row: slots[at] ?? below, cells: cellsOf(of, []) }))),
  ];
  const total = groupValues(
    placed.flatMap(({ of }) => of.units),
    null,
    0,
    {},
  );
  const unknown = pairs.flatMap(({ name, found }) => (found === undefined ? [name] : []));
  return {
    rows: [...placed.map(({ row, cells }) => ({ row, cells })), ...totalPlace(table, filled, filling.rows, total, finalRow(table.total ?? 0))],
    repeated,
    more,
    free: filled.map(({ column }) => column),
    lines: filling.lines ? table.lines.filter(({ kind }) => kind !== 'federation' || input.federation !== '') : [],
    said: { federation: input.federation, day: showDay(input.preparedOn) },
    notes: [
      ...(unknown.length === 0 ? [] : [`表里的${someNames(unknown)}在所选的单位里没有找到，这几行没有填。`]),
      ...(isList && left.length > 0 ? [`${someNames(left.map(({ name }) => name))}在表里没有自己的行，没有填。`] : []),
      ...(more > 0 ? [`表里的空行不够，加了${String(more)}行，下面的内容往下移。`] : []),
    ],
  };
}
