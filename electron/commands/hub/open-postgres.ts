import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyText } from './copy-text.ts';
import type { HubDatabase, SqlValue } from './hub-database.ts';
import { inTransaction } from './in-transaction.ts';

const int8 = 20;
const day = 1082;

/** Opens a database of PostgreSQL, or of what speaks its protocol, by its address. It connects to that address and to nothing else. Rejects as the driver does. */
export async function openPostgres(address: string): Promise<HubDatabase> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 15_000, application_name: 'yanshoutai-hub' });
  client.setTypeParser(int8, Number);
  client.setTypeParser(day, (text) => text);
  // A connection that breaks between two statements is told by the next one.
  client.on('error', () => undefined);
  await client.connect();
  const inTurn = oneAtATime();
  const script = (sql: string): Promise<void> =>
    inTurn(async () => {
      await client.query(sql);
    });
  return {
    engine: 'postgres',
    query: <Row>(sql: string, values: readonly SqlValue[] = []) => inTurn(async () => (await client.query(sql, values.map(boundValue))).rows as readonly Row[]),
    script,
    copyIn: (table, columns, rows) =>
      inTurn(async () => {
        const into = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
        await pipeline(Readable.from(copyText(rows)), into);
        return into.rowCount;
      }),
    transaction: (work) => inTransaction(script, work),
    close: () => client.end(),
  };
}

const boundValue = (value: SqlValue): unknown => (value instanceof Uint8Array ? Buffer.from(value) : value);

/** Does works one after another, in the order in which they are asked for: a connection has one statement at a time. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work, work);
    before = done;
    return done;
  };
}
