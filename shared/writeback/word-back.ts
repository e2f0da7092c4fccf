import { strToU8 } from 'fflate';
import { partsOfZip } from '../intake/plain-workbook/plain-parts.ts';
import type { Merge } from '../intake/grid.ts';
import { wordBody, wordTables } from '../intake/pages/page-grid.ts';
import type { WordText } from '../intake/pages/word-page.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SheetPlan } from './plan-writes.ts';
import type { CellWrite } from './patch-sheet.ts';
import { cellWithText } from './word-cell.ts';
import { widenTable } from './word-columns.ts';
import { wordTablesIn, type WordCell, type WordTable } from './word-tables.ts';
import { replaceParts } from '../output/zip-parts.ts';

const shownText = (value: CellWrite['value']): string => (value === null ? '' : typeof value === 'number' ? String(value) : value);

/** The cell that holds a column of a row: from where it begins to before the next. */
const cellAt = (table: WordTable, row: number, column: number): WordCell | undefined =>
  table.rows[row]?.cells.find((cell) => !cell.goesOn && column >= cell.column && column < cell.column + cell.span);

const shape = '文档里的表格写法特殊（表中有表，或行列对不上），不能原样写回。请把表另存为 Excel 表格再导入，或从“导出”取得分明细。';

/** Writes results into the tables of a Word document; every other part of the file, and every other cell, keeps its text. */
export function writeWord(bytes: Uint8Array, word: WordText, plans: readonly SheetPlan[]): Result<Uint8Array, string> {
  const xml = partsOfZip(bytes)('word/document.xml');
  const places = wordTables(word);
  const tables = xml === undefined ? [] : wordTablesIn(xml);
  if (xml === undefined || places.length !== tables.length || places.some(({ rows }, index) => rows !== tables[index]?.rows.length)) return fail(shape);
  const texts = new Map<number, { readonly end: number; readonly text: string }>();
  let lost = false;
  const added = new Map<number, { readonly columns: number; readonly cells: Map<string, string>; readonly merges: readonly Merge[] }>();
  for (const plan of plans.filter(({ sheet }) => sheet === wordBody)) {
    const fresh = new Set(plan.added.flatMap(({ columns }) => columns.map(({ index }) => index)));
    const first = Math.min(...fresh);
    for (const { row, column, value } of plan.writes) {
      const at = places.findIndex(({ top, rows }) => row >= top && row < top + rows);
      const [table, place] = [tables[at], places[at]];
      if (table === undefined || place === undefined) lost ||= value !== null;
      else if (fresh.has(column)) {
        const entry = added.get(at) ?? {
          columns: fresh.size,
          cells: new Map<string, string>(),
          merges: plan.merges.map((merge) => ({ ...merge, top: merge.top - place.top, bottom: merge.bottom - place.top })),
        };
        if (value !== null || !entry.cells.has(`${String(row - place.top)},${String(column - first)}`))
          entry.cells.set(`${String(row - place.top)},${String(column - first)}`, shownText(value));
        added.set(at, entry);
      } else {
        const cell = cellAt(table, row - place.top, column);
        if (cell === undefined) lost = true;
        else texts.set(cell.start, { end: cell.end, text: shownText(value) });
      }
    }
  }
  if (lost) return fail(shape);
  let made = xml;
  for (const [start, { end, text }] of [...texts].sort(([a], [b]) => b - a))
    made = made.slice(0, start) + cellWithText(xml.slice(start, end), text) + made.slice(end);
  // Cells have grown: the tables are found again before columns are put beside them, from the last table to the first.
  const again = wordTablesIn(made);
  for (const [at, { columns, cells, merges }] of [...added].sort(([a], [b]) => b - a)) {
    const table = again[at];
    if (table !== undefined)
      made =
        made.slice(0, table.start) +
        widenTable(made, table, { columns, merges, textAt: (row, column) => cells.get(`${String(row)},${String(column)}`) }) +
        made.slice(table.end);
  }
  const written = replaceParts(bytes, new Map([['word/document.xml', strToU8(made)]]));
  return written === undefined ? fail(shape) : ok(written);
}
