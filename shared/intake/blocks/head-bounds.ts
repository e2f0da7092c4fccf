import type { Cell } from '../grid.ts';
import { splitNumber } from '../values/item-text.ts';
import { squash, tidy } from '../values/text.ts';
import { footWords, tableWords } from '../words/lines.ts';
import { labelOf } from '../words/label.ts';
import { splitMeta } from '../words/meta-line.ts';
import type { SheetView } from './sheet-view.ts';
import { cleanUnitName, looksLikeUnit } from '../words/unit-name.ts';
import { isUnitWord } from '../words/word-roles.ts';

/** Whether a row is one of a register: several cells, numbers among them. */
const isRecord = (cells: readonly Cell[]): boolean => cells.length > 4 && cells.filter(({ raw }) => typeof raw === 'number').length >= 2;

/** Whether a row names a unit with a label and a colon, as the lines above a table do and signatures below one do not. */
function namesUnit(view: SheetView, row: number): boolean {
  const cells = view.ownCells(row);
  if (isRecord(cells)) return false;
  return cells.some((cell, index) => {
    if (typeof cell.raw !== 'string') return false;
    const next = cells[index + 1];
    const asks = isUnitWord(labelOf(cell.text)) && cell.text.length < 20;
    if (asks && (/[:：]\s*$/.test(cell.text) || (index === 0 && cells.length <= 3) || (next !== undefined && looksLikeUnit(cleanUnitName(next.text)))))
      return true;
    return splitMeta(cell.text).some((pair) => pair.value !== '' && isUnitWord(labelOf(pair.label)) && !/^\d{4}年/.test(squash(pair.value)));
  });
}

/** The first row of the next table's head among the rows between two tables: its title or its line of the unit. */
export function headStart(view: SheetView, from: number, to: number): number {
  for (let row = from; row < to; row += 1) {
    const cells = view.ownCells(row);
    const [first] = cells;
    if (first === undefined) continue;
    const text = tidy(first.text);
    const titled = cells.length === 1 && !/[:：]/.test(text) && tableWords.test(text) && text.length >= 6 && !footWords.test(squash(text));
    if (titled || (namesUnit(view, row) && !/^(?:填表人|制表|审核|负责人|说明|注|备注)/.test(squash(text)))) return row;
  }
  return to;
}

/** Where the next table's head begins, looking up from its heading: over blank rows, titles and lines with the unit's name, no further. */
export function tailStart(view: SheetView, from: number, to: number): number {
  let start = to;
  for (let row = to - 1; row >= from; row -= 1) {
    const cells = view.ownCells(row);
    const text = tidy(cells[0]?.text ?? '');
    const titled = cells.length === 1 && !/[:：]|\d分/.test(text) && tableWords.test(text) && text.length >= 4 && splitNumber(text).numbering === 'none';
    if (cells.length > 0 && !titled && !namesUnit(view, row)) break;
    start = row;
  }
  return start;
}
