import { unitsHeadingAt } from './units-table.ts';
import type { Cell } from '../grid.ts';
import { isLineNumber, readItemText } from '../values/item-text.ts';
import { squash } from '../values/text.ts';
import { columnsAt, tableKindOf, scoreRoles, type Column, type Header } from './heading-columns.ts';
import { labelOf, type Label } from '../words/label.ts';
import { factOfLabel, factOfPath, isKnownWord, roleOfPath } from '../words/word-roles.ts';
import { freshCell, type SheetView } from './sheet-view.ts';
import { looksLikeUnit } from '../words/unit-name.ts';

const longestHeading = 40;
/** Longer words are looked up, not taken for a heading by their shape. */
const longestShaped = 12;
const isNumber = (cell: Cell): boolean => typeof cell.raw === 'number' || /^\d+(?:\.\d+)?$/.test(cell.text);
/** A year may head a column of scores as a number. */
const isYear = (cell: Cell): boolean => /^20\d\d$/.test(cell.text);
const isHeadingText = (cell: Cell): boolean => (typeof cell.raw === 'string' && cell.raw.length <= longestHeading) || isYear(cell);

/** Whether a cell holds an amount (“120人”): the answer to a label beside it, no heading. */
const isAmount = (cell: Cell): boolean => /^约?\d+(?:\.\d+)?(?:人|名|个|家|户|岁|万?元|%|平方米|㎡)$/.test(squash(cell.text));

/** A heading row holds headings only: no number, no amount, no unit's name, no label with its value. */
const couldHead = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => {
    if (!isHeadingText(cell) || isAmount(cell)) return false;
    const label = labelOf(cell.text);
    return isKnownWord(label) || factOfLabel(label) !== undefined || (!/[:：]\S/.test(label.full) && !looksLikeUnit(label.word));
  });

/** Words that only sentences about points hold: 未开展不得分, 酌情扣分. */
const aboutPoints = /扣|不得|酌情|每|得满/;

/** Whether a word is a heading by its shape, though no list holds it: 县级认定得分, 考评大项. */
const isShaped = (label: Label): boolean =>
  label.word.length <= longestShaped && !aboutPoints.test(label.word) && !isLineNumber(label.word) && roleOfPath([label]) !== undefined;

/** How many different heading words a row holds: at least one from the vocabulary, the others also by their shape. */
function knownIn(view: SheetView, row: number): number {
  const words = new Set<string>();
  const labels = view
    .ownCells(row)
    .filter(isHeadingText)
    .map((cell) => labelOf(cell.text));
  for (const label of labels) if (isKnownWord(label)) words.add(label.word);
  if (words.size > 1) return words.size;
  const shaped = labels.filter((label) => !words.has(label.word) && isShaped(label));
  if (words.size === 1) return 1 + new Set(shaped.map((label) => label.word)).size;
  return headsByShape(view, row, shaped) ? shaped.length : 0;
}

const textRoles: ReadonlySet<string | undefined> = new Set(['fine', 'coarse', 'rule']);
/** The fewest headings that are believed where the vocabulary holds none of them. */
const fewestShaped = 3;

/** Whether words that no list holds head a table all the same: by their shape they ask for texts and for points, and there are numbers below. */
function headsByShape(view: SheetView, row: number, shaped: readonly Label[]): boolean {
  if (shaped.length < fewestShaped) return false;
  const roles = shaped.map((label) => roleOfPath([label]));
  if (!roles.some((role) => textRoles.has(role)) || !roles.some((role) => scoreRoles.has(role))) return false;
  for (let below = row + 1; below <= Math.min(row + fewestShaped + 1, view.grid.rowCount - 1); below += 1) if (view.ownCells(below).some(isNumber)) return true;
  return false;
}

/** A second heading row holds only short words, no numbers, and something the vocabulary knows or the first row's empty places. */
function continuesHeading(view: SheetView, top: number, row: number): boolean {
  const cells = view.ownCells(row);
  if (cells.length === 0) return view.grid.merges.some((merge) => merge.top >= top && merge.top < row && merge.bottom >= row);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && (view.reachOf(only) > only.column || !isKnownWord(labelOf(only.text)))) return false;
  if (!cells.every(isHeadingText) || cells.some((cell) => /^\d/.test(cell.text.trim()) || isLineNumber(squash(cell.text)))) return false;
  let fitting = 0;
  for (const cell of cells) {
    const above = view.grid.rows[row - 1]?.[cell.column];
    const aboveReach =
      above === undefined
        ? cell.column
        : view.reachOf(above.covered ? { ...above, column: view.mergeAt(above.row, above.column)?.left ?? above.column } : above);
    const grouped = above === undefined || isUnderGroup(view, row, cell.column) || aboveReach > cell.column || isGroupLeft(view, row, cell.column);
    const path = [...(above === undefined ? [] : [labelOf(above.text)]), labelOf(cell.text)];
    if (labelOf(cell.text).word.length <= 14 && (roleOfPath(path) !== undefined || factOfPath(path) !== undefined || grouped)) fitting += 1;
    else return false;
    if (above !== undefined && !grouped && !isKnownWord(labelOf(cell.text)) && above.text !== cell.text) return false;
  }
  return fitting === cells.length && (cells.some((cell) => isSubHeading(view, row, cell)) || cells.every((cell) => isShaped(labelOf(cell.text))));
}

