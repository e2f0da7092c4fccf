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

/** How long names of sections mostly are, written downwards. */
const usualLength = 4;

interface VerticalName {
  readonly rows: number[];
  readonly first: Cell;
  readonly text: string;
}

/** A name too long for one is names of the usual length below one another, where they fill it without a rest and every row has its sign. */
function usualNames(view: SheetView, column: number, name: VerticalName): readonly VerticalName[] {
  const { rows, text } = name;
  if (text.length <= usualLength || text.length % usualLength !== 0 || rows.length !== text.length) return [name];
  return Array.from({ length: text.length / usualLength }, (_, index): VerticalName => {
    const own = rows.slice(index * usualLength, (index + 1) * usualLength);
    return {
      rows: own,
      first: freshCell(view, own[0] ?? name.first.row, column) ?? name.first,
      text: text.slice(index * usualLength, (index + 1) * usualLength),
    };
  });
}

/** Names that are written downwards, by row, and of those that might be otherwise the first cell with all that is written below it. */
export interface VerticalNames {
  readonly names: ReadonlyMap<number, Cell>;
  readonly doubtful: readonly Cell[];
}
const noNames: VerticalNames = { names: new Map(), doubtful: [] };

/**
 * Names that are written downwards, one sign a row, in a column of names: by each of their rows the whole name, as if it stood in its first row.
 * A name ends where the items' numbers begin again and at a total, and, which is doubtful, after four signs where nothing else ends it. Empty where the column holds anything but single signs.
 */
export function verticalNames(view: SheetView, from: number, to: number, column: number, item: number, no: number | undefined): VerticalNames {
  const groups: VerticalName[] = [];
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
    if (merge !== undefined && merge.bottom > merge.top) return noNames;
    if (cell === undefined && freshCell(view, row, column) !== undefined) return noNames;
    if (beginsAgain(view, row, item, no)) fresh = true;
    const last = groups.at(-1);
    if (cell !== undefined) {
      signs += 1;
      if (fresh || last === undefined) groups.push({ rows: [row], first: cell, text: squash(cell.text) });
      else groups[groups.length - 1] = { ...last, rows: [...last.rows, row], text: `${last.text}${squash(cell.text)}` };
      fresh = false;
    } else if (last !== undefined && !fresh) last.rows.push(row);
  }
  if (signs < fewestSigns || groups.every(({ text }) => virtues.test(text))) return noNames;
  const names = groups.flatMap((name) => usualNames(view, column, name));
  return {
    names: new Map(names.flatMap(({ rows, first, text }) => rows.map((row) => [row, { ...first, text, raw: text }] as const))),
    doubtful: groups.filter(({ text }) => text.length > usualLength).map(({ first, text }) => ({ ...first, text, raw: text })),
  };
}
