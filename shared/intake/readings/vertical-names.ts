import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
import type { Cell } from '../grid.ts';
import { splitNumber } from '../values/item-text.ts';
import { squash, tidy } from '../values/text.ts';
import { totalKindOf } from '../words/total-line.ts';

/** The fewest signs that are believed to be a name written downwards. */
const fewestSigns = 3;

/** Names of one sign each, by which people are appraised. */
const virtues = /^[德能勤绩廉学]+$/;

const signAt = (view: SheetView, row: number, column: number): Cell | undefined => {
  const cell = freshCell(view, row, column);
  return cell !== undefined && /^[\u4e00-\u9fff]$/.test(squash(cell.text)) ? cell : undefined;
};

/** Whether the numbers of the items begin again in a row. */
function beginsAgain(view: SheetView, row: number, item: number, no: number | undefined): boolean {
  const numbered = squash(freshCell(view, row, no)?.text ?? '');
  return /^[(（]?1[)）.、]?$/.test(numbered) || splitNumber(tidy(freshCell(view, row, item)?.text ?? '')).no === '1';
}

/** How many signs most names of sections have. */
const usual = 4;

interface VerticalName {
  readonly rows: readonly number[];
  readonly cell: Cell;
}

/** A long run of signs, one in every row, is names of the usual length one below the other where it divides so. */
function namesOf(view: SheetView, column: number, rows: readonly number[], first: Cell, text: string): readonly VerticalName[] {
  if (rows.length !== text.length || text.length <= usual || text.length % usual !== 0) return [{ rows, cell: { ...first, text, raw: text } }];
  return Array.from({ length: text.length / usual }, (_, index) => {
    const own = rows.slice(index * usual, (index + 1) * usual);
    const name = text.slice(index * usual, (index + 1) * usual);
    return { rows: own, cell: { ...(signAt(view, own[0] ?? first.row, column) ?? first), text: name, raw: name } };
  });
}

/**
 * Names that are written downwards, one sign a row, in a column of names: by each of their rows the whole name, as if it stood in its first row.
 * A name ends where the items' numbers begin again and at a total. Empty where the column holds anything but single signs.
 */
export function verticalNames(view: SheetView, from: number, to: number, column: number, item: number, no: number | undefined): ReadonlyMap<number, Cell> {
  const groups: { rows: number[]; first: Cell; text: string }[] = [];
  let signs = 0;
  let fresh = true;
  for (let row = from; row < to; row += 1) {
    const cells = view.ownCells(row);
    if (cells.length === 0) continue;
    if (cells.slice(0, 2).some((cell) => totalKindOf(cell.text) !== undefined)) {
      fresh = true;
      continue;
    }
    const cell = signAt(view, row, column);
    const merge = view.mergeAt(row, column);
    if (merge !== undefined && merge.bottom > merge.top) return new Map();
    if (cell === undefined && freshCell(view, row, column) !== undefined) return new Map();
    if (beginsAgain(view, row, item, no)) fresh = true;
    const last = groups.at(-1);
    if (cell !== undefined) {
      signs += 1;
      if (fresh || last === undefined) groups.push({ rows: [row], first: cell, text: squash(cell.text) });
      else groups[groups.length - 1] = { ...last, rows: [...last.rows, row], text: `${last.text}${squash(cell.text)}` };
      fresh = false;
    } else if (last !== undefined && !fresh) last.rows.push(row);
  }
  if (signs < fewestSigns || groups.every(({ text }) => virtues.test(text))) return new Map();
  return new Map(
    groups.flatMap(({ rows, first, text }) => namesOf(view, column, rows, first, text).flatMap((name) => name.rows.map((row) => [row, name.cell] as const))),
  );
}
