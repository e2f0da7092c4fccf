import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, openVisit } from '#shared/record/visit-acts.ts';
import { readManifestOf } from '#shared/ledger/package.ts';
import { lackingOf } from '#renderer/store/beside-backups.ts';
import { unpack } from '#renderer/store/packing.ts';
import type { Store } from '#renderer/store/store.ts';
import { tellFigure } from '../tell-figure.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine, type Machine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const nothing = (): void => undefined;
const photoBytes = 50_000;
const dayMs = 86_400_000;
const noon = Date.UTC(2026, 10, 5, 4);

/** A photo's bytes: what cannot be packed any smaller, another one for each number. */
function photo(number: number): Uint8Array {
  let state = number + 1;
  return Uint8Array.from({ length: photoBytes }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24);
}

/** A laptop with one visit of so many photos, whose clock is put by the test. */
async function visited(photos: number): Promise<{ machine: Machine; store: Store; clock: { ms: number }; photos: readonly string[] }> {
  const machine = newMachine();
  const clock = { ms: noon };
  const store = await machine.open({ nowMs: () => (clock.ms += 1000) });
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1', '甲')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
  const kept = await store.keepDocuments(Array.from({ length: photos }, (_, number) => photo(number)));
  await store.act(kept.map((sha256, number) => addPhoto(visit, firstItem.id, { sha256, name: `甲_${String(number)}.jpg`, takenOn: null })));
  return { machine, store, clock, photos: kept };
}

const sizeOf = (all: Iterable<Uint8Array>): number => [...all].reduce((sum, bytes) => sum + bytes.length, 0);
const backupsOf = ({ memory }: Machine): readonly Uint8Array[] => Array.from(memory.backups.values(), ({ bytes }) => bytes);
const flip = (machine: Machine, sha256: string): void => {
  const bytes = (machine.memory.backupDocuments.get(sha256) ?? new Uint8Array(1)).slice();
  bytes[7] = (bytes[7] ?? 0) ^ 1;
  machine.memory.backupDocuments.set(sha256, bytes);
};
/** The only backup that is there, carried to another laptop with some of the documents beside it. */
async function carried(machine: Machine, without: readonly string[] = []): Promise<{ other: Machine; store: Store; backup: Uint8Array }> {
  const other = newMachine();
  for (const [sha256, bytes] of machine.memory.backupDocuments) if (!without.includes(sha256)) other.memory.backupDocuments.set(sha256, bytes);
  return { other, store: await other.open(), backup: backupsOf(machine)[0] ?? new Uint8Array() };
}

