import type { CentiPoints } from '../../points.ts';
import type { Cell } from '../grid.ts';
import type { FormRole } from '../words/columns.ts';
import { isLineNumber } from '../values/item-text.ts';
import { squash } from '../values/text.ts';
import type { FactWords } from '../words/facts.ts';
import { labelOf, pointsInHeading, type Label } from './label.ts';
import { factOfPath, factUnder, isKnownWord, isUnitWord, roleOfPath } from './word-roles.ts';
import type { SheetView } from './sheet-view.ts';
import { looksLikeUnit } from './unit-name.ts';

/** One column of a table by its headings. */
export interface Column {
  readonly index: number;
  readonly path: readonly Label[];
  readonly role: FormRole | undefined;
  readonly fact: FactWords | undefined;
  readonly unit: boolean;
  /** Points in the heading itself: 组织建设（20分）. */
  readonly points: CentiPoints | null;
}

/** What a table is: items of one unit, facts of many units a row, scores of many units a row, or facts of one unit in columns. */
type TableKind = 'form' | 'roster' | 'summary' | 'tally';

/** The heading rows of one table, inclusive, with what each column is for. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  /** How many columns were understood; more is surer. */
  readonly understood: number;
}

const longestHeading = 40;
/** Longer words are looked up, not taken for a heading by their shape. */
const longestShaped = 12;
const scoreRoles: ReadonlySet<FormRole | undefined> = new Set(['self', 'assessed', 'score', 'final', 'max']);
const isNumber = (cell: Cell): boolean => typeof cell.raw === 'number' || /^\d+(?:\.\d+)?$/.test(cell.text);
const isHeadingText = (cell: Cell): boolean => typeof cell.raw === 'string' && cell.raw.length <= longestHeading;

/** A heading row holds headings only: no number, no unit's name, no label with its value. */
const couldHead = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => {
    if (!isHeadingText(cell)) return false;
    const label = labelOf(cell.text);
    return isKnownWord(label) || (!/[:：]\S/.test(label.full) && !looksLikeUnit(label.word));
  });

/** Words that only sentences about points hold: 未开展不得分, 酌情扣分. */
const aboutPoints = /扣|不得|酌情|每|得满/;

/** Whether a word is a heading by its shape, though no list holds it: 县级认定得分, 考评大项. */
const isShaped = (label: Label): boolean =>
  label.word.length <= longestShaped && !aboutPoints.test(label.word) && !isLineNumber(label.word) && roleOfPath([label]) !== undefined;

/** How many different heading words a row holds: at least one from the vocabulary, the others also by their shape. */
function knownIn(view: SheetView, row: number): number {
  const words = new Set<string>();
  const cells = view.ownCells(row).filter(isHeadingText);
  for (const cell of cells) {
    const label = labelOf(cell.text);
    if (isKnownWord(label)) words.add(label.word);
  }
  if (words.size !== 1) return words.size;
  for (const cell of cells) {
    const label = labelOf(cell.text);
    if (!words.has(label.word) && isShaped(label)) words.add(label.word);
  }
  return words.size;
}

/** The labels above one another in a column; a group heading without a merge (csv) reaches to the right until the next heading. */
function pathOf(view: SheetView, top: number, bottom: number, column: number): readonly Label[] {
  const path: Label[] = [];
  for (let row = top; row <= bottom; row += 1) {
    let cell = view.grid.rows[row]?.[column];
    if (cell === undefined && row < bottom && view.grid.rows[row + 1]?.[column] !== undefined)
      for (let left = column - 1; left >= 0 && cell === undefined; left -= 1) {
        const near = view.grid.rows[row]?.[left];
        if (near !== undefined && view.grid.rows[row + 1]?.[left] === undefined) break;
        cell = near;
      }
    if (cell === undefined) continue;
    const label = labelOf(cell.text);
    if (label.full !== '' && path.at(-1)?.full !== label.full) path.push(label);
  }
  return path;
}

