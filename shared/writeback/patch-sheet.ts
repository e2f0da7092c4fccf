import { addressOf, type Merge } from '../intake/grid.ts';
import { escapeXml } from '../text/xml-text.ts';
import { plainAttribute } from '../intake/plain-workbook/plain-parts.ts';
import { fail, ok, type Result } from '../result.ts';
import { shiftFormula } from './formula.ts';
import { scanSheet, type ScannedCell, type ScannedRow, type ScannedSheet } from './scan-sheet.ts';
import { withDimension, withMerges, withWidths, type ColumnWidth } from './sheet-frame.ts';

/** What a cell is to hold: a number, a text, or (null) nothing but its look. `likeColumn`: the column in its row whose look it takes where it is not there yet. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  readonly likeColumn?: number;
}

/** All that is changed on one sheet. `results`: what formulas that stay have as their result now, null where it is for the program that opens the file to work out. */
export interface SheetEdit {
  readonly writes: readonly CellWrite[];
  readonly widths: readonly ColumnWidth[];
  readonly merges: readonly Merge[];
}

/** The sheet's XML after an edit, and the cells whose formula gave way to a value. */
interface PatchedSheet {
  readonly xml: string;
  readonly dropped: readonly string[];
}

/** Why a sheet could not be edited in place: it is written in an unknown way, or a cell is a part of a formula over several cells. */
export type PatchFault = { readonly kind: 'unknown' } | { readonly kind: 'array'; readonly cell: string };

/** A text as it stands in XML of an office file: signs that cannot stand there are left out; `_x0041_` is an escape, so its underscore is escaped itself. */
export const inXml = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  escapeXml(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

const nameOf = (row: number, column: number): string => addressOf('', row, column).slice(1);
const keyOf = (row: number, column: number): number => row * 16_384 + column;

function cellXml({ row, column, value }: CellWrite, style: string | undefined): string {
  const head = `<c r="${nameOf(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${String(value)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${inXml(value)}</t></is></c>`;
}

const styleOf = (cell: ScannedCell | undefined): string | undefined => (cell === undefined ? undefined : plainAttribute(cell.tag.replace(/\/?>$/, ''), 's'));

/** A cell whose formula was shared with one that gives way gets the formula as its own. */
const ownFormula = (cell: ScannedCell, formula: string): string =>
  cell.tag + cell.inner.replace(/<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)/, `<f>${escapeXml(formula)}</f>`) + '</c>';

const corners = (ref: string | undefined): readonly string[] => (ref ?? '').split(':');

interface Groups {
  /** The cell that has the text of a shared formula, by the name of the group. */
  readonly first: ReadonlyMap<string, ScannedCell>;
  /** The groups whose first cell gives way. */
  readonly broken: ReadonlySet<string>;
}

function groupsOf(cells: readonly ScannedCell[], isWritten: (cell: ScannedCell) => boolean): Groups {
  const first = new Map<string, ScannedCell>();
  for (const cell of cells)
    if (cell.formula?.kind === 'shared' && cell.formula.text !== '' && cell.formula.group !== undefined) first.set(cell.formula.group, cell);
  return { first, broken: new Set([...first].flatMap(([group, cell]) => (isWritten(cell) ? [group] : []))) };
}

/** The formula of a cell as its own, also where it is shared with others. Undefined where it has none, or it is one over several cells. */
export function formulaOfCell(cell: ScannedCell, first: ReadonlyMap<string, ScannedCell>): string | undefined {
  const { formula } = cell;
  if (formula === undefined) return undefined;
  if (formula.kind !== 'shared' || formula.text !== '') return formula.text;
  const head = first.get(formula.group ?? '');
  return head?.formula === undefined ? undefined : shiftFormula(head.formula.text, cell.row - head.row, cell.column - head.column);
}

/** The first cells of all shared formulas of a sheet. */
export const sharedFirsts = (sheet: ScannedSheet): ReadonlyMap<string, ScannedCell> =>
  groupsOf(
    sheet.rows.flatMap(({ cells }) => cells),
    () => false,
  ).first;

const spans = (tag: string, last: number): string =>
  tag.replace(/ spans="(\d+):(\d+)"/, (_, from: string, to: string) => ` spans="${from}:${String(Math.max(Number(to), last + 1))}"`);

/** A row with what is written into it; what stays keeps its text. */
function rowXml(xml: string, row: ScannedRow, writes: readonly CellWrite[], { first, broken }: Groups): string {
  const open = new Map(writes.map((write) => [write.column, write]));
  const known = new Map(row.cells.map((cell) => [cell.column, cell]));
  const pieces = new Map<number, string>();
  for (const cell of row.cells) {
    const write = open.get(cell.column);
    const given = cell.formula?.kind === 'shared' && broken.has(cell.formula.group ?? '') ? formulaOfCell(cell, first) : undefined;
    pieces.set(
      cell.column,
      write === undefined
        ? given === undefined
          ? xml.slice(cell.start, cell.end)
          : ownFormula(cell, given)
        : cellXml({ ...write, row: row.row }, styleOf(cell)),
    );
  }
  for (const write of writes) if (!known.has(write.column)) pieces.set(write.column, cellXml(write, styleOf(known.get(write.likeColumn ?? -1))));
  const cells = [...pieces].sort(([a], [b]) => a - b).map(([, piece]) => piece);
  const tag = spans(row.tag.replace(/\/>$/, '>'), Math.max(...pieces.keys()));
  return `${tag}${cells.join('')}</row>`;
}

