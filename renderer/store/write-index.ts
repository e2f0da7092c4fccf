import { differencesOf, type Registers } from '#shared/ledger/registers.ts';
import type { Database } from './database.ts';
import type { IndexChange, RowChanges } from './index-change.ts';
import type { StateRow, SubjectRow } from './rows.ts';

/** Writes a planned change and how far the index reaches now, in one transaction: both or neither. Only Dexie is awaited inside it. */
export async function writeIndex(db: Database, change: IndexChange, state: StateRow): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all([
      db.entries.bulkAdd([...change.entries]),
      db.subjects.bulkPut([...change.registers].map(([subject, registers]) => subjectRow(subject, registers))),
      writeRows(db.units, change.units),
      writeRows(db.rounds, change.rounds),
      writeRows(db.standards, change.standards),
      writeRows(db.imports, change.imports),
      writeRows(db.submissions, change.submissions),
      writeRows(db.visits, change.visits),
      writeRows(db.decisions, change.decisions, (key) => key.split('/')),
      db.meta.put(state),
    ]);
  });
}

const subjectRow = (subject: string, registers: Registers): SubjectRow => ({
  subject,
  registers,
  ...(differencesOf(subject, registers).length === 0 ? {} : { differing: 1 as const }),
});

interface WritableTable<Row> {
  bulkPut(rows: Row[]): PromiseLike<unknown>;
  bulkDelete(keys: never[]): PromiseLike<unknown>;
}

async function writeRows<Row>(table: WritableTable<Row>, changes: RowChanges<Row>, keyOf: (key: string) => unknown = (key) => key): Promise<void> {
  const present = [...changes.values()].flatMap((row) => (row === undefined ? [] : [row]));
  const gone = [...changes].flatMap(([key, row]) => (row === undefined ? [keyOf(key)] : []));
  if (present.length > 0) await table.bulkPut(present);
  if (gone.length > 0) await table.bulkDelete(gone as never[]);
}
