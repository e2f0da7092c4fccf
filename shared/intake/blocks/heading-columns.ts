import type { Clue } from '../evidence/weigh.ts';
import type { CentiPoints } from '../../points.ts';
import { isChoiceHeading } from '../readings/choice-columns.ts';
import type { FormRole } from '../words/columns.ts';
import type { FactWords } from '../words/facts.ts';
import { labelOf, pointsInHeading, type Label } from '../words/label.ts';
import { factOfPath, factUnder, isUnitWord, roleOfPath } from '../words/word-roles.ts';
import type { SheetView } from './sheet-view.ts';

/** One column of a table by its headings. */
export interface Column {
  readonly index: number;
  readonly path: readonly Label[];
  readonly role: FormRole | undefined;
  readonly fact: FactWords | undefined;
  readonly unit: boolean;
  /** Points in the heading itself: 组织建设（20分）. */
  readonly points: CentiPoints | null;
  /** Of a criterion in a table of units: the column that holds its full marks in each row. */
  readonly maxIndex?: number;
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
  /** What was weighed where evidence made it a heading. */
  readonly evidence?: readonly Clue[];
}

/** Roles of columns that hold points. */
export const scoreRoles: ReadonlySet<FormRole | undefined> = new Set(['self', 'assessed', 'score', 'final', 'max']);

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

/** A bare “其中女” belongs to the people counted in the column before it. */
function besideFact(column: Column, before: readonly Column[]): Column {
  const last = column.path.at(-1);
  if (column.fact !== undefined || last === undefined) return column;
  const whole = before.findLast((other) => other.fact !== undefined);
  const fact = whole === undefined ? undefined : factUnder(whole.fact, '', last);
  return fact === undefined || fact === whole?.fact ? column : { ...column, fact };
}

/** The columns of a heading that fills the rows from `top` to `bottom`. */
export function columnsAt(view: SheetView, top: number, bottom: number): readonly Column[] {
  const columns: Column[] = [];
  for (let index = 0; index < view.grid.columnCount; index += 1) columns.push(besideFact(columnAt(view, top, bottom, index), columns));
  return columns;
}

/** Whether a heading over texts says that their points are in them: 创建内容及分值. */
const asksPointsToo = ({ role, path }: Column): boolean =>
  (role === 'fine' || role === 'coarse') && /[及和与、/]?(?:标准)?分[值数]?$/.test(path.at(-1)?.word ?? '');

/** Says what kind of table a heading makes; undefined where its words make none. */
export function tableKindOf(columns: readonly Column[]): { readonly kind: TableKind; readonly understood: number } | undefined {
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
  if (hasText && (scores > 0 || used.some(asksPointsToo))) return { kind: 'form', understood: formSize };
  if (!hasUnit && facts.size >= 3 && facts.size >= used.length / 2) return { kind: 'tally', understood: facts.size };
  if (hasUnit && facts.size >= 1 && used.length >= 2) return { kind: 'roster', understood: facts.size + 1 };
  const graded = used.filter((column) => isChoiceHeading(column.path.at(-1))).length;
  if (!hasUnit && hasText && (roles.has('rule') || graded > 1)) return { kind: 'form', understood: formSize + graded };
  return undefined;
}