describe('documents beside the backups', () => {
  it('are there once, however many backups name them', async () => {
    const { machine, store, photos } = await visited(40);
    const whole = (await store.exportPackage()).length;
    for (const town of ['河东乡', '河西乡', '城关镇']) {
      await store.act([changeUnit('u1', { town })]);
      await store.backups.write('hour');
    }
    expect(machine.memory.backups.size).toBe(3);
    expect([...machine.memory.backupDocuments.keys()]).toEqual(expect.arrayContaining([...photos]));
    expect(machine.memory.backupDocuments.size).toBe(41);
    const taken = sizeOf(backupsOf(machine)) + sizeOf(machine.memory.backupDocuments.values());
    tellFigure(`3 backups of 40 photos: ${String(Math.round(taken / 1000))} kB, ${String(Math.round((3 * whole) / 1000))} kB if each held them all`);
    expect(taken).toBeLessThan(whole * 1.05);
    expect(taken).toBeGreaterThan(40 * photoBytes);
  });

  it('are named in each backup by hash and size, in a format that an older program takes for a newer one', async () => {
    const { machine, store } = await visited(2);
    await store.backups.write('start');
    const manifest = readManifestOf(backupsOf(machine)[0] ?? new Uint8Array());
    if (!manifest.ok) throw new Error('no manifest');
    expect(manifest.value.format).toBe('yanshoutai-package/2');
    expect(manifest.value.documents).toEqual(await store.host.documents.list());
  });

  it('come back with a backup on another laptop', async () => {
    const { machine, store, photos } = await visited(3);
    await store.backups.write('start');
    const { store: other, backup } = await carried(machine);
    expect(await other.restorePackage(backup, { setBack: true, passphrase: '' })).toMatchObject({ ok: true, value: { documents: 4, lost: [] } });
    expect(await other.document(photos[2] ?? '')).toEqual(photo(2));
    expect(await other.integrity()).toMatchObject({ missingDocuments: [], faultyBackups: [] });
  });

  it('that are missing or have one bit wrong cost only themselves: restoring names them and brings all the rest', async () => {
    const { machine, store, photos } = await visited(5);
    await store.backups.write('start');
    const [gone = '', bad = ''] = photos;
    flip(machine, bad);
    const { store: other, backup } = await carried(machine, [gone]);
    const read = await unpack(backup);
    if (!read.ok) throw new Error('the backup does not read');
    expect(await lackingOf(other.host, read.value)).toEqual([gone]);
    const restored = await other.restorePackage(backup, { setBack: true, passphrase: '' });
    expect(restored).toMatchObject({ ok: true, value: { documents: 4 } });
    if (restored.ok) expect(restored.value.lost.toSorted()).toEqual([gone, bad].toSorted());
    for (const number of [2, 3, 4]) expect(await other.document(photos[number] ?? '')).toEqual(photo(number));
    expect((await other.history('')).length).toBeGreaterThanOrEqual((await store.history('')).length);
    expect((await other.integrity()).faultyDocuments.map(({ sha256, use }) => [sha256, use?.kind])).toEqual(
      expect.arrayContaining([
        [gone, 'photo'],
        [bad, 'photo'],
      ]),
    );
  });

  it('are checked with the data: what is missing or has one bit wrong is named by unit and name, and mending writes it again', async () => {
    const { machine, store, photos } = await visited(4);
    await store.backups.write('start');
    await store.backups.write('merge');
    const [gone = '', bad = ''] = photos;
    machine.memory.backupDocuments.delete(gone);
    flip(machine, bad);
    const found = await store.integrity();
    expect(found.missingDocuments).toEqual([]);
    expect(found.faultyBackups.map(({ sha256, backups, use }) => [sha256, backups, use?.unitId, use?.name]).toSorted()).toEqual(
      [
        [gone, 2, 'u1', '甲_0.jpg'],
        [bad, 2, 'u1', '甲_1.jpg'],
      ].toSorted(),
    );
    expect(await store.mend(nothing)).toMatchObject({ faultyBackups: [], missingDocuments: [] });
    expect(machine.memory.backupDocuments.get(bad)).toEqual(photo(1));
  });

  it('that went bad are written again by the first backup after the next start', async () => {
    const { machine, store, photos } = await visited(2);
    await store.backups.write('start');
    flip(machine, photos[0] ?? '');
    await (await machine.open({ nowMs: () => noon + dayMs })).backups.write('start');
    expect(machine.memory.backupDocuments.get(photos[0] ?? '')).toEqual(photo(0));
  });

  it('mend a photo that went bad here, and stay named by the next backup when it was lost here', async () => {
    const { machine, store, photos } = await visited(2);
    await store.backups.write('start');
    const lost = photos[0] ?? '';
    machine.memory.documents.delete(lost);
    await store.backups.write('hour');
    const manifest = readManifestOf(backupsOf(machine).at(-1) ?? new Uint8Array());
    expect(manifest.ok && manifest.value.documents.map(({ sha256 }) => sha256)).toContain(lost);
    await store.mend(nothing);
    expect(await store.document(lost)).toEqual(photo(0));
  });

  it('go when the last backup that names them goes, and not before', async () => {
    const { machine, store, clock } = await visited(1);
    const stray = '0'.repeat(64);
    machine.memory.backupDocuments.set(stray, new Uint8Array(9));
    await store.backups.write('start');
    expect(machine.memory.backupDocuments.has(stray)).toBe(false);
    const named = await store.keepDocument(photo(77));
    await store.backups.write('hour');
    machine.memory.documents.delete(named);
    for (let hour = 0; hour < 19; hour += 1) await store.backups.write('hour');
    expect(machine.memory.backupDocuments.has(named)).toBe(true);
    clock.ms += 61 * dayMs;
    for (let hour = 0; hour < 21; hour += 1) await store.backups.write('hour');
    expect(machine.memory.backupDocuments.has(named)).toBe(false);
    expect(machine.memory.backupDocuments.size).toBe(2);
  });

  it('stay while a backup is there that cannot be read', async () => {
    const { machine, store } = await visited(1);
    const stray = '0'.repeat(64);
    machine.memory.backupDocuments.set(stray, new Uint8Array(9));
    machine.memory.backups.set('坏的.ystz', { bytes: new Uint8Array(30), writtenMs: 0 });
    await store.backups.write('start');
    expect(machine.memory.backupDocuments.has(stray)).toBe(true);
  });

  it('are no part of what a person writes by hand, and a backup that carries all of its own still restores', async () => {
    const { store, photos } = await visited(2);
    const whole = await unpack(await store.exportPackage());
    expect(whole).toMatchObject({ ok: true, value: { manifest: { format: 'yanshoutai-package/1' } } });
    const other = await newMachine().open();
    await other.restorePackage(await store.exportPackage(), { setBack: true, passphrase: '' });
    expect(await other.document(photos[1] ?? '')).toEqual(photo(1));
  });
});
