import { standingFields } from '#shared/ledger/registers.ts';
import { standardBytes } from '#shared/model/standard-hash.ts';
import type { IndexChange, RowChanges } from '#shared/projecting/index-change.ts';
import type { DocumentReader } from '#shared/projecting/document-reader.ts';
import { projectRectification } from '#shared/record/project-rectification.ts';
import { projectTitle } from '#shared/record/project-title.ts';
import { projectYear } from '#shared/record/project-year.ts';
import { isOfRecord } from '#shared/record/records.ts';
import { subjectKindOf, type SubjectKind } from '#shared/record/subject.ts';
import type { CopyRow } from './copy-text.ts';
import type { HubDatabase } from './hub-database.ts';
import * as rows from './hub-rows.ts';
import type { CountyPlace, TableShape } from './hub-rows.ts';
import { keptYear } from './kept-values.ts';

/** What writing rows is told besides the change. */
export interface ProjectionWriting {
  readonly db: HubDatabase;
  readonly place: CountyPlace;
  readonly reader: DocumentReader;
  /** Whether there may be rows of the county that the change replaces. */
  readonly replaces: boolean;
}

/** Writes what a change does to the rows of a county: those that changed go, as they are now they come. Within a transaction. */
export async function writeProjections(writing: ProjectionWriting, change: IndexChange): Promise<void> {
  const { db, place } = writing;
  const years = await yearsOfRounds(writing, change);
  const yearOf = (roundId: string): number => years.get(roundId) ?? 0;
  await db.query('SELECT hub.prepare($1::smallint, $2::smallint[])', [place.county, [...new Set([0, ...years.values()])]]);
  await moveYears(writing, change);
  await replace(
    writing,
    rows.hubTables.unit,
    ['id'],
    keysOf(change.units, (id) => [id]),
    present(change.units, (unit) => [rows.unitRow(place, unit)]),
  );
  await replace(
    writing,
    rows.hubTables.roundUnit,
    ['round_id'],
    keysOf(change.rounds, (id) => [id]),
    present(change.rounds, (round) => rows.roundUnitRows(place, round)),
  );
  await replace(
    writing,
    rows.hubTables.round,
    ['id'],
    keysOf(change.rounds, (id) => [id]),
    present(change.rounds, (round) => [rows.roundRow(place, round)]),
  );
  await writeStandards(writing, change);
  await replace(
    writing,
    rows.hubTables.submission,
    ['id'],
    keysOf(change.submissions, (id) => [id]),
    present(change.submissions, (one) => [rows.submissionRow(place, yearOf(one.roundId), one)]),
  );
  await replace(
    writing,
    rows.hubTables.visit,
    ['round_id', 'unit_id', 'phase'],
    keysOf(change.visits, (id) => id.split('/').slice(0, 3)),
    present(change.visits, (visit) => (isOfRecord(visit) ? [rows.visitRow(place, yearOf(visit.roundId), visit)] : [])),
  );
  await replace(
    writing,
    rows.hubTables.decision,
    ['round_id', 'unit_id'],
    keysOf(change.decisions, (id) => id.split('/').slice(0, 2)),
    present(change.decisions, (one) => [rows.decisionRow(place, yearOf(one.roundId), one)]),
  );
  await writeFromRegisters(writing, change, yearOf);
  await replace(
    writing,
    rows.hubTables.held,
    ['device', 'seq'],
    keysOf(change.held, (at) => [at.slice(0, at.lastIndexOf('/')), at.slice(at.lastIndexOf('/') + 1)]),
    present(change.held, (row) => [[place.county, row.device, row.seq, row.subject, row.roundId, row.state]]),
  );
}

/** Rows that are projected here out of the fields of their subjects, since the laptop's index has no table of them. */
async function writeFromRegisters(writing: ProjectionWriting, { registers }: IndexChange, yearOf: (roundId: string) => number): Promise<void> {
  const { place } = writing;
  const ofKind = (kind: SubjectKind) => [...registers].filter(([subject]) => subjectKindOf(subject) === kind);
  const parts = (subject: string): string[] => subject.split('/').slice(1);
  const rectifications = ofKind('rectification');
  await replace(
    writing,
    rows.hubTables.rectification,
    ['round_id', 'unit_id'],
    rectifications.map(([subject]) => parts(subject).slice(0, 2)),
    rectifications.flatMap(([subject, fields]) => {
      const [roundId = '', unitId = ''] = parts(subject);
      const one = projectRectification(roundId, unitId, standingFields(fields));
      return one === undefined ? [] : [rows.rectificationRow(place, yearOf(roundId), one)];
    }),
  );
  const plans = ofKind('year').flatMap(([subject, fields]) => projectYear(subject, fields) ?? []);
  const numbered = plans.filter(({ year }) => keptYear(year) !== 0);
  await replace(
    writing,
    rows.hubTables.yearTarget,
    ['year'],
    numbered.map(({ year }) => [String(year)]),
    numbered.flatMap((plan) => rows.yearTargetRows(place, plan)),
  );
  const titles = ofKind('title');
  await replace(
    writing,
    rows.hubTables.title,
    ['unit_id', 'id'],
    titles.map(([subject]) => [parts(subject)[0] ?? '', parts(subject).slice(1).join('/')]),
    titles.flatMap(([subject, fields]) => {
      const title = projectTitle(subject, fields);
      return title === undefined ? [] : [rows.titleRow(place, title)];
    }),
  );
}

