import type { FormColumns } from '../readings/form-columns.ts';
import { freshCell, type SheetView } from '../blocks/sheet-view.ts';
import { isLoneName, restChecks, type RestTry } from '../evidence/row-checks.ts';
import { evidenceFor, sureOf } from '../evidence/weigh.ts';
import { sectionNumberings, splitNumber } from '../values/item-text.ts';
import { tidy } from '../values/text.ts';

/** From this sureness on a row is the rest of the one above it. */
const believed = 0.5;
/** A line this near to the longest one fills its column. */
const nearlyFull = 0.8;
/** Columns whose lines are all longer are not cut at their width. */
const widestCut = 40;

const widths = new WeakMap<FormColumns, number>();

/** How many signs the longest line of the items' column has. */
function widthOf(view: SheetView, plan: FormColumns): number {
  const known = widths.get(plan);
  if (known !== undefined) return known;
  let width = 0;
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    const cell = freshCell(view, row, plan.item);
    if (cell !== undefined && view.reachOf(cell) === cell.column) width = Math.max(width, cell.text.length);
  }
  widths.set(plan, width);
  return width;
}

/** Whether a row is nothing but the numbered title of a section: what is below it begins anew. */
function titlesSection(view: SheetView, row: number): boolean {
  const [only, ...more] = view.ownCells(row);
  return only !== undefined && more.length === 0 && sectionNumberings.has(splitNumber(tidy(only.text)).numbering);
}

/** A row without points as it is tried as the rest of the row above; undefined where it has points, or nothing is above it. */
export function restTry(view: SheetView, plan: FormColumns, row: number): RestTry | undefined {
  const at = (line: number, column: number | undefined): string => freshCell(view, line, column)?.text ?? '';
  if (plan.max === undefined || [plan.max, plan.self, plan.deduction, plan.section].some((column) => at(row, column) !== '')) return undefined;
  const [text, rule] = [at(row, plan.item), at(row, plan.rule)];
  let above = row - 1;
  while (above > row - 3 && above >= 0 && at(above, plan.item) === '' && at(above, plan.rule) === '') above -= 1;
  const upper = { text: at(above, plan.item), rule: at(above, plan.rule), pointed: at(above, plan.max) !== '' };
  if ((text === '' && rule === '') || (upper.text === '' && upper.rule === '') || view.grid.rows[row]?.[plan.max] !== undefined) return undefined;
  if (titlesSection(view, above)) return undefined;
  const numbered = splitNumber(tidy(text)).numbering !== 'none' || at(row, plan.no) !== '';
  const width = widthOf(view, plan);
  const tried = { text, rule, upper, numbered, unnumbered: plan.no !== undefined, fills: width <= widestCut && upper.text.length >= nearlyFull * width };
  return isLoneName(tried) ? undefined : tried;
}

/** Whether a row is the rest of the item above it. */
export function goesOnAbove(view: SheetView, plan: FormColumns, row: number): boolean {
  const tried = restTry(view, plan, row);
  return tried !== undefined && sureOf(evidenceFor(restChecks, view.weights, tried)) >= believed;
}
