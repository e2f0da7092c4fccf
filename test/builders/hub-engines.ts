import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPackage, sha256OfFile, type Added, type Loading } from '#electron/commands/hub/add-package.ts';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';
import type { HubDocuments } from '#electron/commands/hub/hub-documents.ts';
import { hubTables } from '#electron/commands/hub/hub-rows.ts';
import { migrate } from '#electron/commands/hub/migrate.ts';
import { openPglite } from '#electron/commands/hub/open-pglite.ts';
import { openPostgres } from '#electron/commands/hub/open-postgres.ts';
import { unpackPackage } from '#shared/ledger/unpack-package.ts';
import { startPostgres, whyNoPostgres } from '#test/builders/start-postgres.ts';

/** A hub of a test's own. */
export interface OwnHub {
  readonly db: HubDatabase;
  stop(): Promise<void>;
}

/** The engines that a hub can be in, each with why it is skipped here, if it is. */
export const hubEngines: readonly { readonly engine: string; readonly skipped: string | undefined; readonly start: () => Promise<OwnHub> }[] = [
  {
    engine: 'PGlite',
    skipped: undefined,
    start: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hub-'));
      const db = await openPglite(folder);
      await migrate(db);
      return {
        db,
        stop: async () => {
          await db.close();
          rmSync(folder, { recursive: true });
        },
      };
    },
  },
  {
    engine: 'PostgreSQL',
    skipped: whyNoPostgres(),
    start: async () => {
      const server = await startPostgres();
      const db = await openPostgres(await server.emptyDatabase('hub'));
      await migrate(db);
      return {
        db,
        stop: async () => {
          await db.close();
          await server.stop();
        },
      };
    },
  },
];

/** Documents that are kept as long as the test runs. */
export function documentsInMemory(): HubDocuments {
  const kept = new Map<string, Uint8Array>();
  return {
    keep: (documents) => {
      for (const { sha256, bytes } of documents) kept.set(sha256, bytes);
      return Promise.resolve();
    },
    load: () => Promise.resolve(),
    bytes: (_db, _county, sha256) => Promise.resolve(kept.get(sha256)),
  };
}

/** How the tests load. */
export const usualLoading: Loading = { documents: documentsInMemory(), withPersons: false, futureMayCome: false, nowMs: Date.UTC(2024, 11, 1) };

/** Loads the bytes of a package. */
export async function addBytes(db: HubDatabase, bytes: Uint8Array, loading: Loading = usualLoading): Promise<Added> {
  const read = await unpackPackage(crypto.subtle, bytes, '');
  if (!read.ok) throw new Error(read.problem.detail);
  return addPackage(db, { read: read.value, sha256: sha256OfFile(bytes) }, loading);
}

/** All rows that a county's packages made, in one order, without its number. */
export async function rowsOfCounty(db: HubDatabase, name: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const all: Record<string, readonly string[]> = {};
  for (const { table } of [...Object.values(hubTables), { table: 'hub.document' }]) {
    const rows = await db.query<Record<string, unknown>>(`SELECT t.* FROM ${table} t JOIN hub.county c ON c.no = t.county WHERE c.name = $1`, [name]);
    all[table] = rows.map(({ county: _, ...row }) => JSON.stringify(row)).sort();
  }
  return all;
}

/** Empties a hub but for its tables. */
export async function forgetAll(db: HubDatabase): Promise<void> {
  for (const { table } of Object.values(hubTables)) await db.query(`DELETE FROM ${table}`);
  for (const table of ['outside', 'package', 'device', 'document_bytes', 'document', 'reader', 'county', 'about']) await db.query(`DELETE FROM hub.${table}`);
}
