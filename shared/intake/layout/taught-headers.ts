import { mappingOf, type ColumnMapping } from './column-mapping.ts';
import { headingAt } from './find-headers.ts';
import type { Header } from './heading-columns.ts';
import type { SheetView } from './sheet-view.ts';

/** Headings further down are no headings of a form. */
const lowestHeading = 60;

/** Headings that only a person could tell, in a sheet where the program found none: rows whose words are those of a mapping. */
export function taughtHeaders(view: SheetView, mappings: readonly ColumnMapping[]): readonly Header[] {
  const headers: Header[] = [];
  for (let row = 0; row < Math.min(view.grid.rowCount, lowestHeading); row += 1) {
    const header = view.ownCells(row).length === 0 ? undefined : headingAt(view, row);
    if (header !== undefined && mappingOf(mappings, header) !== undefined) headers.push(header);
  }
  return headers;
}
