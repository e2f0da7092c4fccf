import { cutTables } from '../blocks/tables.ts';
import { unitsReadingAt } from '../blocks/units-table.ts';
import type { Firing } from '../evidence/count-weights.ts';
import { newFormChecks, summaryChecks, type TablePair } from '../evidence/table-checks.ts';
import { unitsChecks } from '../evidence/units-checks.ts';
import type { EvidenceCheck } from '../evidence/weigh.ts';
import type { Grid } from '../grid.ts';
import { findHeaders } from '../blocks/find-headers.ts';
import { readSheet, type TableRead } from '../contents/read-sheet.ts';
import { signatureOf } from './column-mapping.ts';
import { shippedExperience, type ReaderExperience } from './reader-experience.ts';
import { viewSheet } from '../blocks/sheet-view.ts';

const fired = <Subject>(checks: readonly EvidenceCheck<Subject>[], subject: Subject, right: boolean): readonly Firing[] =>
  checks.flatMap((check) => (check.fires(subject) ? [{ check: check.name, right }] : []));

/** A check tells something only where there is a choice: where it does not fire on every column that is tried. */
function columnFirings({ plan, reading }: TableRead): readonly Firing[] {
  if (plan === undefined || reading === undefined) return [];
  const { candidates } = reading;
  return (['item', 'max', 'self', 'section'] as const).flatMap((role) => {
    const tried = candidates[role];
    const onAll = (check: string): boolean => tried.every(({ evidence }) => evidence.some((clue) => clue.check === check));
    return tried.flatMap(({ column, evidence }) =>
      evidence.filter(({ check }) => !onAll(check)).map(({ check }) => ({ check, right: column.index === plan[role] })),
    );
  });
}

/** What was weighed on one sheet: each firing of a check with whether it spoke for what was taken, and the headings of the tables. */
interface Weighed {
  readonly firings: readonly Firing[];
  readonly signatures: readonly string[];
}

/**
 * Every firing of every check on one sheet, with whether it spoke for what the reader took. The sheet's reading must be known to be right
 * (a fixture that is read as expected, a reading that a person confirmed): then these say what the checks are worth.
 */
export function weighedOn(grid: Grid, experience: ReaderExperience = shippedExperience): Weighed {
  const read: TableRead[] = [];
  readSheet(grid, experience, (table) => read.push(table));
  const view = viewSheet(grid, experience.weights);
  const headers = findHeaders(view);
  const tables = cutTables(view, headers);
  const forms = tables.filter((table) => table.header.kind === 'form');
  const pairs = forms.flatMap((table, index) =>
    forms.flatMap((other): readonly Firing[] => {
      const pair: TablePair = { view, table, other };
      if (table === other) return [];
      const follows = forms[index - 1] === other && table.relation !== 'summary';
      return [...fired(summaryChecks, pair, table.relation === 'summary'), ...(follows ? fired(newFormChecks, pair, table.relation === 'own') : [])];
    }),
  );
  const units: Firing[] = [];
  for (let row = 0; row < view.grid.rowCount; row += 1) {
    const reading = unitsReadingAt(view, row);
    const header = headers.find(({ top, bottom }) => row >= top && row <= bottom);
    if (reading !== undefined) units.push(...fired(unitsChecks, reading, header?.kind === 'summary'));
  }
  return { firings: [...read.flatMap(columnFirings), ...pairs, ...units], signatures: read.map(({ header }) => signatureOf(header)) };
}
