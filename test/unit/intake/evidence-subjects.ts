import { findHeaders } from '#shared/intake/blocks/find-headers.ts';
import { viewSheet, type SheetView } from '#shared/intake/blocks/sheet-view.ts';
import type { EvidenceCheck } from '#shared/intake/evidence/weigh.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import { measureColumns, type Measured } from '#shared/intake/readings/column-fill.ts';

/** The sheet of a csv, by its lines. */
export function viewOf(rows: readonly string[]): SheetView {
  const grids = readGrids(new TextEncoder().encode(rows.join('\n')));
  const [grid] = grids.ok ? grids.value : [];
  if (grid === undefined) throw new Error('the sheet was not opened');
  return viewSheet(grid);
}

/** The columns of the first table of a csv, with what is below each heading. */
export function columnsOf(rows: readonly string[]): readonly Measured[] {
  const view = viewOf(rows);
  const [header] = findHeaders(view);
  if (header === undefined) throw new Error('no heading was found');
  return measureColumns(view, header, view.grid.rowCount);
}

/** One of several, that must be there. */
export const at = <T>(all: readonly T[], index: number): T => {
  const found = all[index];
  if (found === undefined) throw new Error(`there is no ${String(index)}`);
  return found;
};
/** The names of the checks that fire, without what they are about. */
export const fired = <Subject>(checks: readonly EvidenceCheck<Subject>[], subject: Subject): readonly string[] =>
  checks.filter((check) => check.fires(subject)).map(({ name }) => name.replace(/^[a-z ]+: /, ''));
