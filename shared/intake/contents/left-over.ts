import { isBandRow } from '../blocks/grade-bands.ts';
import type { Column, Header } from '../blocks/heading-columns.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
import { holdsNumber } from '../blocks/table-end.ts';
import { addressOf, type Cell } from '../grid.ts';
import { isChoiceHeading } from '../readings/choice-columns.ts';
import type { FormColumns } from '../readings/form-columns.ts';
import { squash } from '../values/text.ts';
import { labelOf } from '../words/label.ts';
import { footWords } from '../words/lines.ts';
import { totalKindOf } from '../words/total-line.ts';
import { factOfLabel } from '../words/word-roles.ts';

/** What a sheet holds that its reading took for nothing: a column beside the items, rows among them, a table that could be items, or a list of names and numbers. `range` is like “Sheet1!F3:F12”. */
export interface LeftOver {
  readonly kind: 'numbers' | 'texts' | 'rows' | 'table' | 'list';
  readonly range: string;
}

/** Columns that are passed over with good reason: what they ask for is no part of a form's reading. */
const passedOver: ReadonlySet<string> = new Set(['method', 'evidence', 'note', 'person', 'rank', 'grade', 'assessed', 'final', 'deduction', 'no']);

const takenBy = (plan: FormColumns): ReadonlySet<number | undefined> =>
  new Set([
    plan.item,
    ...plan.sections,
    plan.no,
    plan.numbered,
    plan.max,
    ...plan.grades,
    plan.self,
    plan.assessed,
    plan.deduction,
    plan.rule,
    ...plan.alsoRules,
    plan.note,
    ...plan.choices.map(({ index }) => index),
  ]);

/** Whether nothing says what a column is for. */
const isUntold = ({ role, fact, unit }: Column): boolean => (role === undefined || !passedOver.has(role)) && fact === undefined && !unit;

/** The columns beside the items that no role took, where most items have something in them. `rows` are the items' rows. */
export function leftColumns(view: SheetView, { columns, bottom }: Header, plan: FormColumns, rows: readonly number[]): readonly LeftOver[] {
  const taken = takenBy(plan);
  return columns.flatMap((column): readonly LeftOver[] => {
    if (taken.has(column.index) || !isUntold(column) || isChoiceHeading(column.path.at(-1)) || view.grid.hiddenColumns.has(column.index)) return [];
    const cells = rows.flatMap((row) => {
      const cell = freshCell(view, row, column.index);
      return cell?.column === column.index && (view.mergeAt(row, column.index)?.left ?? column.index) === column.index ? [cell] : [];
    });
    if (rows.length < 2 || cells.length < 0.5 * rows.length) return [];
    const numbers = cells.filter(holdsNumber).length;
    const from = addressOf(view.grid.sheet, Math.max(0, bottom), column.index);
    const to = addressOf('', rows.at(-1) ?? bottom, column.index).slice(1);
    return [{ kind: numbers > cells.length / 2 ? 'numbers' : 'texts', range: `${from}:${to}` }];
  });
}

const isLine = (cell: Cell): boolean => /[:：]|签字|签名|盖章|公章|年.{0,3}月/.test(cell.text);

/** Whether a row outside of every table looks like a line of one: a name and a number that no label asks for. */
function isTableRow(view: SheetView, row: number): boolean {
  const cells = view.ownCells(row);
  const [first] = cells;
  if (first === undefined || cells.length < 2 || isBandRow(cells) || cells.some(isLine) || footWords.test(squash(first.text))) return false;
  if (cells.slice(0, 2).some((cell) => totalKindOf(cell.text) !== undefined)) return false;
  const names = cells.filter((cell) => typeof cell.raw === 'string' && !holdsNumber(cell) && squash(cell.text).length > 1);
  return names.some((cell) => factOfLabel(labelOf(cell.text)) === undefined) && cells.some(holdsNumber);
}

/** The fewest rows that make a table. */
const fewestRows = 2;
/** Names are shorter on the average, items longer. */
const longestNames = 6;

/** How long the texts of rows are, the longest of each. */
function textLength(view: SheetView, top: number, bottom: number): number {
  let sum = 0;
  for (let row = top; row <= bottom; row += 1) sum += Math.max(0, ...view.ownCells(row).map((cell) => (holdsNumber(cell) ? 0 : squash(cell.text).length)));
  return sum / (bottom - top + 1);
}

/** The tables of a sheet that nothing read: runs of rows, outside of those in `read`, with a name and a number each. */
export function leftTables(view: SheetView, read: readonly { readonly top: number; readonly end: number }[]): readonly LeftOver[] {
  const runs: { top: number; bottom: number }[] = [];
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    if (read.some(({ top, end }) => row >= top && row < end) || !isTableRow(view, row)) continue;
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs
    .filter(({ top, bottom }) => bottom - top + 1 >= fewestRows)
    .map(({ top, bottom }) => ({
      kind: textLength(view, top, bottom) > longestNames ? ('table' as const) : ('list' as const),
      range: `${addressOf(view.grid.sheet, top, 0)}:${addressOf('', bottom, Math.max(0, view.grid.columnCount - 1)).slice(1)}`,
    }));
}
