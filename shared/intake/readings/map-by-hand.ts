import type { ColumnRole } from '../../model/submission.ts';
import type { Grid } from '../grid.ts';
import { signatureOf, singleRoles, type ColumnMapping } from './column-mapping.ts';
import { headingAt } from '../blocks/find-headers.ts';
import type { Header } from '../blocks/heading-columns.ts';
import { planColumns } from './form-columns.ts';
import { viewSheet, type SheetView } from '../blocks/sheet-view.ts';

const roleOf = (header: Header, view: SheetView): Record<number, ColumnRole> => {
  const plan = planColumns(view, header, view.grid.rowCount)?.columns;
  const roles: Record<number, ColumnRole> = Object.fromEntries(header.columns.map((column) => [column.index, 'ignored' as const]));
  if (plan === undefined) return roles;
  for (const section of plan.sections) roles[section] = 'section';
  for (const role of singleRoles) {
    const index = plan[role];
    if (index !== undefined) roles[index] = role;
  }
  return roles;
};

/** The first column below a heading that holds texts: the best guess for the items where no heading says so. */
function firstTextColumn(view: SheetView, header: Header): number | undefined {
  for (let row = header.bottom + 1; row < view.grid.rowCount; row += 1) {
    const longest = view.ownCells(row).reduce<{ readonly column: number; readonly length: number } | undefined>((best, cell) => {
      const length = typeof cell.raw === 'string' ? cell.text.length : 0;
      return length > (best?.length ?? 0) ? { column: cell.column, length } : best;
    }, undefined);
    if (longest !== undefined) return longest.column;
  }
  return undefined;
}

/**
 * A first mapping for a heading that a person points at, in a sheet where the program found none: columns by their words and contents, to be put right by hand.
 * Undefined when the row is empty or nothing is below it.
 */
export function mappingAt(grid: Grid, row: number): ColumnMapping | undefined {
  const view = viewSheet(grid);
  if (view.ownCells(row).length === 0) return undefined;
  const header = headingAt(view, row);
  const roles = roleOf(header, view);
  if (!Object.values(roles).includes('item')) {
    const item = firstTextColumn(view, header);
    if (item === undefined) return undefined;
    roles[item] = 'item';
  }
  return { signature: signatureOf(header), roles, by: 'person' };
}
