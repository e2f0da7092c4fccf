import type { Cell, Grid } from '../intake/grid.ts';
import type { ColumnMapping } from '../intake/readings/column-mapping.ts';
import { shippedExperience } from '../intake/readings/reader-experience.ts';
import { hashOf, readOpened } from '../intake/read-file.ts';
import { tableSaidIn, type ColumnRole, type Submission, type UnderstoodHeader } from '../model/submission.ts';
import { sameValue } from '../output/converted-workbook.ts';
import { fail, ok, type Result } from '../result.ts';
import { firstOf, placeWords } from './form-table.ts';
import type { CellWrite } from './patch-sheet.ts';
import type { SheetPlan } from './plan-writes.ts';
import type { FormulaResult } from './recalculate.ts';
import { newColumns } from './result-columns.ts';

/** A written form opened again, with what it was and what was written into it. */
export interface WrittenAgain {
  readonly before: readonly Grid[];
  readonly after: readonly Grid[];
  readonly plans: readonly SheetPlan[];
  /** Formulas that follow from what was written, by sheet. */
  readonly results: ReadonlyMap<string, readonly FormulaResult[]>;
  readonly submissions: readonly Submission[];
}

const dense = (value: CellWrite['value'] | undefined): string => String(value ?? '').replaceAll(/\s/g, '');

function holds(cell: Cell | undefined, value: CellWrite['value']): boolean {
  if (typeof value === 'number' && typeof cell?.raw === 'number') return cell.raw === value;
  return dense(cell?.text) === dense(value);
}

/** The first cell that is not as it should be, as an address; undefined where all are. */
function wrongCell(before: Grid, after: Grid, writes: readonly CellWrite[], results: readonly FormulaResult[]): string | undefined {
  const written = new Map(writes.map((write) => [`${String(write.row)},${String(write.column)}`, write]));
  const follow = new Set(results.map(([row, column]) => `${String(row)},${String(column)}`));
  const [rows, columns] = [Math.max(before.rowCount, after.rowCount), Math.max(before.columnCount, after.columnCount)];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const key = firstOf(after, row, column).join(',');
      const write = written.get(key);
      const [was, now] = [before.rows[row]?.[column], after.rows[row]?.[column]];
      const fits = write === undefined ? follow.has(key) || sameValue(was, now) : holds(now, write.value);
      if (!fits) return placeWords({ sheet: before.sheet, row, column });
    }
  }
  return undefined;
}

/** A heading as its columns were understood, with and without columns that were added. */
function mappingsOf(header: UnderstoodHeader, plans: readonly SheetPlan[]): readonly ColumnMapping[] {
  const roles: Record<number, ColumnRole> = Object.fromEntries(header.columns.map(({ index, role }) => [index, role]));
  const mapping: ColumnMapping = { signature: header.signature, roles: { ...roles }, by: 'person', ...tableSaidIn(header) };
  const words = header.signature.split('|');
  for (const { columns } of plans.flatMap(({ added }) => added.filter(({ table }) => table.columns === header.columns)))
    for (const { kind, index } of columns) {
      while (words.length <= index) words.push('');
      words[index] = kind === 'lost' ? '' : newColumns[kind].heading;
      roles[index] = kind === 'points' ? 'assessed' : 'ignored';
    }
  return [mapping, { ...mapping, signature: words.join('|'), roles }];
}

const itemsIn = (submissions: readonly Submission[]): readonly string[] =>
  submissions.flatMap(({ unit, items }) =>
    items.map(({ section, no, text, max, self, notApplicable, ruleText }) =>
      JSON.stringify([unit.name, section, no, text, max, self, notApplicable, ruleText]),
    ),
  );

type Headers = NonNullable<Submission['headers']>;

/** The first item that the program's own reader reads otherwise in the written form than in the unit's, told what these headings are; undefined where all are the same. */
function wrongItem({ before, after, plans }: WrittenAgain, told: Headers): string | undefined {
  const mappings = told.flatMap((header) => mappingsOf(header, plans));
  const read = (grids: readonly Grid[]): readonly string[] =>
    itemsIn(readOpened('表', hashOf(new Uint8Array()), { ok: true, value: grids }, { ...shippedExperience, mappings }).submissions);
  const [was, now] = [read(before), read(after)];
  const at = was.findIndex((item, index) => item !== now[index]);
  if (at >= 0) return was[at];
  return was.length === now.length ? undefined : now[was.length];
}

const sayAgain = '程序再读这份表时，会把填进去的考评分认作别的列。以后如果再导入它，请在“导入”里核对各列的含义。';

/**
 * Looks at a written form again: every cell that was not written holds what it held, every written one its result, and the program's own reader reads the same items. Fails with a sentence;
 * succeeds with what to know, empty for nothing: where the reader, left to itself, takes the new marks for something else, it must read the same once it is told the columns as they were understood.
 */
export function checkWritten(again: WrittenAgain): Result<string, string> {
  const { before, after, plans, results, submissions } = again;
  for (const [index, grid] of before.entries()) {
    const now = after.find(({ sheet }) => sheet === grid.sheet) ?? after[index];
    const writes = plans.flatMap((plan) => (plan.sheet === grid.sheet ? plan.writes : []));
    const cell = now === undefined ? grid.sheet : wrongCell(grid, now, writes, results.get(grid.sheet) ?? []);
    if (cell !== undefined) return fail(`写好后读回核对，${cell} 和应有的内容不同，没有采用。`);
  }
  const headers = submissions.flatMap((submission) => submission.headers ?? []);
  const said = headers.filter(({ by }) => by !== 'program');
  if (wrongItem(again, said) === undefined) return ok('');
  const item = wrongItem(again, headers);
  return item === undefined ? ok(sayAgain) : fail(`写好后读回核对，条目和原表读出的不同（${item.slice(0, 60)}），没有采用。`);
}
