import type { Problem } from '../../model/problem.ts';
import type { ReadFact } from '../../model/submission.ts';
import { addressOf, type Cell } from '../grid.ts';
import { squash } from '../values/text.ts';
import { totalSubLabels, womenSubLabels, type FactWords } from '../words/facts.ts';
import type { Header } from '../blocks/heading-columns.ts';
import { withFormula } from './item-points.ts';
import { labelOf, type Label } from '../words/label.ts';
import { readFact } from './read-fact.ts';
import type { SheetView } from '../blocks/sheet-view.ts';
import { factOfLabel, factUnder, groupFact, isUnitWord } from '../words/word-roles.ts';

/** Facts of one unit with what there is to say about them. */
export interface FactsRead {
  readonly facts: Readonly<Record<string, ReadFact>>;
  readonly problems: readonly Problem[];
  readonly slack: number;
}

interface Draft {
  readonly facts: Record<string, ReadFact>;
  readonly problems: Problem[];
  slack: number;
}

function take(draft: Draft, view: SheetView, fact: FactWords, given: Cell, label: Label): void {
  const { cell, problems } = withFormula(view, given);
  const result = readFact(fact, cell, addressOf(view.grid.sheet, cell.row, cell.column), view.grid.date1904, label);
  draft.problems.push(...problems, ...result.problems);
  if (result.slack !== undefined && fact.key === 'membershipRate') draft.slack = result.slack;
  for (const [key, value] of Object.entries(result.facts)) draft.facts[key] ??= value;
}

/** What a label asks for here: by itself, or under the label that came before it in the row or is merged to its left. */
function askedBy(label: Label, above: { readonly fact: FactWords | undefined; readonly word: string } | undefined): FactWords | undefined {
  if (above !== undefined && (totalSubLabels.test(label.word) || womenSubLabels.test(label.word) || /^(?:姓名|电话|手机|人数|起|止|时间)/.test(label.word)))
    return factUnder(above.fact, above.word, label);
  return factOfLabel(label);
}

const isLabelCell = (cell: Cell): boolean => typeof cell.raw === 'string' && cell.text.length <= 24;
/** A register fits on a few pages. */
const mostRows = 300;

/** Reads label–value pairs that fill cells side by side (登记表), from `from` to before `to`. */
export function readFactCells(view: SheetView, from: number, to: number): FactsRead {
  const draft: Draft = { facts: {}, problems: [], slack: 0 };
  let above: { readonly fact: FactWords | undefined; readonly word: string; readonly bottom: number } | undefined;
  for (let row = from; row < to; row += 1) {
    if (above !== undefined && row > above.bottom) above = undefined;
    const cells = view.ownCells(row);
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index];
      if (cell === undefined || !isLabelCell(cell)) continue;
      const label = labelOf(cell.text);
      const fact = askedBy(label, above);
      const next = cells[index + 1];
      const nextLabel = next === undefined || typeof next.raw !== 'string' ? undefined : labelOf(next.text);
      const nextAsks =
        nextLabel !== undefined && (askedBy(nextLabel, fact === undefined ? above : { fact, word: label.word }) !== undefined || isUnitWord(nextLabel));
      if (fact !== undefined && next !== undefined && !nextAsks && next.column <= view.reachOf(cell) + 3) {
        take(draft, view, fact, next, label);
        if (factOfLabel(label) !== undefined) above = { fact, word: label.word, bottom: row };
        index += 1;
      } else if (factOfLabel(label) !== undefined || /任期|届期|主席|职工|会员/.test(label.word)) {
        const bottom = view.mergeAt(cell.row, cell.column)?.bottom ?? row;
        above = { fact: groupFact(label), word: label.word, bottom: Math.max(row, bottom) };
      }
    }
  }
  return draft;
}

/** Reads facts in the row below their headings (a tally: 发放 | 收回 | 满意 …). */
export function readTally(view: SheetView, header: Header, to: number): FactsRead {
  const draft: Draft = { facts: {}, problems: [], slack: 0 };
  for (let row = header.bottom + 1; row < to; row += 1) {
    if (view.ownCells(row).filter((cell) => squash(cell.text) !== '').length < 2) continue;
    for (const column of header.columns) {
      const cell = view.grid.rows[row]?.[column.index];
      const label = column.path.at(-1);
      if (column.fact !== undefined && cell !== undefined && label !== undefined) take(draft, view, column.fact, cell, label);
    }
    break;
  }
  return draft;
}

/** How many label–value pairs a sheet seems to hold: enough of them make it a register. */
export function countFactLabels(view: SheetView): number {
  const found = new Set<string>();
  for (let row = 0; row < Math.min(view.grid.rowCount, mostRows); row += 1)
    for (const cell of view.ownCells(row)) {
      if (!isLabelCell(cell)) continue;
      const label = labelOf(cell.text);
      const fact = factOfLabel(label);
      if (fact !== undefined) found.add(fact.key);
      else if (isUnitWord(label)) found.add('unit');
    }
  return found.size;
}
