import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPackage, sha256OfFile, type Added, type Loading } from '#electron/commands/hub/add-package.ts';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';
import { documentsInDatabase } from '#electron/commands/hub/hub-documents.ts';
import { hubTables, visitRow } from '#electron/commands/hub/hub-rows.ts';
import { keptYear } from '#electron/commands/hub/kept-year.ts';
import { migrate } from '#electron/commands/hub/migrate.ts';
import { openPglite } from '#electron/commands/hub/open-pglite.ts';
import { unpackPackage } from '#shared/ledger/unpack-package.ts';
import { openDocumentReader } from '#shared/projecting/document-reader.ts';
import { emptySource } from '#shared/projecting/index-source.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';
import { isOfRecord } from '#shared/record/records.ts';
import { madeCounty, packageOf, type MadeCounty } from '#test/builders/county-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-'));
let db: HubDatabase;
const loading: Loading = { documents: documentsInDatabase, withPersons: false, futureMayCome: false, nowMs: Date.UTC(2024, 11, 1) };

async function add(bytes: Uint8Array): Promise<Added> {
  const read = await unpackPackage(crypto.subtle, bytes, '');
  if (!read.ok) throw new Error(read.problem.detail);
  return addPackage(db, { read: read.value, sha256: sha256OfFile(bytes) }, loading);
}

/** All rows of a county but when it was loaded, in one order, without its number. */
async function rowsOf(name: string): Promise<Record<string, readonly unknown[]>> {
  const all: Record<string, readonly unknown[]> = {};
  for (const { table } of [...Object.values(hubTables), { table: 'hub.document' }, { table: 'hub.document_bytes' }]) {
    const rows = await db.query<Record<string, unknown>>(`SELECT t.* FROM ${table} t JOIN hub.county c ON c.no = t.county WHERE c.name = $1`, [name]);
    all[table] = rows.map(({ county: _, ...row }) => JSON.stringify(row)).sort();
  }
  return all;
}

const forget = async (): Promise<void> => {
  for (const table of ['outside', 'package', 'device', 'document_bytes', 'document', 'county']) {
    if (table === 'county') for (const { table: own } of Object.values(hubTables)) await db.query(`DELETE FROM ${own}`);
    await db.query(`DELETE FROM hub.${table}`);
  }
};

const yunxi: MadeCounty = madeCounty('云溪县总工会');

beforeAll(async () => {
  db = await openPglite(folder);
  await migrate(db);
}, 120_000);
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

describe('adding a package', () => {
  it('makes the rows that the laptop makes of it', async () => {
    const added = await add(packageOf(yunxi));
    expect(added).toMatchObject({ county: '云溪县总工会', fresh: yunxi.entries.length, same: 0, breaks: [] });
    const bytes = new Map(yunxi.documents.map((one) => [one.sha256, one.bytes]));
    const change = await planIndex(
      emptySource,
      openDocumentReader((sha256) => Promise.resolve(bytes.get(sha256))),
      yunxi.entries,
      yunxi.device,
    );
    const visits = [...change.visits.values()].flatMap((one) => (one !== undefined && isOfRecord(one) ? [one] : []));
    expect(visits.length).toBeGreaterThan(15);
    const { columns } = hubTables.visit;
    const rows = await db.query<Record<string, unknown>>('SELECT * FROM hub.visit');
    const made = visits.map((visit): Record<string, unknown> => {
      const year = keptYear(change.rounds.get(visit.roundId)?.year ?? 0);
      return Object.fromEntries(
        visitRow({ county: Number(rows[0]?.['county']), withPersons: false }, year, visit).map((value, index) => [columns[index] ?? '', value] as const),
      );
    });
    const byId = (row: Record<string, unknown>): string => `${String(row['round_id'])}/${String(row['unit_id'])}/${String(row['phase'])}`;
    expect(rows.toSorted((a, b) => (byId(a) < byId(b) ? -1 : 1))).toEqual(made.toSorted((a, b) => (byId(a) < byId(b) ? -1 : 1)));
    const counts = await db.query<{ units: number; rounds: number; decisions: number; items: number }>(
      'SELECT (SELECT count(*) FROM hub.unit) AS units, (SELECT count(*) FROM hub.round) AS rounds, (SELECT count(*) FROM hub.decision) AS decisions, (SELECT count(*) FROM hub.visit_item) AS items',
    );
    const items = visits.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
    expect(counts).toEqual([{ units: change.units.size, rounds: change.rounds.size, decisions: change.decisions.size, items }]);
  });

  it('changes nothing the second time', async () => {
    const before = await rowsOf('云溪县总工会');
    expect(await add(packageOf(yunxi))).toMatchObject({ fresh: 0, same: yunxi.entries.length, documents: 0 });
    expect(await rowsOf('云溪县总工会')).toEqual(before);
  });

  it('gives the same rows in parts, of which some come again, as at once', async () => {
    const before = await rowsOf('云溪县总工会');
    await forget();
    const parts = [0.2, 0.6, 0.4, 0.9, 1, 0.8].map((share) => packageOf(yunxi, Math.floor(yunxi.entries.length * share)));
    for (const part of parts) await add(part);
    expect(await rowsOf('云溪县总工会')).toEqual(before);
  });
});
