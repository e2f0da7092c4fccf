import { wasSettled } from '#shared/differences/settled-matters.ts';
import { differencesOf, type Registers } from '#shared/ledger/registers.ts';
import { keyOfPlace } from './read-entries.ts';
import type { Database } from './database.ts';
import type { IndexChange, RowChanges } from '#shared/projecting/index-change.ts';
import type { StateRow, SubjectRow } from './rows.ts';

/** So many rows are handed to IndexedDB at a time, so that a large act does not hold up the page. */
const rowsAtATime = 300;

/** Writes a planned change and how far the index reaches now, in one transaction: both or neither. Only Dexie is awaited inside it. */
export async function writeIndex(db: Database, change: IndexChange, state: StateRow): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await inChunks(change.entries, (entries) => db.entries.bulkAdd(entries));
    const [standing, gone] = [[...change.registers].filter(holdsFields), [...change.registers].filter((row) => !holdsFields(row))];
    await inChunks(standing, (subjects) => db.subjects.bulkPut(subjects.map(subjectRow)));
    await inChunks(gone, (subjects) => db.subjects.bulkDelete(subjects.map(([subject]) => subject)));
    await writeRows(db.units, change.units);
    await writeRows(db.rounds, change.rounds);
    await writeRows(db.standards, change.standards);
    await writeRows(db.imports, change.imports);
    await writeRows(db.submissions, change.submissions);
    await writeRows(db.visits, change.visits);
    await writeRows(db.pictures, change.pictures);
    await writeRows(db.decisions, change.decisions, (key) => key.split('/'));
    await writeRows(db.held, change.held, keyOfPlace);
    await db.meta.put(state);
  });
}

/** Hands rows on in chunks, one after another. Nothing but the table's own promise is awaited: it may run inside a transaction. */
export async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtATime) await write(rows.slice(from, from + rowsAtATime));
}

/** Whether a subject holds any field; one whose every entry waits holds none. */
const holdsFields = ([, registers]: readonly [string, Registers]): boolean => Object.keys(registers).length > 0;

const subjectRow = ([subject, registers]: readonly [string, Registers]): SubjectRow => ({
  subject,
  registers,
  ...(differencesOf(subject, registers).length === 0 && !wasSettled(registers) ? {} : { differing: 1 as const }),
});

interface WritableTable<Row> {
  bulkPut(rows: Row[]): PromiseLike<unknown>;
  bulkDelete(keys: never[]): PromiseLike<unknown>;
}

async function writeRows<Row>(table: WritableTable<Row>, changes: RowChanges<Row>, keyOf: (key: string) => unknown = (key) => key): Promise<void> {
  const present = [...changes.values()].flatMap((row) => (row === undefined ? [] : [row]));
  const gone = [...changes].flatMap(([key, row]) => (row === undefined ? [keyOf(key)] : []));
  await inChunks(present, (rows) => table.bulkPut(rows));
  await inChunks(gone, (keys) => table.bulkDelete(keys as never[]));
}
