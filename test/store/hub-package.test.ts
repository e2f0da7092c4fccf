import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { downPackage } from '#electron/commands/hub/package/down-package.ts';
import { openHubKey } from '#electron/commands/hub/package/hub-key.ts';
import { openSentChain } from '#electron/commands/hub/package/sent-chain.ts';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';
import { unpackPackage } from '#shared/ledger/unpack-package.ts';
import { changeUnit } from '#shared/record/unit-acts.ts';
import { setTarget } from '#shared/record/year-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { madeCounty, packageOf } from '#test/builders/county-package.ts';
import { addBytes, hubEngines, type OwnHub } from '#test/builders/hub-engines.ts';
import { newMachine } from './machine.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-keys-'));
const nowMs = Date.UTC(2024, 11, 1);
let hub: OwnHub;
let laptop: Store;
beforeAll(async () => {
  const [pglite] = hubEngines;
  if (pglite === undefined) throw new Error('no engine');
  hub = await pglite.start();
  laptop = await newMachine().open();
  const merged = await laptop.mergePackage(packageOf(madeCounty('云溪县总工会', { more: [setTarget(2024, 'homes', 80)] })), '', { futureMayCome: true });
  if (!merged.ok) throw new Error(merged.problem.detail);
  await addBytes(hub.db, await laptop.exportPackage());
}, 120_000);
afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

async function down(db: HubDatabase, units = true): Promise<Awaited<ReturnType<typeof downPackage>>> {
  const [county] = await db.query<{ no: number }>('SELECT no FROM hub.county');
  const key = openHubKey(folder, () => 'abc');
  const device = `${key.device}-1`;
  return downPackage(db, key, openSentChain(folder, device), { county: county?.no ?? 0, device, wanted: { units }, nowMs });
}

async function merged(store: Store, bytes: Uint8Array): Promise<{ readonly fresh: number; readonly breaks: number }> {
  const report = await store.mergePackage(bytes, '', { futureMayCome: true });
  if (!report.ok) throw new Error(report.problem.detail);
  return { fresh: report.value.fresh, breaks: report.value.breaks.length };
}

it('what a hub sends down is signed, and a laptop takes it in whole: units, standards, targets; again only what is new', async () => {
  const first = await down(hub.db);
  const read = await unpackPackage(crypto.subtle, first.bytes, '');
  expect(read.ok && read.value.signedBy).toBe(openHubKey(folder, () => 'other').publicKey);
  const other = await newMachine().open();
  expect(await merged(other, first.bytes)).toEqual({ fresh: first.fresh, breaks: 0 });
  const told = async (store: Store) =>
    (await store.units()).map(({ id, name, town, kind, facts: { workers, members } }) => ({ id, name, town, kind, workers, members }));
  expect(await told(other)).toEqual(await told(laptop));
  expect((await other.units()).length).toBe(first.units);
  const set = async (store: Store) => (await store.yearPlans()).map(({ year, targets, counted }) => ({ year, targets, counted }));
  expect(await set(other)).toEqual(await set(laptop));
  expect((await set(other)).find(({ year }) => year === 2024)?.targets).toEqual({ homes: 80 });
  const [kept] = await other.standards();
  expect((await other.standard(kept?.hash ?? ''))?.title).toBe(kept?.title);
  // The laptop that reported holds all of it: nothing changes there, and nothing is to be settled.
  const before = await told(laptop);
  const differing = (await laptop.differences()).length;
  expect((await merged(laptop, first.bytes)).breaks).toBe(0);
  expect([await told(laptop), (await laptop.differences()).length]).toEqual([before, differing]);
  // Somebody goes on in the county and reports again.
  const unit = before[0];
  if (unit === undefined) throw new Error('no unit');
  await laptop.act([changeUnit(unit.id, { 'fact/workers': 4321 }), setTarget(2025, 'coverage', 95)]);
  await addBytes(hub.db, await laptop.exportPackage());
  const second = await down(hub.db);
  expect(second.fresh).toBe(2);
  expect(await merged(other, second.bytes)).toEqual({ fresh: 2, breaks: 0 });
  expect(await told(other)).toEqual(await told(laptop));
  expect((await down(hub.db)).fresh).toBe(0);
}, 120_000);

it('standards and targets go down without units', async () => {
  const store = await newMachine().open();
  rmSync(join(folder, `${openHubKey(folder, () => 'x').device}-1.jsonl`));
  const { bytes } = await down(hub.db, false);
  expect((await merged(store, bytes)).breaks).toBe(0);
  expect([(await store.units()).length, (await store.standards()).length]).toEqual([0, 1]);
  expect((await store.yearPlans()).find(({ year }) => year === 2025)?.targets).toEqual({ coverage: 95 });
}, 120_000);