function columnAt(view: SheetView, top: number, bottom: number, index: number): Column {
  const path = pathOf(view, top, bottom, index);
  const last = path.at(-1);
  return {
    index,
    path,
    role: roleOfPath(path),
    fact: factOfPath(path),
    unit: last !== undefined && (isUnitWord(last) || (path.length > 1 && path.some(isUnitWord) && /名称|全称/.test(last.word))),
    points: last === undefined ? null : pointsInHeading(last),
  };
}

function kindOf(columns: readonly Column[]): { readonly kind: TableKind; readonly understood: number } | undefined {
  const used = columns.filter((column) => column.path.length > 0);
  const roles = new Set(used.map((column) => column.role));
  const facts = new Set(used.flatMap((column) => (column.fact === undefined ? [] : [column.fact.key])));
  const hasUnit = used.some((column) => column.unit);
  const scores = used.filter((column) => scoreRoles.has(column.role)).length;
  const unnamed = used.some((column) => column.role === undefined && column.fact === undefined && !column.unit);
  const hasText = roles.has('fine') || roles.has('coarse') || (scores >= 2 && (unnamed || roles.has('rule')));
  const formSize = used.filter((column) => column.role !== undefined).length;
  const pointed = used.filter((column) => column.points !== null && !column.unit).length;
  if (hasUnit && facts.size >= 2 && facts.size >= scores) return { kind: 'roster', understood: facts.size + 1 };
  if (hasUnit && !roles.has('fine') && (scores > 0 || pointed > 0 || used.some((column) => /合计|总分|总计/.test(column.path.at(-1)?.word ?? ''))))
    return { kind: 'summary', understood: scores + pointed + 1 };
  if (hasText && scores > 0) return { kind: 'form', understood: formSize };
  if (!hasUnit && facts.size >= 3 && facts.size >= used.length / 2) return { kind: 'tally', understood: facts.size };
  if (hasUnit && facts.size >= 1 && used.length >= 2) return { kind: 'roster', understood: facts.size + 1 };
  return undefined;
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

/** Whether a heading over several columns stands above a place. */
function isUnderGroup(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row - 1, column);
  return merge !== undefined && merge.right > merge.left;
}

function isSubHeading(view: SheetView, row: number, cell: Cell): boolean {
  const label = labelOf(cell.text);
  const above = view.grid.rows[row - 1]?.[cell.column];
  const path = [...(above === undefined ? [] : [labelOf(above.text)]), label];
  return isKnownWord(label) || factOfPath(path) !== undefined || isUnderGroup(view, row, cell.column);
}

/** A bare “其中女” belongs to the people counted in the column before it. */
function besideFact(column: Column, before: readonly Column[]): Column {
  const last = column.path.at(-1);
  if (column.fact !== undefined || last === undefined) return column;
  const whole = before.findLast((other) => other.fact !== undefined);
  const fact = whole === undefined ? undefined : factUnder(whole.fact, '', last);
  return fact === undefined || fact === whole?.fact ? column : { ...column, fact };
}

function columnsAt(view: SheetView, top: number, bottom: number): readonly Column[] {
  const columns: Column[] = [];
  for (let index = 0; index < view.grid.columnCount; index += 1) columns.push(besideFact(columnAt(view, top, bottom, index), columns));
  return columns;
}

/** A row as the heading of a form, whatever it says: for a person who points at it. */
export const headingAt = (view: SheetView, row: number): Header => ({ top: row, bottom: row, kind: 'form', columns: columnsAt(view, row, row), understood: 0 });

function headerAt(view: SheetView, top: number, bottom: number): Header | undefined {
  const columns = columnsAt(view, top, bottom);
  const kind = kindOf(columns);
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

/** Finds every heading in a sheet by meaning, wherever it stands: one to three rows, also repeated on each printed page. */
export function findHeaders(view: SheetView): readonly Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    const cells = view.ownCells(row);
    if (cells.length < 2 || cells.some(isNumber) || knownIn(view, row) < 2 || !couldHead(cells)) continue;
    const header = bestHeader(view, row);
    if (header === undefined || header.top <= (headers.at(-1)?.bottom ?? -1)) continue;
    headers.push(header);
    row = header.bottom;
  }
  return headers;
}
