import { tableSaidIn, type UnderstoodHeader } from '../../model/submission.ts';
import { ofUnit } from '../blocks/unit-columns.ts';
import { unitRows } from '../blocks/unit-rows.ts';
import type { Header } from '../blocks/heading-columns.ts';
import type { SheetView } from '../blocks/sheet-view.ts';
import type { Grid } from '../grid.ts';
import { columnsAsMapped, mappingOf, signatureOf, type ColumnMapping } from '../readings/column-mapping.ts';
import { unitsOfColumns } from '../readings/said-tables.ts';
import type { Block } from './block.ts';

/** How a heading was understood of which a person said where its units are. */
export const headerAsSaid = (view: SheetView, header: Header, mapping: ColumnMapping): UnderstoodHeader => ({
  signature: signatureOf(header),
  by: mapping.by,
  columns: columnsAsMapped(view, header, mapping),
  ...(mapping.signature === signatureOf(header) ? {} : { remembered: mapping.signature }),
  ...tableSaidIn(mapping),
});

/** A block read for one unit, told of as the person said it: as one heading for all units. */
function toldAs(block: Block, unit: { readonly name: string; readonly place: string }, heard: UnderstoodHeader): Block {
  if (block.kind !== 'form') return block;
  const part = ofUnit(block.part, unit);
  const headers = part.headers.map(({ ranges, ...header }): UnderstoodHeader =>
    header.by === 'program' ? { ...header, ...(ranges === undefined ? {} : { ranges }) } : { ...heard, ...(ranges === undefined ? {} : { ranges }) },
  );
  return { ...block, part: { ...part, headers } };
}

/**
 * The forms of a table of which a person said where its units are: a column for each, or their names in a column. Undefined where nobody did.
 * `read` reads a sheet with one unit's table by mappings.
 */
export function readUnitsAsSaid(
  view: SheetView,
  headers: readonly Header[],
  mappings: readonly ColumnMapping[],
  read: (grid: Grid, mappings: readonly ColumnMapping[]) => readonly Block[],
): readonly Block[] | undefined {
  for (const header of headers) {
    const mapping = mappingOf(mappings, header);
    if (mapping === undefined) continue;
    const heard = headerAsSaid(view, header, mapping);
    const across = unitsOfColumns(view, header, mapping);
    if (across.length > 0)
      return across.flatMap(({ name, cell, mapping: own }) => read(view.grid, [own, ...mappings]).map((block) => toldAs(block, { name, place: cell }, heard)));
    const column = Object.entries(mapping.roles).find(([, role]) => role === 'unit')?.[0];
    const down = column === undefined || !Object.values(mapping.roles).includes('item') ? undefined : unitRows(view, [header], Number(column));
    if (column === undefined || down === undefined) continue;
    const words = signatureOf(header).split('|');
    words[Number(column)] = '';
    const roles = Object.fromEntries(Object.entries(mapping.roles).filter(([, role]) => role !== 'unit'));
    const own: ColumnMapping = { ...mapping, signature: words.join('|').replace(/\|+$/, ''), roles };
    return down.flatMap(({ name, place, grid }) => read(grid, [own, ...mappings]).map((block) => toldAs(block, { name, place }, heard)));
  }
  return undefined;
}
