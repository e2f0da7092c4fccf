import type { Grid, Merge } from '../intake/grid.ts';
import { totalKindOf } from '../intake/words/total-line.ts';
import type { SubmissionItem } from '../model/submission.ts';
import { sumCenti, toPoints, type CentiPoints } from '../points.ts';
import { cellText } from '../output/cell-text.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  firstOf,
  formTables,
  isBeside,
  mergeAt,
  placeOfAddress,
  shownAt,
  standBeside,
  tableAt,
  placeWords,
  type FormPlace,
  type TableInForm,
} from './form-table.ts';
import type { CellWrite } from './patch-sheet.ts';
import { newColumns, columnsForResults, type ResultColumn, type ResultKind } from './result-columns.ts';
import type { ColumnWidth } from './sheet-frame.ts';
import type { LineResult, UnitResult } from './unit-result.ts';

/** What is written into one sheet of a form for one unit. */
export interface SheetPlan {
  readonly sheet: string;
  readonly writes: readonly CellWrite[];
  readonly widths: readonly ColumnWidth[];
  readonly merges: readonly Merge[];
  /** The new columns with the table that they stand beside. */
  readonly added: readonly { readonly table: TableInForm; readonly columns: readonly ResultColumn[] }[];
  /** How many marks of others in the form's own column gave way. */
  readonly replaced: number;
  /** What whoever opens the form should know, as sentences; left out for nothing. */
  readonly notes?: readonly string[];
}

/** One item of the form with what goes into its line. */
interface Line {
  readonly place: FormPlace;
  readonly item: SubmissionItem;
  readonly result: LineResult;
}

/** What the planning asks of the file beside its cells. `without`: kinds of results that are left out. */
interface PlanOptions {
  readonly hasFormula: (place: FormPlace) => boolean;
  readonly without: ReadonlySet<ResultKind>;
  /** Whether a new column may stand in the room between two tables: not in Word, whose tables have none. */
  readonly between: boolean;
}

const valueOf = (kind: ResultKind, lines: readonly Line[]): CellWrite['value'] => {
  const counted = lines.flatMap(({ result }) => (result.points === null ? [] : [result]));
  if (kind === 'reason') {
    const said = lines.flatMap(({ item, result }) =>
      result.reason === '' ? [] : [lines.length > 1 && item.no !== '' ? `${item.no}：${result.reason}` : result.reason],
    );
    // What no cell can hold is left out here already, so that what is read back is what was meant.
    return cellText(said.join('\n'));
  }
  if (counted.length === 0) return kind === 'points' ? '不适用' : null;
  return toPoints(sumCenti(counted.map((result) => (kind === 'points' ? result.points : result.lost) ?? 0)));
};

/** The lines of a table by the cell that their result goes into: a merge over several lines takes their sum. */
function byCell(lines: readonly Line[], { kind, index, isNew }: ResultColumn, grid: Grid): readonly (readonly [readonly [number, number], readonly Line[]])[] {
  const cells = new Map<string, [readonly [number, number], Line[]]>();
  for (const line of lines) {
    const known = kind === 'points' && !isNew ? placeOfAddress(line.item.cells['assessed']) : undefined;
    const cell = known?.sheet === line.place.sheet && known.column === index ? ([known.row, known.column] as const) : firstOf(grid, line.place.row, index);
    const key = cell.join(',');
    const entry = cells.get(key) ?? [cell, []];
    entry[1].push(line);
    cells.set(key, entry);
  }
  return [...cells.values()];
}

/** Whether the unit's own total in a row stands in the columns of a table. */
const hasSum = ({ columns }: TableInForm, grid: Grid, row: number): boolean =>
  columns.some(
    ({ index, role }) =>
      (role === 'self' || role === 'max' || role === 'assessed') && firstOf(grid, row, index)[1] === index && shownAt(grid, row, index) !== '',
  );

/** Whose a total is where tables stand side by side: of the table that alone has the unit's own sum in this row it is the whole, of several each has its own, where none has one it is nobody's. */
function totalBeside(table: TableInForm, peers: readonly TableInForm[], grid: Grid, row: number): 'all' | 'own' | 'none' {
  if (peers.length === 0) return 'all';
  if (!hasSum(table, grid, row)) return 'none';
  return peers.some((peer) => hasSum(peer, grid, row)) ? 'own' : 'all';
}

