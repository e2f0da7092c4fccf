import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { copyText } from './copy-text.ts';
import type { HubDatabase, SqlValue } from './hub-database.ts';
import { lockFolder } from './lock-folder.ts';
import { inTransaction } from './in-transaction.ts';

const int8 = 20;
const day = 1082;

/** Opens the embedded database of a folder, and makes it where there is none. One program at a time: rejects with a `HubError` while another one has it. */
export async function openPglite(folder: string): Promise<HubDatabase> {
  await mkdir(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const database = await PGlite.create({ dataDir: join(folder, 'database'), parsers: { [int8]: Number, [day]: (text: string) => text } });
    return hubOf(database, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function hubOf(database: PGlite, unlock: () => void): HubDatabase {
  const script = async (sql: string): Promise<void> => {
    await database.exec(sql);
  };
  return {
    engine: 'pglite',
    query: async <Row>(sql: string, values: readonly SqlValue[] = []) => (await database.query<Row>(sql, [...values])).rows,
    script,
    copyIn: async (table, columns, rows) => {
      let copied = 0;
      for (const part of copyText(rows)) {
        const { affectedRows = 0 } = await database.query(`COPY ${table} (${columns.join(', ')}) FROM '/dev/blob'`, [], { blob: new Blob([part]) });
        copied += affectedRows;
      }
      return copied;
    },
    transaction: (work) => inTransaction(script, work),
    close: async () => {
      try {
        await database.close();
      } finally {
        unlock();
      }
    },
  };
}
