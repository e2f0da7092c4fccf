import { Dexie, type Table } from 'dexie';
import { wasSettled } from '#shared/differences/settled-matters.ts';
import { differencesOf, type Registers } from '#shared/ledger/registers.ts';
import { keyOfPlace } from './read-entries.ts';
import type { Database } from './database.ts';
import type { IndexChange, RowChanges } from '#shared/projecting/index-change.ts';
import type { StateRow, SubjectRow } from './rows.ts';

/** So many rows are handed to IndexedDB at a time, so that a large act does not hold up the page. */
const rowsAtATime = 300;

/**
 * Writes a planned change and how far the index reaches now, in one transaction: both or neither. Only Dexie is awaited inside it. Rejects with `moved`, and writes nothing, where the index
 * does not reach as far as `before` says.
 */
export async function writeIndex(db: Database, change: IndexChange, state: StateRow, before?: StateRow): Promise<void> {
  const writes = writesOf(db, change);
  const rows = writes.reduce((sum, { size }) => sum + size, 0);
  await db.transaction('rw', [...writes.map(({ table }) => table), db.meta], async () => {
    const held = db.meta.get('state');
    // The rows of a tap are handed over together; those of a large act one table after another, so that the page has its turns.
    if (rows <= rowsAtATime) await Dexie.Promise.all(writes.map(({ write }) => write()));
    else for (const { write } of writes) await write();
    const found = await held;
    if (before !== undefined && !(found?.key === 'state' && isSameReach(found, before)))
      throw Object.assign(new Error('the index has moved'), { name: 'moved' });
    await db.meta.put(state);
  });
}

/** Whether two state rows are of one index. */
export const isSameReach = (a: StateRow, b: StateRow): boolean => a.entries === b.entries && a.journalBytes === b.journalBytes && a.made === b.made;

/** What is written into one table, with the number of its rows. */
interface TableWrite {
  readonly table: Table;
  readonly size: number;
  readonly write: () => PromiseLike<unknown>;
}

/** The tables that a change touches: a transaction over all of them would wait for all of them. */
function writesOf(db: Database, change: IndexChange): readonly TableWrite[] {
  const rowsIn = <Row, Key>(table: Table<Row, Key>, changes: RowChanges<Row>, keyOf: (key: string) => unknown = (key) => key): TableWrite => ({
    table,
    size: changes.size,
    write: () => writeRows(table as WritableTable<Row>, changes, keyOf),
  });
  return [
    { table: db.entries, size: change.entries.length, write: () => inChunks(change.entries, (entries) => db.entries.bulkAdd(entries)) },
    { table: db.subjects, size: change.registers.size, write: () => inChunks([...change.registers], (chunk) => writeSubjects(db, chunk)) },
    rowsIn(db.units, change.units),
    rowsIn(db.rounds, change.rounds),
    rowsIn(db.standards, change.standards),
    rowsIn(db.imports, change.imports),
    rowsIn(db.submissions, change.submissions),
    rowsIn(db.visits, change.visits),
    rowsIn(db.pictures, change.pictures),
    rowsIn(db.decisions, change.decisions, (key) => key.split('/')),
    rowsIn(db.held, change.held, keyOfPlace),
  ].filter(({ size }) => size > 0);
}

/** Hands rows on in chunks, one after another. Nothing but the table's own promise is awaited: it may run inside a transaction. */
export async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtATime) await write(rows.slice(from, from + rowsAtATime));
}

/** Some subjects; their rows are made when it is their turn. */
async function writeSubjects(db: Database, chunk: readonly (readonly [string, Registers])[]): Promise<void> {
  const gone = chunk.flatMap(([subject, registers]) => (holdsFields(registers) ? [] : [subject]));
  await db.subjects.bulkPut(chunk.flatMap(([subject, registers]) => (holdsFields(registers) ? [subjectRow(subject, registers)] : [])));
  if (gone.length > 0) await db.subjects.bulkDelete(gone);
}

/** Whether a subject holds any field; one whose every entry waits holds none. */
const holdsFields = (registers: Registers): boolean => Object.keys(registers).length > 0;

const subjectRow = (subject: string, registers: Registers): SubjectRow => ({
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