/** The first column of a group heading without a merge: the next column of the upper row is empty though the lower row fills it. */
const isGroupLeft = (view: SheetView, row: number, column: number): boolean =>
  view.grid.rows[row - 1]?.[column + 1] === undefined && view.grid.rows[row]?.[column + 1] !== undefined;

/** Whether a heading over several columns is above a place. */
function isUnderGroup(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row - 1, column);
  return merge !== undefined && merge.right > merge.left;
}

function isSubHeading(view: SheetView, row: number, cell: Cell): boolean {
  const label = labelOf(cell.text);
  const above = view.grid.rows[row - 1]?.[cell.column];
  const path = [...(above === undefined ? [] : [labelOf(above.text)]), label];
  if (isKnownWord(label) || factOfPath(path) !== undefined || isUnderGroup(view, row, cell.column)) return true;
  const role = roleOfPath(path);
  return above !== undefined && (role === 'self' || role === 'assessed') && role !== roleOfPath(path.slice(0, 1));
}

/** Further down no heading reaches, however far its merges do. */
const mostHeadingRows = 3;

/** The heading of a form that a row belongs to, whatever it says: for a person who points at it. What its merges reach, and headings under it, are of it. */
export function headingAt(view: SheetView, row: number): Header {
  const merges = view.grid.merges.filter((merge) => merge.bottom > merge.top && merge.bottom - merge.top < mostHeadingRows);
  const top = Math.min(row, ...merges.flatMap((merge) => (merge.top < row && merge.bottom >= row ? [merge.top] : [])));
  let bottom = Math.max(row, ...merges.flatMap((merge) => (merge.top === top ? [merge.bottom] : [])));
  while (bottom - top < mostHeadingRows - 1 && bottom + 1 < view.grid.rowCount && continuesHeading(view, top, bottom + 1)) bottom += 1;
  return { top, bottom, kind: 'form', columns: columnsAt(view, top, bottom), understood: 0 };
}

/** So many rows below a heading are looked at for texts with points in them. */
const lookedAt = 10;

/** Whether most texts below a heading that asks for no points carry them: ①有制度（2分）②有记录（1分）. */
function kindByTexts(view: SheetView, bottom: number, columns: readonly Column[]): Pick<Header, 'kind' | 'understood'> | undefined {
  if (columns.some((column) => column.unit) || columns.filter(({ role }) => role !== undefined).length < 2) return undefined;
  const pointed = columns.some(({ index, role }) => {
    if (role !== 'fine' && role !== 'coarse') return false;
    let [texts, marked] = [0, 0];
    for (let row = bottom + 1; row < Math.min(view.grid.rowCount, bottom + 1 + lookedAt); row += 1) {
      const cell = freshCell(view, row, index);
      if (cell === undefined || typeof cell.raw !== 'string') continue;
      texts += 1;
      if (/\d\s*分|\d\s*[)）]/.test(cell.text) && readItemText(cell.text, true).points !== null) marked += 1;
    }
    return marked > 1 && marked >= 0.6 * texts;
  });
  return pointed ? { kind: 'form', understood: columns.filter(({ role }) => role !== undefined).length } : undefined;
}

function headerAt(view: SheetView, top: number, bottom: number): Header | undefined {
  const columns = columnsAt(view, top, bottom);
  const kind = tableKindOf(columns) ?? kindByTexts(view, bottom, columns);
  return kind === undefined ? undefined : { top, bottom, columns, ...kind };
}

function bestHeader(view: SheetView, row: number): Header | undefined {
  const upper = row > 0 && view.ownCells(row - 1).length > 1 && couldHead(view.ownCells(row - 1)) && continuesHeading(view, row - 1, row) ? row - 1 : row;
  let bottom = row;
  while (bottom - row < 2 && bottom + 1 < view.grid.rowCount && continuesHeading(view, row, bottom + 1)) bottom += 1;
  const bottoms = Array.from({ length: bottom - row + 1 }, (_, index) => row + index);
  const options = [...bottoms.map((last) => headerAt(view, row, last)), ...(upper === row ? [] : bottoms.map((last) => headerAt(view, upper, last)))];
  return options.reduce(
    (best, option) =>
      option !== undefined &&
      (best === undefined || option.understood > best.understood || (option.understood === best.understood && option.bottom > best.bottom))
        ? option
        : best,
    undefined,
  );
}

/** Finds every heading in a sheet by meaning, wherever it is: one to three rows, also repeated on each printed page. */
export function findHeaders(view: SheetView): readonly Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    const cells = view.ownCells(row);
    const units = unitsHeadingAt(view, row);
    if (units !== undefined && units.top > (headers.at(-1)?.bottom ?? -1)) {
      headers.push(units);
      row = units.bottom;
      continue;
    }
    if (cells.length < 2 || cells.some((cell) => isNumber(cell) && !isYear(cell)) || knownIn(view, row) < 2 || !couldHead(cells)) continue;
    const header = bestHeader(view, row);
    const last = headers.at(-1);
    if (header === undefined || header.top <= (last?.bottom ?? -1) || (last !== undefined && header.bottom === view.grid.rowCount - 1)) continue;
    headers.push(header);
    row = header.bottom;
  }
  return headers;
}
