import { unitInTitle, cleanUnitName } from '../intake/words/unit-name.ts';
import { splitMeta } from '../intake/words/meta-line.ts';
import { headingAt } from '../intake/blocks/find-headers.ts';
import { viewSheet } from '../intake/blocks/sheet-view.ts';
import type { Grid } from '../intake/grid.ts';
import { signatureOf, type ColumnMapping } from '../intake/readings/column-mapping.ts';
import { mappingAt } from '../intake/readings/map-by-hand.ts';
import { aroundName, markOfRow } from '../intake/readings/said-tables.ts';
import type { ColumnRole, Submission, UnderstoodHeader } from '../model/submission.ts';
import { fail, ok, type Result } from '../result.ts';
import { mappingOfHeader, withRole } from './column-roles.ts';
import { readCellPlace } from './sheet-window.ts';

/**
 * What a person says by a click in the picture of a sheet; rows and columns from 0. `role`: what a column of the table at `row` is for. `heading`: the table begins at this row, not where it was
 * taken to. `another`: a further table begins here. `last`: the table ends with this row. `unit`: this cell holds the unit's name, which is `name`.
 */
export type SheetClick =
  | { readonly kind: 'role'; readonly row: number; readonly column: number; readonly role: ColumnRole }
  | { readonly kind: 'heading' | 'another' | 'last'; readonly row: number }
  | { readonly kind: 'unit'; readonly row: number; readonly column: number; readonly name: string };

/** The mapping that a click makes, and the layout that it takes the place of, if any. */
export interface SaidByClick {
  readonly mapping: ColumnMapping;
  readonly replaced: string | undefined;
}

/** A table on a sheet as it was read: its heading, and its rows from 0, both inclusive. `bottom` is the last one that was read, `headBottom` the last of the heading. */
export interface TableOnSheet {
  readonly header: UnderstoodHeader;
  readonly top: number;
  readonly headBottom: number;
  readonly bottom: number;
}

/** The headings of several forms, each once, with all its tables. */
export function headersOnce(submissions: readonly Pick<Submission, 'headers'>[]): readonly UnderstoodHeader[] {
  const headers = new Map<string, UnderstoodHeader>();
  for (const header of submissions.flatMap((submission) => submission.headers ?? [])) {
    const ranges = new Set([...(headers.get(header.signature)?.ranges ?? []), ...(header.ranges ?? [])]);
    headers.set(header.signature, { ...header, ...(ranges.size === 0 ? {} : { ranges: [...ranges] }) });
  }
  return [...headers.values()];
}

/** Where the tables of one sheet are, from the top down. */
export function tablesOnSheet(headers: readonly UnderstoodHeader[], sheet: string): readonly TableOnSheet[] {
  return headers
    .flatMap((header) =>
      (header.ranges ?? []).flatMap((range): readonly TableOnSheet[] => {
        const first = readCellPlace(range);
        const last = /:[A-Z]+(\d+)$/u.exec(range)?.[1];
        if (first?.sheet !== sheet || last === undefined) return [];
        const heading = readCellPlace(header.columns[0]?.cell ?? '');
        const reach = heading?.sheet === sheet ? heading.row - (readCellPlace(header.ranges?.[0] ?? '')?.row ?? heading.row) : 0;
        return [{ header, top: first.row, headBottom: first.row + Math.max(0, reach), bottom: Number(last) - 1 }];
      }),
    )
    .sort((one, other) => one.top - other.top);
}

/** The table that a row is of: the one that it is in, else the one above it, else the first. */
export const tableAtRow = (tables: readonly TableOnSheet[], row: number): TableOnSheet | undefined =>
  tables.find(({ top, bottom }) => row >= top && row <= bottom) ?? tables.findLast(({ top }) => top <= row) ?? tables[0];

