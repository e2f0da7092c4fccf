import { performance } from 'node:perf_hooks';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';
import { inTransaction } from '#electron/commands/hub/in-transaction.ts';
import { hubTables } from '#electron/commands/hub/hub-rows.ts';
import type { CopyRow, CopyValue } from '#electron/commands/hub/copy-text.ts';
import { addPackage } from '#electron/commands/hub/add-package.ts';
import { unpackPackage } from '#shared/ledger/unpack-package.ts';
import { packageOf } from '#test/builders/county-package.ts';
import { hubEngines, usualLoading } from '#test/builders/hub-engines.ts';
import { largeCounty } from '#test/builders/large-county.ts';

interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly detail: string;
}

/** A whole number after `--name=` on the command line. */
const told = (name: string, usual: number): number => Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual);
/** Units of each county, and how many counties: a city has ten to fifteen of some thousand units. `npm run bench -- hub --units=10000 --counties=10` is a city. */
const [units, counties] = [told('units', 200), told('counties', 2)];
/** `--engine=PostgreSQL` leaves the other out. */
const onlyEngine = process.argv.find((arg) => arg.startsWith('--engine='))?.slice('--engine='.length) ?? '';
const years = [2022, 2023, 2024];
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** A database that adds up how long it is at work. */
function clocked(db: HubDatabase): { readonly db: HubDatabase; readonly ms: () => number } {
  let ms = 0;
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    try {
      return await work();
    } finally {
      ms += performance.now() - from;
    }
  };
  const clock: HubDatabase = {
    ...db,
    query: (sql, values) => during(() => db.query(sql, values)),
    script: (sql) => during(() => db.script(sql)),
    copyIn: (table, columns, rows) => during(() => db.copyIn(table, columns, rows)),
    transaction: (work) => inTransaction((sql) => clock.script(sql), work),
  };
  return { db: clock, ms: () => ms };
}

/**
 * Loads counties' packages, and copies the same rows into empty tables of the same shape. Two ratios by the clock on the wall, since an engine may work in another process: of what the engine does while packages are loaded,
 * and of all, in which reading, checking and above all scoring every visit takes most.
 */
export async function benchLoading(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { engine, skipped, start } of hubEngines) {
    if (skipped !== undefined || !engine.startsWith(onlyEngine)) continue;
    const hub = await start();
    const { db, ms } = clocked(hub.db);
    let [reading, loading, entries, worked] = [0, 0, 0, 0];
    for (let county = 0; county < counties; county += 1) {
      const bytes = packageOf(largeCounty(`第${'一'.repeat(county + 1)}县总工会`, units, years));
      const processor = process.cpuUsage();
      const from = performance.now();
      const read = await unpackPackage(crypto.subtle, bytes, '');
      if (!read.ok) throw new Error(read.problem.detail);
      const between = performance.now();
      const added = await addPackage(db, { read: read.value, sha256: String(county) }, usualLoading);
      loading += performance.now() - between;
      reading += between - from;
      entries += added.fresh;
      const { user, system } = process.cpuUsage(processor);
      worked += (user + system) / 1000;
      if (added.breaks.length > 0) throw new Error('entries of the county did not pass');
    }
    const inEngine = ms();
    const [size] = await hub.db.query<{ bytes: number }>('SELECT pg_database_size(current_database()) AS bytes');
    const bare = await bareCopy(hub.db);
    const of = `${String(units * counties)} units × 60 items × 3 years in ${engine}`;
    const rows = `bare COPY of the same ${String(bare.rows)} rows ${seconds(bare.ms)}`;
    figures.push(
      {
        name: `hub: rows written, ${of}`,
        ratio: inEngine / bare.ms,
        detail: `engine at work ${seconds(inEngine)}; ${rows}; ${String(Math.round((size?.bytes ?? 0) / 1e6))} MB`,
      },
      {
        name: `hub: packages loaded, ${of}`,
        ratio: (reading + loading) / bare.ms,
        detail: `reading and checking ${String(entries)} entries ${seconds(reading)}, the door, scoring and writing ${seconds(loading)} (${seconds(worked)} of this program's processor time in all); ${rows}`,
      },
    );
    await hub.stop();
  }
  return figures;
}

async function bareCopy(db: HubDatabase): Promise<{ readonly ms: number; readonly rows: number }> {
  let [ms, rows] = [0, 0];
  await db.script('CREATE SCHEMA bare');
  for (const { table, columns } of Object.values(hubTables)) {
    const copy = table.replace('hub.', 'bare.');
    await db.script(`CREATE TABLE ${copy} (LIKE ${table} INCLUDING ALL)`);
    const counties = await db.query<{ no: number }>('SELECT no FROM hub.county');
    for (const { no } of counties) {
      const kept = await db.query<Record<string, CopyValue | object>>(`SELECT ${columns.join(', ')} FROM ${table} WHERE county = $1`, [no]);
      const made = kept.map((row): CopyRow => columns.map((column) => asCopied(row[column] ?? null)));
      const from = performance.now();
      await db.transaction(() => db.copyIn(copy, columns, made));
      ms += performance.now() - from;
      rows += made.length;
    }
  }
  return { ms, rows };
}

const asCopied = (value: CopyValue | object): CopyValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : (value as CopyValue); // what is an object is JSON
