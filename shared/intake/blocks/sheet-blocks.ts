import type { Clue } from '../evidence/weigh.ts';
import { addressOf, type Cell } from '../grid.ts';
import { splitMeta } from '../words/meta-line.ts';
import type { SheetView } from './sheet-view.ts';
import { squash } from '../values/text.ts';
import { footWords } from '../words/lines.ts';
import { isBandRow } from './grade-bands.ts';
import { holdsNumber } from './table-end.ts';

/** What a part of a sheet is: the lines over a table, items of one unit, units × criteria, facts, grade bands, remarks, a summary of another table, places to sign. */
export type BlockKind = 'head' | 'items' | 'units' | 'facts' | 'grade-bands' | 'notes' | 'summary' | 'signatures';

/** A part of a sheet, zero-based and inclusive. */
export interface SheetBlock {
  readonly kind: BlockKind;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** What was weighed for its kind. */
  readonly evidence: readonly Clue[];
}

/** A table as it was read: its rows and its kind. */
export type TableBlock = Pick<SheetBlock, 'kind' | 'top' | 'bottom' | 'evidence'> & { readonly columns?: { readonly left: number; readonly right: number } };

/** “A3:H41”. */
export const rangeOfBlock = ({ top, left, bottom, right }: SheetBlock): string =>
  `${addressOf('', top, left)}:${addressOf('', bottom, right)}`.replaceAll('!', '');

const signing = /签字|签名|签章|盖章|公章|\(章\)|负责人[:：]|审核人?[:：]|填表人|填报人|制表人?[:：]|经办人|组长[:：]|成员[:：]|年月日$/;

/** What kind of line a row outside of tables is. */
function lineKind(cells: readonly Cell[]): BlockKind {
  if (isBandRow(cells)) return 'grade-bands';
  const text = squash(cells.map((cell) => cell.text).join(' '));
  if (signing.test(text) && text.length <= 120) return 'signatures';
  if (cells.length > 1 && cells.every((cell) => cell.text.length <= 30) && (cells.some(holdsNumber) || cells.length > 3)) return 'facts';
  if (footWords.test(text)) return 'notes';
  return cells.some((cell) => splitMeta(cell.text).some((pair) => pair.value !== '')) && text.length <= 80 ? 'head' : 'notes';
}

/** The columns that rows use, their merges included. */
function widthOf(view: SheetView, top: number, bottom: number, within: { readonly left: number; readonly right: number }): { left: number; right: number } {
  let [left, right] = [Infinity, -1];
  for (let row = top; row <= bottom; row += 1)
    for (const cell of view.ownCells(row)) {
      if (cell.column < within.left || cell.column > within.right) continue;
      left = Math.min(left, cell.column);
      right = Math.max(right, Math.min(within.right, view.reachOf(cell)));
    }
  return right === -1 ? { left: within.left, right: within.left } : { left, right };
}

const whole = (view: SheetView): { readonly left: number; readonly right: number } => ({ left: 0, right: Math.max(0, view.grid.columnCount - 1) });

interface Run {
  readonly kind: BlockKind;
  readonly top: number;
  bottom: number;
}

/** Rows that belong to no table, in runs of one kind; a blank row ends a run. `before` is what a line of a head would be here. */
function runsOf(view: SheetView, from: number, to: number, above: boolean): readonly Run[] {
  const runs: Run[] = [];
  let blank = true;
  for (let row = from; row < to; row += 1) {
    const cells = view.ownCells(row);
    if (cells.length === 0) {
      blank = true;
      continue;
    }
    const kind = above ? 'head' : lineKind(cells);
    const last = runs.at(-1);
    if (last?.kind === kind && (!blank || above)) last.bottom = row;
    else runs.push({ kind, top: row, bottom: row });
    blank = false;
  }
  return runs;
}

/** A sheet cut into blocks: its tables as they were read, `heads` rows above each, and what the rows between and below them are. */
export function blocksOf(view: SheetView, tables: readonly (TableBlock & { readonly start: number })[]): readonly SheetBlock[] {
  const sorted = tables.toSorted((one, other) => one.top - other.top);
  const blocks: SheetBlock[] = [];
  const add = (runs: readonly Run[]): void => {
    for (const run of runs) blocks.push({ ...run, ...widthOf(view, run.top, run.bottom, whole(view)), evidence: [] });
  };
  let end = 0;
  for (const { start, columns, ...table } of sorted) {
    const first = Math.max(end, Math.min(start, table.top));
    add(runsOf(view, end, first, end === 0));
    add(runsOf(view, first, table.top, true));
    blocks.push({ ...table, ...widthOf(view, table.top, table.bottom, columns ?? whole(view)) });
    end = Math.max(end, table.bottom + 1);
  }
  add(runsOf(view, end, view.grid.rowCount, false));
  return blocks;
}