function overSeveral(cells: readonly ScannedCell[], isWritten: (cell: ScannedCell) => boolean): ScannedCell | undefined {
  return cells.find((cell) => isWritten(cell) && cell.formula?.kind === 'array' && new Set(corners(cell.formula.ref)).size > 1);
}

/** Whether a cell lies within a formula that goes over several cells, whose text another cell has. */
function insideArray(cells: readonly ScannedCell[], writes: readonly CellWrite[]): CellWrite | undefined {
  const areas = cells.flatMap(({ formula }) => (formula?.kind === 'array' ? [/^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(formula.ref ?? '')] : []));
  const within = (write: CellWrite, area: RegExpExecArray): boolean => {
    const [, left = '', top = '', right = '', bottom = ''] = area;
    const letters = nameOf(0, write.column).slice(0, -1);
    const order = (name: string): string => name.padStart(3, ' ');
    return write.row + 1 >= Number(top) && write.row + 1 <= Number(bottom) && order(letters) >= order(left) && order(letters) <= order(right);
  };
  return writes.find((write) => areas.some((area) => area !== null && within(write, area)));
}

/** The data of a sheet with all writes in it. */
function dataXml(xml: string, sheet: ScannedSheet, writes: readonly CellWrite[], groups: Groups): string {
  const byRow = new Map<number, CellWrite[]>();
  for (const write of writes) byRow.set(write.row, [...(byRow.get(write.row) ?? []), write]);
  const pieces: (readonly [number, string])[] = [];
  for (const row of sheet.rows) {
    const own = byRow.get(row.row) ?? [];
    const broken = row.cells.some(({ formula }) => groups.broken.has(formula?.group ?? ''));
    pieces.push([row.row, own.length === 0 && !broken ? xml.slice(row.start, row.end) : rowXml(xml, row, own, groups)]);
    byRow.delete(row.row);
  }
  for (const [row, own] of byRow)
    pieces.push([
      row,
      `<row r="${String(row + 1)}">${own
        .toSorted((a, b) => a.column - b.column)
        .map((write) => cellXml(write, undefined))
        .join('')}</row>`,
    ]);
  return pieces
    .sort(([a], [b]) => a - b)
    .map(([, piece]) => piece)
    .join('');
}

/** A sheet's XML with cells written, columns made wide and cells merged; every other cell, and everything else on the sheet, keeps its text. */
export function patchSheet(xml: string, { writes, widths, merges }: SheetEdit): Result<PatchedSheet, PatchFault> {
  const sheet = scanSheet(xml);
  if (sheet === undefined) return fail({ kind: 'unknown' });
  const cells = sheet.rows.flatMap((row) => row.cells);
  const places = new Set(writes.map(({ row, column }) => keyOf(row, column)));
  const isWritten = (cell: ScannedCell): boolean => places.has(keyOf(cell.row, cell.column));
  const array = overSeveral(cells, isWritten) ?? insideArray(cells, writes);
  if (array !== undefined && !(writes.length === 0)) return fail({ kind: 'array', cell: nameOf(array.row, array.column) });
  const groups = groupsOf(cells, isWritten);
  const data = dataXml(xml, sheet, writes, groups);
  const before = xml.slice(0, sheet.from);
  const after = xml.slice(sheet.to);
  const lastColumn = Math.max(...writes.map(({ column }) => column));
  const lastRow = Math.max(...writes.map(({ row }) => row));
  const head = withWidths(withDimension(before, lastRow, lastColumn), widths);
  const dropped = cells.flatMap((cell) => (isWritten(cell) && cell.formula !== undefined ? [nameOf(cell.row, cell.column)] : []));
  return ok({ xml: `${head}${sheet.closedInItself ? `<sheetData>${data}</sheetData>` : data}${withMerges(after, merges)}`, dropped });
}

/** A sheet's XML in which formulas have other results, null: none, for the program that opens the file to work out. Cells are named by their row and column. */
export function withResults(xml: string, results: readonly (readonly [row: number, column: number, value: number | null])[]): string {
  const sheet = results.length === 0 ? undefined : scanSheet(xml);
  if (sheet === undefined) return xml;
  const wanted = new Map(results.map(([row, column, value]) => [keyOf(row, column), value]));
  let [made, from] = ['', 0];
  for (const cell of sheet.rows.flatMap((row) => row.cells)) {
    const value = wanted.get(keyOf(cell.row, cell.column));
    if (value === undefined) continue;
    const formula = /<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)/.exec(cell.inner)?.[0] ?? '';
    made += `${xml.slice(from, cell.start)}${cell.tag.replace(/ t="[^"]*"/, '')}${formula}${value === null ? '' : `<v>${String(value)}</v>`}</c>`;
    from = cell.end;
  }
  return made + xml.slice(from);
}