/** The only cell of a sheet outside its tables that holds a name; undefined where there are several, or none. */
export function cellOfName(grid: Grid, tables: readonly TableOnSheet[], name: string): { readonly row: number; readonly column: number } | undefined {
  const cells = grid.rows.flatMap((line, row) =>
    tables.some(({ top, bottom }) => row >= top && row <= bottom) ? [] : (line ?? []).filter((cell) => cell?.covered === false && cell.text.includes(name)),
  );
  const [only] = cells;
  return cells.length === 1 ? only : undefined;
}

/** The name that a cell most likely holds: behind its label, in a title, or all of it. */
export function nameInCell(text: string): string {
  const pairs = splitMeta(text).filter(({ value }) => value !== '');
  const [pair] = pairs;
  const value = pairs.length === 1 ? pair?.value : undefined;
  return cleanUnitName(value ?? unitInTitle(text) ?? text);
}

function saidOfRole(grid: Grid, table: TableOnSheet, column: number, role: ColumnRole): Result<SaidByClick, string> {
  const mapping = withRole(table.header, column, role);
  if (mapping === undefined) return fail('必须有一列是“考核内容”。请先在那一列上选“考核内容”。');
  if (role !== 'units') return ok({ mapping, replaced: undefined });
  const heading = headingAt(viewSheet(grid), table.top);
  return ok({ mapping: { ...mapping, signature: signatureOf(heading), pointed: table.header.signature }, replaced: undefined });
}

function saidOfHeading(grid: Grid, tables: readonly TableOnSheet[], row: number, another: boolean): Result<SaidByClick, string> {
  const mapping = mappingAt(grid, row);
  if (mapping === undefined) return fail('这一行下面读不出考核项目，请换一行试试。');
  const table = another ? undefined : tableAtRow(tables, row);
  if (table?.header.signature === mapping.signature) return fail('这一行已经是表头。');
  const { unit } = table?.header ?? {};
  const moved = table === undefined || unit === undefined ? {} : { unit: { ...unit, row: unit.row + table.top - row } };
  const { by = 'program', remembered, signature } = table?.header ?? {};
  return ok({ mapping: { ...mapping, ...moved, pointed: signature ?? '' }, replaced: by === 'program' ? undefined : (remembered ?? signature) });
}

function saidOfLast(grid: Grid, tables: readonly TableOnSheet[], row: number): Result<SaidByClick, string> {
  const table = tables.findLast(({ headBottom }) => headBottom < row);
  const first = tables.find(({ header }) => header === table?.header);
  if (table === undefined || first === undefined) return fail('表格的最后一行要在表头下面。');
  const last = markOfRow(viewSheet(grid), { bottom: first.headBottom }, row);
  if (last === undefined) return fail('这一行没有文字，以后认不出它。请点有文字的一行。');
  const { below: _, ...mapping } = mappingOfHeader(table.header);
  return ok({ mapping: { ...mapping, last }, replaced: undefined });
}

function saidOfUnit(grid: Grid, tables: readonly TableOnSheet[], row: number, column: number, name: string): Result<SaidByClick, string> {
  const table = tableAtRow(tables, row);
  const around = aroundName(grid.rows[row]?.[column]?.text ?? '', name);
  if (table === undefined || around === undefined) return fail('这一格里没有这个名称。');
  const first = tables.find(({ header }) => header === table.header) ?? table;
  return ok({ mapping: { ...mappingOfHeader(table.header), unit: { row: row - first.top, column, ...around } }, replaced: undefined });
}

/** What a click in the picture of a sheet says of its tables; the problem is a sentence. `tables` are those of the sheet as it was read. */
export function saidByClick(grid: Grid, tables: readonly TableOnSheet[], click: SheetClick): Result<SaidByClick, string> {
  switch (click.kind) {
    case 'role': {
      const table = tableAtRow(tables, click.row);
      return table === undefined ? fail('这张工作表里没有读到考核表。') : saidOfRole(grid, table, click.column, click.role);
    }
    case 'heading':
    case 'another':
      return saidOfHeading(grid, tables, click.row, click.kind === 'another');
    case 'last':
      return saidOfLast(grid, tables, click.row);
    case 'unit':
      return saidOfUnit(grid, tables, click.row, click.column, click.name);
  }
}