/** The rows of a table that are a total: with the lines since the one before, or, below all items, the whole. */
function totalRows(
  table: TableInForm,
  peers: readonly TableInForm[],
  grid: Grid,
  lines: readonly Line[],
): readonly { readonly row: number; readonly of: readonly Line[] | 'all' }[] {
  const last = Math.max(...lines.map(({ place }) => place.row));
  const itemRows = new Set(lines.map(({ place }) => place.row));
  let from = table.headBottom;
  const rows: { readonly row: number; readonly of: readonly Line[] | 'all' }[] = [];
  for (let row = table.headBottom + 1; row <= table.bottom; row += 1) {
    const kinds = itemRows.has(row) ? [] : (grid.rows[row] ?? []).flatMap((cell) => (cell === undefined || cell.covered ? [] : (totalKindOf(cell.text) ?? [])));
    if (kinds.length === 0) continue;
    const start = from;
    from = row;
    const own = lines.filter(({ place }) => place.row > start && place.row < row);
    const whose = totalBeside(table, peers, grid, row);
    if (whose === 'none') continue;
    if (whose === 'own') rows.push({ row, of: row > last ? lines : own });
    else if (row > last && kinds.some((kind) => kind !== 'subtotal')) rows.push({ row, of: 'all' });
    else if (own.length > 0) rows.push({ row, of: own });
  }
  return rows;
}

const isMark = (text: string): boolean => text === '' || /^-?\d+(?:\.\d+)?分?$/.test(text);

function totalWrites(
  table: TableInForm,
  peers: readonly TableInForm[],
  grid: Grid,
  lines: readonly Line[],
  total: CentiPoints,
  columns: readonly ResultColumn[],
  hasFormula: PlanOptions['hasFormula'],
): readonly CellWrite[] {
  return totalRows(table, peers, grid, lines).flatMap(({ row, of }) =>
    columns.flatMap(({ kind, index, like }): readonly CellWrite[] => {
      const [top, left] = firstOf(grid, row, index);
      if (kind === 'reason' || top !== row || left !== index || !isMark(shownAt(grid, row, index)) || hasFormula({ sheet: table.sheet, row, column: index }))
        return [];
      const value = of === 'all' && kind === 'points' ? toPoints(total) : valueOf(kind, of === 'all' ? lines : of);
      return [{ row, column: index, value, likeColumn: like }];
    }),
  );
}

/** Whether a row further down repeats the heading, as tables that go over several pages do. */
function isHeadAgain({ columns, headBottom }: TableInForm, grid: Grid, row: number): boolean {
  const told = columns.filter(({ role }) => role === 'item' || role === 'self' || role === 'max').map(({ index }) => index);
  return (
    row > headBottom &&
    told.length > 1 &&
    told.every((index) => shownAt(grid, row, index) !== '' && shownAt(grid, row, index) === shownAt(grid, headBottom, index))
  );
}

/** The heading, the look and the merges of new columns in all rows of a table. */
function frameOf(
  table: TableInForm,
  grid: Grid,
  lines: readonly Line[],
  columns: readonly ResultColumn[],
): { readonly writes: readonly CellWrite[]; readonly merges: readonly Merge[] } {
  const added = columns.filter(({ isNew }) => isNew);
  const writes = added.flatMap(({ kind, index, like }): readonly CellWrite[] => {
    const rows = Array.from({ length: table.bottom - table.top + 1 }, (_, at) => table.top + at);
    const heading = kind === 'lost' ? '' : newColumns[kind].heading;
    return rows.map((row) => ({ row, column: index, value: row === table.top || isHeadAgain(table, grid, row) ? heading : null, likeColumn: like }));
  });
  const tall = lines.flatMap(({ place }) => {
    const merge = mergeAt(grid, place.row, place.column);
    return merge !== undefined && merge.bottom > merge.top && merge.top === place.row ? [[merge.top, Math.min(merge.bottom, table.bottom)] as const] : [];
  });
  const head: readonly (readonly [number, number])[] = table.headBottom > table.top ? [[table.top, table.headBottom]] : [];
  const merges = added.flatMap(({ index }) => [...head, ...tall].map(([top, bottom]) => ({ top, bottom, left: index, right: index })));
  return { writes, merges };
}

/** Later writes of a place take the place of earlier ones. */
const lastOfEach = (writes: readonly CellWrite[]): readonly CellWrite[] => [
  ...new Map(writes.map((write) => [`${String(write.row)},${String(write.column)}`, write])).values(),
];

/** The rows of a table that hold items. */
type RowsOf = (table: TableInForm) => readonly number[];

/** The columns that a table's results go into. One for reasons is added to tables side by side only where all of them have one then: otherwise they are read as two no more. */
function columnsFor(table: TableInForm, tables: readonly TableInForm[], grid: Grid, rowsOf: RowsOf, options: PlanOptions): readonly ResultColumn[] {
  const own = columnsAlone(table, tables, grid, rowsOf(table), options);
  const peers = tables.filter((other) => standBeside(table, other) && rowsOf(other).length > 0);
  const all = peers.every((peer) => columnsAlone(peer, tables, grid, rowsOf(peer), options).some(({ kind }) => kind === 'reason'));
  return all ? own : own.filter(({ kind, isNew }) => kind !== 'reason' || !isNew);
}

