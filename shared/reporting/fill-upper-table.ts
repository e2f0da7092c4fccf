import { strToU8 } from 'fflate';
import type { Grid } from '../intake/grid.ts';
import { readGrids } from '../intake/read-grids.ts';
import { fail, ok, type Result } from '../result.ts';
import { fillWorkbook, workedOutOnOpening } from '../templates/fill-workbook.ts';
import { grownRow, textHeights } from '../templates/row-height.ts';
import { patchSheet, type CellWrite } from '../writeback/patch-sheet.ts';
import { scanSheet } from '../writeback/scan-sheet.ts';
import { openBook, writeBook } from '../writeback/workbook-back.ts';
import { replaceParts } from '../output/zip-parts.ts';
import { cellLooks } from './cell-looks.ts';
import { filledLines } from './head-lines.ts';
import type { ReportValue } from './report-value.ts';
import type { UpperPlan } from './plan-upper-table.ts';
import type { UpperTable } from './upper-table.ts';

/** A number as its column asks for it: a share as a fraction where the cell shows percent, as a percentage where its heading says so, else as text. */
function written(value: ReportValue, table: UpperTable, column: number, isPercent: boolean): CellWrite['value'] {
  if (value.share === undefined) return value.number ?? value.text;
  if (isPercent) return value.share;
  const heading = table.columns.find(({ index }) => index === column)?.path.join('') ?? '';
  return /[%％]/.test(heading) ? Math.round(value.share * 10_000) / 100 : value.text;
}

/** A workbook in which one row of a sheet stands so many times more, with everything below moved down. */
function withMoreRows(bytes: Uint8Array, table: UpperTable, row: number, times: number, free: readonly number[]): Result<Uint8Array, string> {
  const sheet = openBook(bytes)?.sheets.find(({ name }) => name === table.sheet);
  const [first, last] = [free[0], free.at(-1)];
  if (sheet === undefined || first === undefined || last === undefined || first === last)
    return fail('要加行的表至少要有两栏由程序填，才知道照哪一行加。请给更多的栏选上要填的内容。');
  const marked = patchSheet(sheet.xml, {
    writes: [
      { row, column: first, value: '{{#单位}}' },
      { row, column: last, value: '{{/单位}}' },
    ],
    widths: [],
    merges: [],
  });
  const made = marked.ok ? replaceParts(bytes, new Map([[sheet.part, strToU8(marked.value.xml)]])) : undefined;
  if (made === undefined) return fail('表的内部写法特殊，不能加行。请用 WPS 或 Excel 打开后另存为 .xlsx，再选。');
  return fillWorkbook(made, { 单位: Array.from({ length: times }, () => ({})) }, new Map());
}

/** A workbook whose rows are as high as the texts that were written into them need. */
function withRoom(bytes: Uint8Array, sheetName: string, writes: readonly CellWrite[]): Uint8Array {
  const book = openBook(bytes);
  const sheet = book?.sheets.find(({ name }) => name === sheetName);
  const scanned = scanSheet(sheet?.xml ?? '');
  if (book === undefined || sheet === undefined || scanned === undefined) return bytes;
  const heightOf = textHeights(sheet.xml, book.part('xl/styles.xml') ?? '');
  const texts = new Map(writes.flatMap(({ row, column, value }) => (typeof value === 'string' ? [[`${String(row)},${String(column)}`, value] as const] : [])));
  let [made, from] = ['', 0];
  for (const row of scanned.rows) {
    const needed = Math.max(0, ...row.cells.map((cell) => heightOf(cell, texts.get(`${String(cell.row)},${String(cell.column)}`) ?? '')));
    if (needed === 0) continue;
    made += sheet.xml.slice(from, row.start) + grownRow(row.tag, needed);
    from = row.start + row.tag.length;
  }
  return made === '' ? bytes : (replaceParts(bytes, new Map([[sheet.part, strToU8(made + sheet.xml.slice(from))]])) ?? bytes);
}

/** The first cell that does not hold what was written into it. */
function wrongCell(grid: Grid | undefined, writes: readonly CellWrite[]): CellWrite | undefined {
  return writes.find(({ row, column, value }) => {
    const raw = grid?.rows[row]?.[column]?.raw ?? null;
    return value === '' || value === null ? false : raw !== value && String(raw ?? '').replace(/\r\n?/g, '\n') !== String(value);
  });
}

/** Fills a table from the union above in place; all that is not written keeps its look, and what stands below moves down where rows are added. The finished file is read again. Fails with a sentence. */
export function fillUpperTable(bytes: Uint8Array, table: UpperTable, plan: UpperPlan): Result<Uint8Array, string> {
  const { repeated, more } = plan;
  if (table.rows.length === 0 && table.isClosed) return fail('表头和下面的合计之间没有空行，不知道照哪一行填。请在表头下面留出一行，再选。');
  const roomy = more === 0 ? ok(bytes) : withMoreRows(bytes, table, repeated, more + 1, plan.free);
  if (!roomy.ok) return roomy;
  const [book, grids] = [openBook(roomy.value), readGrids(roomy.value)];
  const grid = grids.ok ? grids.value.find(({ sheet }) => sheet === table.sheet) : undefined;
  if (book === undefined || !grids.ok || grid === undefined) return fail('表的内部写法特殊，填好后读不回来，没有采用。请用 WPS 或 Excel 另存为 .xlsx，再选。');
  const looks = cellLooks(book, table.sheet);
  const writes: CellWrite[] = [
    ...plan.rows.flatMap(({ row, cells }) =>
      [...cells].map(([column, value]) => ({ row, column, value: written(value, table, column, looks.isPercent(row, column)) })),
    ),
    ...filledLines(plan.lines, (kind) => plan.said[kind]).map(({ row, column, value }) => ({ row: row > repeated ? row + more : row, column, value })),
  ];
  const done = writeBook(book, [{ sheet: table.sheet, writes, widths: [], merges: [], added: [], replaced: 0 }], grids.value);
  if (!done.ok) return fail(done.problem.kind === 'sentence' ? done.problem.message : '表的内部写法特殊，不能原样填写。请用 WPS 或 Excel 另存为 .xlsx，再选。');
  const open = [...done.value.results.values()].flat().some(([, , value]) => value === null);
  const asking = open ? replaceParts(done.value.bytes, new Map([['xl/workbook.xml', strToU8(workedOutOnOpening(book.workbook))]])) : done.value.bytes;
  const finished = withRoom(asking ?? done.value.bytes, table.sheet, writes);
  const again = readGrids(finished);
  const wrong = again.ok
    ? wrongCell(
        again.value.find(({ sheet }) => sheet === table.sheet),
        writes,
      )
    : writes[0];
  return wrong === undefined ? ok(finished) : fail(`填好后读回核对，第 ${String(wrong.row + 1)} 行的内容和应有的不同，没有采用。`);
}
