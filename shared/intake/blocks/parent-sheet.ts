import { addressOf, type Cell, type Grid } from '../grid.ts';
import { readDate } from '../values/dates.ts';
import { squash } from '../values/text.ts';
import { dateLabels } from '../words/labels.ts';
import type { Block } from '../contents/block.ts';
import { labelOf } from '../words/label.ts';
import type { FormHead } from '../contents/read-head.ts';
import { viewSheet, type SheetView } from './sheet-view.ts';
import { cleanUnitName } from '../words/unit-name.ts';
import { isUnitWord } from '../words/word-roles.ts';

/** The lines of one unit in a sheet of lines, as a sheet of their own, with what the sheet of units says of it. */
interface ChildForm {
  readonly name: string;
  readonly place: string;
  readonly date: { readonly iso: string; readonly cell: string } | undefined;
  readonly grid: Grid;
}

/** Headings of the column by which survey programs tie lines to the form that they belong to. */
const keyHeading =
  /^(?:_?(?:parent|submission|root)?_?(?:index|id|uuid)|(?:主表|父表|父级|上级|所属|关联|主|父)?(?:数据|记录|表单|答卷|问卷|填报|提交)?(?:编号|序号|id|标识|主键|号))$/i;
/** Headings further down are none. */
const lowestHeading = 5;

interface KeyColumn {
  readonly header: number;
  readonly column: number;
}

const keyAt = (view: SheetView, row: number, column: number): string => squash(view.grid.rows[row]?.[column]?.text ?? '');

function keyColumns(view: SheetView): readonly KeyColumn[] {
  const found: KeyColumn[] = [];
  for (let row = 0; row < Math.min(lowestHeading, view.grid.rowCount); row += 1)
    for (const cell of view.ownCells(row))
      if (typeof cell.raw === 'string' && keyHeading.test(squash(cell.text))) found.push({ header: row, column: cell.column });
  return found;
}

const keysBelow = (view: SheetView, { header, column }: KeyColumn): readonly string[] => {
  const keys: string[] = [];
  for (let row = header + 1; row < view.grid.rowCount; row += 1) {
    const key = keyAt(view, row, column);
    if (key !== '') keys.push(key);
  }
  return keys;
};

interface Parents {
  readonly view: SheetView;
  readonly key: KeyColumn;
  readonly unit: number;
  readonly date: number | undefined;
}

/** A sheet with one unit a row, each with a key of its own. */
function parentsIn(view: SheetView): Parents | undefined {
  for (const key of keyColumns(view)) {
    const headings = view.ownCells(key.header);
    const unit = headings.find((cell) => isUnitWord(labelOf(cell.text)));
    const keys = keysBelow(view, key);
    if (unit === undefined || keys.length < 2 || new Set(keys).size < keys.length) continue;
    return { view, key, unit: unit.column, date: headings.find((cell) => dateLabels.includes(labelOf(cell.text).word))?.column };
  }
  return undefined;
}

/** The column of a sheet of lines that holds the keys of the units, several lines to a key. */
function childKey(view: SheetView, parents: Parents): KeyColumn | undefined {
  const known = new Set(keysBelow(parents.view, parents.key));
  return keyColumns(view).find((key) => {
    const keys = keysBelow(view, key);
    return keys.length > new Set(keys).size && keys.length >= 4 && keys.every((one) => known.has(one));
  });
}

/** The sheet with its heading and the lines of one key, without the column of keys; addresses stay. */
function linesOf(view: SheetView, { header, column }: KeyColumn, key: string): Grid {
  const keep = (cell: Cell): boolean => cell.column !== column && (cell.row <= header || keyAt(view, cell.row, column) === key);
  return { ...view.grid, rows: view.grid.rows.map((row) => row?.map((cell) => (cell !== undefined && keep(cell) ? cell : undefined))) };
}

function childForms(parents: Parents, view: SheetView, key: KeyColumn): readonly ChildForm[] {
  const { grid } = parents.view;
  const forms: ChildForm[] = [];
  for (let row = parents.key.header + 1; row < grid.rowCount; row += 1) {
    const own = keyAt(parents.view, row, parents.key.column);
    const name = cleanUnitName(grid.rows[row]?.[parents.unit]?.text ?? '');
    if (own === '' || name === '') continue;
    const day = parents.date === undefined ? undefined : grid.rows[row]?.[parents.date];
    const read = day === undefined ? undefined : readDate(day.raw, day.text, day.format, grid.date1904);
    forms.push({
      name,
      place: addressOf(grid.sheet, row, parents.unit),
      date: day === undefined || read?.iso.length !== 10 ? undefined : { iso: read.iso, cell: addressOf(grid.sheet, row, day.column) },
      grid: linesOf(view, key, own),
    });
  }
  return forms;
}

/** A sheet of units and a sheet of their lines, as survey programs export them, tied by a key. */
export interface ParentAndChild {
  readonly parent: Grid;
  readonly child: Grid;
  readonly forms: readonly ChildForm[];
}

/** Finds the sheet of units and the sheet of their lines in a file of several sheets; undefined for any other file. */
export function parentAndChild(grids: readonly Grid[]): ParentAndChild | undefined {
  if (grids.length < 2) return undefined;
  const views = grids.map((grid) => viewSheet(grid));
  for (const view of views) {
    const parents = parentsIn(view);
    if (parents === undefined) continue;
    for (const other of views) {
      const key = other === view ? undefined : childKey(other, parents);
      if (key !== undefined) return { parent: view.grid, child: other.grid, forms: childForms(parents, other, key) };
    }
  }
  return undefined;
}

/** What was read of one unit's lines, under its name and day and with the facts that the sheet of units tells of it. */
export function ofChild(block: Block, { name, place, date }: ChildForm, facts: FormHead['facts']): Block {
  if (block.kind !== 'form') return block;
  const { head } = block.part;
  return {
    ...block,
    part: {
      ...block.part,
      apart: true,
      head: {
        ...head,
        facts: { ...head.facts, ...facts },
        unit: { text: name, cell: place, rank: 0 },
        date: date === undefined ? head.date : { ...date, rank: 0 },
      },
    },
  };
}
