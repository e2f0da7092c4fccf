import { addressOf, type Cell, type Grid } from '../grid.ts';
import { squash } from '../values/text.ts';
import { totalKindOf } from '../words/total-line.ts';
import { cleanUnitName, isUnitName } from '../words/unit-name.ts';
import type { Column, Header } from './heading-columns.ts';
import type { SheetView } from './sheet-view.ts';

/** The rows of one unit in a table of items that names units in a column, as a sheet of their own. */
interface UnitRows {
  readonly name: string;
  readonly place: string;
  readonly grid: Grid;
}

interface Named {
  readonly name: string;
  readonly place: string;
  readonly rows: Set<number>;
}

/** The rows below a heading by the unit that its column names; a blank cell goes on with the unit above. Undefined where anything but a name is in the column, unless a person said that they are names. */
function namedRows(view: SheetView, { bottom }: Header, column: Column, isSaid: boolean): readonly Named[] | undefined {
  const named = new Map<string, Named>();
  let current: Named | undefined;
  for (let row = bottom + 1; row < view.grid.rowCount; row += 1) {
    const cell = view.grid.rows[row]?.[column.index];
    const text = cell === undefined ? '' : cleanUnitName(cell.text);
    if (text !== '' && totalKindOf(text) === undefined && cell?.column === column.index) {
      if (!isSaid && !isUnitName(text)) return undefined;
      current = named.get(text) ?? { name: text, place: addressOf(view.grid.sheet, row, column.index), rows: new Set() };
      named.set(text, current);
    }
    current?.rows.add(row);
  }
  return [...named.values()];
}

/** Whether the units answer the same items: then the rows are theirs, and the column does not only say who has to see to an item. */
function sameItems(view: SheetView, units: readonly Named[], item: number): boolean {
  const textsOf = ({ rows }: Named): ReadonlySet<string> =>
    new Set([...rows].map((row) => squash(view.grid.rows[row]?.[item]?.text ?? '')).filter((text) => text !== ''));
  const [first, ...others] = units.map(textsOf);
  return first !== undefined && others.every((texts) => [...texts].filter((text) => first.has(text)).length >= texts.size / 2);
}

/**
 * The units of a table of items that names them in a column of its own, the rows of each apart; undefined for any other sheet. `said`: the column that names units,
 * where a person told.
 */
export function unitRows(view: SheetView, headers: readonly Header[], said?: number): readonly UnitRows[] | undefined {
  const [header, ...others] = headers;
  if (header?.kind !== 'form' || others.length > 0) return undefined;
  const column = said === undefined ? header.columns.find(({ unit }) => unit) : header.columns[said];
  const item = header.columns.find(({ role }) => role === 'fine');
  if (column === undefined || (item === undefined && said === undefined)) return undefined;
  const units = namedRows(view, header, column, said !== undefined);
  if (units === undefined || units.length === 0) return undefined;
  if (said === undefined && item !== undefined && units.length > 1 && !sameItems(view, units, item.index)) return undefined;
  return units.map(({ name, place, rows }) => {
    const keep = (cell: Cell): boolean => (cell.row < header.top || cell.column !== column.index) && (cell.row <= header.bottom || rows.has(cell.row));
    return {
      name,
      place,
      grid: { ...view.grid, rows: view.grid.rows.map((line) => line?.map((cell) => (cell !== undefined && keep(cell) ? cell : undefined))) },
    };
  });
}