function columnsAlone(table: TableInForm, tables: readonly TableInForm[], grid: Grid, rows: readonly number[], options: PlanOptions): readonly ResultColumn[] {
  const under = tables.filter(({ sheet, columns }) => sheet === table.sheet && columns === table.columns);
  const columns = columnsForResults(table, under, grid, rows, options.without);
  return options.between || table.limit === undefined ? columns : columns.filter(({ isNew }) => !isNew);
}

const noRoomForReasons = '这份表把条目左右并列，没有地方写扣分原因，只写了考评分。';

function planTable(
  table: TableInForm,
  tables: readonly TableInForm[],
  grid: Grid,
  lines: readonly Line[],
  total: CentiPoints,
  rowsOf: RowsOf,
  options: PlanOptions,
): SheetPlan {
  const columns = columnsFor(table, tables, grid, rowsOf, options);
  const peers = tables.filter((other) => standBeside(table, other));
  const frame = frameOf(table, grid, lines, columns);
  const replaced = lines.filter(({ item }) => item.assessed !== null).length;
  const results = columns.flatMap((column) =>
    byCell(lines, column, grid).flatMap(([[row, at], own]): readonly CellWrite[] => {
      const value = valueOf(column.kind, own);
      const isKept = (value === null || value === '') && !column.isNew && column.kind !== 'points';
      return isKept ? [] : [{ row, column: at, value: value === '' ? null : value, likeColumn: column.like }];
    }),
  );
  const added = columns.filter(({ isNew }) => isNew);
  return {
    sheet: table.sheet,
    writes: lastOfEach([...frame.writes, ...totalWrites(table, peers, grid, lines, total, columns, options.hasFormula), ...results]),
    widths: added.flatMap(({ kind, index }) => (kind === 'lost' ? [] : [{ column: index, width: newColumns[kind].width }])),
    merges: frame.merges,
    added: added.length === 0 ? [] : [{ table, columns: added }],
    replaced,
    ...(columns.some(({ kind }) => kind === 'reason') || lines.every(({ result }) => result.reason === '') ? {} : { notes: [noRoomForReasons] }),
  };
}

/** Why a table of several units is not written into: the first half of a sentence. */
export const severalUnits = '这份表一张表里列着多个单位，没有各单位自己的考评栏';

/** Plans what goes into which cell of a unit's form; or says in a sentence why nothing can be written. */
export function planWrites({ unit, submission, lines, total }: UnitResult, grids: readonly Grid[], options: PlanOptions): Result<readonly SheetPlan[], string> {
  if (submission.layout !== 'form' || (submission.headers ?? []).some(({ columns }) => columns.some(({ role }) => role === 'units' || role === 'unit')))
    return fail(`${unit}：${severalUnits}，不能写回。可以用“导出”里的得分明细代替。`);
  const tables = formTables(submission, grids);
  const placed = [...lines].flatMap(([index, result]): readonly Line[] => {
    const item = submission.items[index];
    const place = placeOfAddress(item?.cells['text']);
    return item === undefined || place === undefined ? [] : [{ place, item, result }];
  });
  const homeless = placed.find(({ place }) => tableAt(tables, place) === undefined);
  if (tables.length === 0 || placed.length === 0 || homeless !== undefined)
    return fail(`${unit}：当时读入这份表时没有记下表格的位置，不能写回。请在“导入”里重新读入这份表。`);
  const moved = placed.find(({ place: { sheet, row, column } }) => !grids.some((grid) => grid.sheet === sheet && shownAt(grid, row, column) !== ''));
  if (moved !== undefined)
    return fail(
      `${unit}：${placeWords(moved.place)} 应当是“${moved.item.text.slice(0, 20)}”，文件里这一格是空的，和当时读入的不同，没有写回。请在“导入”里重新读入这份表。`,
    );
  const rowsOf: RowsOf = (table) => placed.flatMap(({ place }) => (tableAt(tables, place) === table ? [place.row] : []));
  const without = tables.find((table) => {
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    return (
      grid !== undefined &&
      rowsOf(table).length > 0 &&
      isBeside(table, tables) &&
      !columnsFor(table, tables, grid, rowsOf, options).some(({ kind }) => kind === 'points')
    );
  });
  if (without !== undefined)
    return fail(
      `${unit}：这份表把条目左右并列成两栏，左边一栏没有考评分的列，也没有地方加，不能写回。请把表改成上下一栏，或给每一栏加上考评分列，再导入一次；也可以用“导出”里的得分明细代替。`,
    );
  return ok(
    tables.flatMap((table) => {
      const own = placed.filter(({ place }) => tableAt(tables, place) === table);
      const grid = grids.find(({ sheet }) => sheet === table.sheet);
      return own.length === 0 || grid === undefined ? [] : [planTable(table, tables, grid, own, total, rowsOf, options)];
    }),
  );
}
