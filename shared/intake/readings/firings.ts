import { cutTables } from '../blocks/tables.ts';
import { unitColumns, unitColumnsTry } from '../blocks/unit-columns.ts';
import { unitsReadingAt } from '../blocks/units-table.ts';
import type { Firing } from '../evidence/count-weights.ts';
import { newFormChecks, summaryChecks, type TablePair } from '../evidence/table-checks.ts';
import { guessChecks } from '../evidence/guess-checks.ts';
import { restChecks } from '../evidence/row-checks.ts';
import { unitColumnChecks } from '../evidence/unit-column-checks.ts';
import { unitsChecks } from '../evidence/units-checks.ts';
import type { EvidenceCheck } from '../evidence/weigh.ts';
import { addressOf, type Grid } from '../grid.ts';
import { findHeaders } from '../blocks/find-headers.ts';
import { readFormRow } from '../contents/form-row.ts';
import { readSheet, type TableRead } from '../contents/read-sheet.ts';
import { restTry } from '../contents/rest-of-row.ts';
import { guessTable, guessTry } from './guess-table.ts';
import { signatureOf } from './column-mapping.ts';
import { shippedExperience, type ReaderExperience } from './reader-experience.ts';
import { viewSheet, type SheetView } from '../blocks/sheet-view.ts';

const fired = <Subject>(checks: readonly EvidenceCheck<Subject>[], subject: Subject, right: boolean): readonly Firing[] =>
  checks.flatMap((check) => (check.fires(subject) ? [{ check: check.name, right }] : []));

/** A check tells something only where there is a choice: where it does not fire on every column that is tried. */
function columnFirings({ plan, reading }: TableRead): readonly Firing[] {
  if (plan === undefined || reading === undefined) return [];
  const { candidates } = reading;
  return (['item', 'max', 'self', 'section', 'no', 'rule', 'note'] as const).flatMap((role) => {
    const tried = candidates[role];
    const onAll = (check: string): boolean => tried.every(({ evidence }) => evidence.some((clue) => clue.check === check));
    return tried.flatMap(({ column, evidence }) =>
      evidence.filter(({ check }) => !onAll(check)).map(({ check }) => ({ check, right: column.index === plan[role] })),
    );
  });
}

/** Rows without points: the rest of the item above, or not. */
function rowFirings(view: SheetView, { plan, header, end }: TableRead): readonly Firing[] {
  if (plan === undefined) return [];
  const firings: Firing[] = [];
  for (let row = header.bottom + 1; row < end; row += 1) {
    const tried = restTry(view, plan, row);
    if (tried !== undefined) firings.push(...fired(restChecks, tried, readFormRow(view, plan, row).kind === 'more'));
  }
  return firings;
}

/** Rows that may name units over columns of scores. */
function unitColumnFirings(grid: Grid, view: SheetView): readonly Firing[] {
  const places = unitColumns(grid, view.weights)?.map(({ place }) => place) ?? [];
  const tries = Array.from({ length: Math.min(view.grid.rowCount, mostRows) }, (_, row) => unitColumnsTry(view, row));
  return tries.flatMap((found) =>
    found === undefined
      ? []
      : fired(
          unitColumnChecks,
          found.tried,
          found.units.some(({ row, column }) => places.includes(addressOf(grid.sheet, row, column))),
        ),
  );
}

/** Units are named no further down. */
const mostRows = 30;

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
  const guessed = headers.length === 0 ? guessTry(view) : undefined;
  const guesses = guessed === undefined ? [] : fired(guessChecks, guessed, guessTable(view) !== undefined);
  const rows = read.flatMap((table) => rowFirings(view, table));
  return {
    firings: [...guesses, ...read.flatMap(columnFirings), ...rows, ...pairs, ...units, ...unitColumnFirings(grid, view)],
    signatures: read.map(({ header }) => signatureOf(header)),
  };
}