const keysOf = <Row>(changes: RowChanges<Row>, keyOf: (id: string) => readonly string[]): readonly (readonly string[])[] => Array.from(changes.keys(), keyOf);

const present = <Row>(changes: RowChanges<Row>, rowsOf: (row: Row) => readonly CopyRow[]): readonly CopyRow[] =>
  [...changes.values()].flatMap((row) => (row === undefined ? [] : rowsOf(row)));

/** Takes away the rows of these keys and copies those that are there now. Keys are in the order of the columns `by`, as texts. */
async function replace(
  { db, place, replaces }: ProjectionWriting,
  { table, columns }: TableShape,
  by: readonly string[],
  keys: readonly (readonly string[])[],
  made: readonly CopyRow[],
): Promise<void> {
  if (replaces && keys.length > 0) {
    const lists = by.map((_, index) => keys.map((key) => key[index] ?? ''));
    const named = by.map((_, index) => `$${String(index + 2)}::text[]`).join(', ');
    const joined = by.map((column, index) => `t.${column} = k.k${String(index)}${integers.has(column) ? '::bigint' : ''}`).join(' AND ');
    const aliases = by.map((_, index) => `k${String(index)}`).join(', ');
    await db.query(`DELETE FROM ${table} t USING unnest(${named}) AS k (${aliases}) WHERE t.county = $1 AND ${joined}`, [place.county, ...lists]);
  }
  if (made.length > 0) await db.copyIn(table, columns, made);
}

const integers: ReadonlySet<string> = new Set(['seq', 'year']);

/** The years of all rounds of the county as they are now. */
async function yearsOfRounds({ db, place }: ProjectionWriting, { rounds }: IndexChange): Promise<ReadonlyMap<string, number>> {
  const held = await db.query<{ id: string; year: number }>('SELECT id, year FROM hub.round WHERE county = $1', [place.county]);
  const years = new Map(held.map(({ id, year }) => [id, year]));
  for (const [id, round] of rounds) years.set(id, round === undefined ? 0 : keptYear(round.year));
  return years;
}

/** Rows of a round stand in the part of its year: where that changed, they move. */
async function moveYears({ db, place, replaces }: ProjectionWriting, { rounds }: IndexChange): Promise<void> {
  if (!replaces) return;
  for (const [id, round] of rounds) {
    const year = round === undefined ? 0 : keptYear(round.year);
    for (const { table } of [rows.hubTables.submission, rows.hubTables.visit, rows.hubTables.decision, rows.hubTables.rectification])
      await db.query(`UPDATE ${table} SET year = $3 WHERE county = $1 AND round_id = $2 AND year <> $3`, [place.county, id, year]);
  }
}

/** Keeps every standard that rounds and visits rest on, with its items, once its document is here. */
async function writeStandards({ db, place, reader }: ProjectionWriting, { standards, rounds, visits }: IndexChange): Promise<void> {
  const wanted = new Set([...standards.keys()]);
  for (const round of rounds.values()) if (typeof round?.standardHash === 'string') wanted.add(round.standardHash);
  for (const visit of visits.values()) if (visit !== undefined) wanted.add(visit.standardHash);
  for (const { hash } of await db.query<{ hash: string }>('SELECT hash FROM hub.standard WHERE county = $1', [place.county])) wanted.delete(hash);
  for (const hash of wanted) {
    const standard = await reader.standard(hash);
    if (standard === undefined) continue;
    const content = new TextDecoder().decode(standardBytes(standard));
    await db.copyIn(rows.hubTables.standard.table, rows.hubTables.standard.columns, [rows.standardRow(place, hash, standard, content)]);
    await db.copyIn(rows.hubTables.standardItem.table, rows.hubTables.standardItem.columns, rows.standardItemRows(place, hash, standard));
  }
}

/** Takes away all rows that are made of entries, so that all can be made again. */
export async function clearProjections(db: HubDatabase, county: number): Promise<void> {
  for (const { table } of Object.values(rows.hubTables))
    if (table !== rows.hubTables.entry.table) await db.query(`DELETE FROM ${table} WHERE county = $1`, [county]);
}
