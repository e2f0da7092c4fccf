import 'fake-indexeddb/auto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { originOf, originSentence, type PackageOrigin } from '#shared/backups/package-origin.ts';
import { packageSentence } from '#shared/backups/package-words.ts';
import { fingerprintOf } from '#shared/ledger/fingerprint.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { PackageSignature, writePackage, writeSignedPackage } from '#shared/ledger/package.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { announceKey, confirmKey, deviceKeysSubject, keyStandingOf, knownKeys } from '#shared/record/device-keys.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { openDatabase } from '#renderer/store/database.ts';
import { unpack } from '#renderer/store/packing.ts';
import { isSignedBy, newSigningKey, signWith, type SigningKey } from '#renderer/store/signing.ts';
import type { Store } from '#renderer/store/store.ts';
import { roundOf, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

/** The office, and a team that merged its package, made its key known and handed a package back. */
async function twoLaptops(): Promise<{ readonly office: Store; readonly team: Store; readonly fromTeam: Uint8Array; readonly teamKey: string }> {
  const [office, team] = [await newMachine().open(), await newMachine().open()];
  office.setInspector('张三');
  team.setInspector('李四');
  await office.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', null))]);
  await team.mergePackage(await office.exportPackage());
  const teamKey = await team.publicKey();
  await team.act([announceKey(team.device, teamKey), changeUnit('u1', { town: '河东乡' })]);
  return { office, team, fromTeam: await team.exportPackage(), teamKey };
}

/** What a laptop would say of a package before merging it; the code of the problem where it refuses it. */
async function originAt(store: Store, bytes: Uint8Array, passphrase = ''): Promise<PackageOrigin | string> {
  const read = await unpack(bytes, passphrase);
  if (!read.ok) return read.problem.code;
  const source = { device: read.value.manifest.device, signedBy: read.value.signedBy ?? null };
  return originOf(source, await keysAt(store), { device: store.device, signedBy: await store.publicKey() });
}

const keysAt = async (store: Store) => knownKeys(await store.history(deviceKeysSubject), store.device);

/** A package with some of its files replaced, or left out. */
function withFiles(bytes: Uint8Array, files: Readonly<Record<string, string | null>>): Uint8Array {
  const kept = new Map(Object.entries(unzipSync(bytes)));
  for (const [name, text] of Object.entries(files)) {
    if (text === null) kept.delete(name);
    else kept.set(name, strToU8(text));
  }
  return zipSync(Object.fromEntries(kept));
}

const fileIn = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The same content as an honest package, written by someone else in its device's name, with more entries. */
async function rewritten(bytes: Uint8Array, key: SigningKey | null, more: readonly Draft[] = [], device?: string): Promise<Uint8Array> {
  const read = await unpack(bytes);
  if (!read.ok) throw new Error('the package does not read');
  const { manifest, entries, documents } = read.value;
  const own = makeEntries(more, advance(noPosition, entries), { device: manifest.device, by: '李四', batch: 'forged', nowMs: manifest.writtenMs }).entries;
  const content = { device: device ?? manifest.device, by: manifest.by, writtenMs: manifest.writtenMs, entries: [...entries, ...own], documents };
  return key === null ? writePackage(content) : writeSignedPackage(content, (bytes) => signWith(key, bytes));
}

const sentenceOf = (origin: PackageOrigin | string): string =>
  typeof origin === 'string' ? origin : originSentence(origin, (ms) => new Date(ms).toISOString());

describe('a package that a laptop hands over', () => {
  it('is signed over its manifest, under a passphrase too, with a key that stays the same and cannot be read', async () => {
    const machine = newMachine();
    const store = await machine.open();
    await store.act([registerUnit(unitOf('u1'))]);
    const packed = await store.exportPackage();
    const signature = PackageSignature.parse(JSON.parse(fileIn(packed, 'signature.json')));
    expect(signature.publicKey).toBe(await store.publicKey());
    expect(await isSignedBy(signature, strToU8(fileIn(packed, 'manifest.json')))).toBe(true);
    expect(await isSignedBy(signature, strToU8(`${fileIn(packed, 'manifest.json')} `))).toBe(false);
    expect(await originAt(store, await store.exportPackage('口令'), '口令')).toMatchObject({ kind: 'own' });
    expect(await (await machine.open()).publicKey()).toBe(signature.publicKey);

    const opened = await openDatabase(machine.indexName);
    const row = opened.ok ? await opened.value.meta.get('device-key') : undefined;
    if (row?.key !== 'device-key') throw new Error('no key is kept');
    await expect(crypto.subtle.exportKey('pkcs8', row.privateKey)).rejects.toThrow();
    await store.rebuild(() => undefined);
    expect(await store.publicKey()).toBe(signature.publicKey);
    machine.loseIndex();
    expect(await (await machine.open()).publicKey()).not.toBe(signature.publicKey);
  });

  it('has one key, in however many windows it is asked for at once', async () => {
    const machine = newMachine();
    const windows = await Promise.all([machine.open(), machine.open()]);
    expect(new Set(await Promise.all([...windows, ...windows].map((store) => store.publicKey()))).size).toBe(1);
  });

  it('is of an unknown source until a person on this laptop compares the fingerprint, and again when that is taken back', async () => {
    const { office, team, fromTeam, teamKey } = await twoLaptops();
    const fingerprint = fingerprintOf(teamKey);
    expect(fingerprint).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/u);
    expect(await originAt(office, fromTeam)).toEqual({ kind: 'unconfirmed', fingerprint });
    expect(sentenceOf(await originAt(office, fromTeam))).toContain(`是 ${fingerprint} 再点“核对过了”`);
    await office.mergePackage(fromTeam);
    expect(await originAt(office, fromTeam)).toEqual({ kind: 'unconfirmed', fingerprint });

    const [entry] = await office.act([confirmKey(office.device, team.device, teamKey)]);
    expect(await originAt(office, fromTeam)).toMatchObject({ kind: 'confirmed', fingerprint, by: '张三' });
    expect(sentenceOf(await originAt(office, fromTeam))).toMatch(/^已核对：签名与张三 .+ 核对过的指纹/u);
    await office.undo(entry?.batch ?? '');
    expect(await originAt(office, fromTeam)).toEqual({ kind: 'unconfirmed', fingerprint });
  });

  it('is compared on each laptop anew: what another one confirmed, or writes in this one’s field, confirms nothing here', async () => {
    const { office, team, fromTeam, teamKey } = await twoLaptops();
    const third = await newMachine().open();
    third.setInspector('王五');
    await third.act([confirmKey(third.device, team.device, teamKey), confirmKey(office.device, team.device, teamKey)]);
    expect(await originAt(third, fromTeam)).toMatchObject({ kind: 'confirmed', by: '王五' });
    await office.mergePackage(await third.exportPackage());
    expect(await originAt(office, fromTeam)).toMatchObject({ kind: 'unconfirmed' });
    await office.restorePackage(await third.exportPackage(), { setBack: true, passphrase: '' });
    expect(await originAt(office, fromTeam)).toMatchObject({ kind: 'unconfirmed' });
  });

  it('without a signature still reads, and says so: more so where that laptop is known to sign', async () => {
    const { office, team, fromTeam, teamKey } = await twoLaptops();
    const bare = withFiles(fromTeam, { 'signature.json': null });
    expect(await originAt(office, bare)).toEqual({ kind: 'unsigned', expected: false });
    await office.act([confirmKey(office.device, team.device, teamKey)]);
    expect(await originAt(office, bare)).toEqual({ kind: 'unsigned', expected: true });
    expect(await office.mergePackage(bare)).toMatchObject({ ok: true, value: { fresh: 3 } });
  });
});

describe('a package that was changed', () => {
  it('after it was signed is refused whole, whatever of it was changed', async () => {
    const { office, fromTeam } = await twoLaptops();
    const forged = await rewritten(fromTeam, null, [changeUnit('u1', { town: '假乡' })]);
    const signature = fileIn(fromTeam, 'signature.json');
    const spoiled = (change: (kept: PackageSignature) => object): string => JSON.stringify(change(PackageSignature.parse(JSON.parse(signature))));
    const other = await newSigningKey();
    const before = [await office.history(''), await keysAt(office)];
    for (const bytes of [
      withFiles(forged, { 'signature.json': signature }),
      withFiles(fromTeam, { 'manifest.json': fileIn(fromTeam, 'manifest.json').replace('李四', '李五') }),
      withFiles(fromTeam, { 'signature.json': spoiled((kept) => ({ ...kept, publicKey: other.publicKey })) }),
      withFiles(fromTeam, { 'signature.json': spoiled((kept) => ({ ...kept, publicKey: `04${'0'.repeat(127)}1` })) }),
      withFiles(fromTeam, { 'signature.json': spoiled((kept) => ({ ...kept, signature: '0'.repeat(128) })) }),
      withFiles(fromTeam, { 'signature.json': spoiled((kept) => ({ ...kept, algorithm: 'none' })) }),
      withFiles(fromTeam, { 'signature.json': '' }),
    ]) {
      expect(await originAt(office, bytes)).toBe('signature-wrong');
      const merged = await office.mergePackage(bytes);
      expect(merged.ok ? '' : packageSentence(merged.problem)).toMatch(/^签名不符：.+没有采用其中任何内容。.+。$/u);
      expect(await office.restorePackage(bytes, { setBack: true, passphrase: '' })).toMatchObject({ ok: false, problem: { code: 'signature-wrong' } });
    }
    const newer = fileIn(fromTeam, 'manifest.json').replace('yanshoutai-package/1', 'yanshoutai-package/9');
    expect(await originAt(office, withFiles(fromTeam, { 'manifest.json': newer, 'signature.json': '{"algorithm":"of tomorrow"}' }))).toBe('newer');
    expect([await office.history(''), await keysAt(office)]).toEqual(before);
  });

  it('and signed by someone else in the name of a laptop is never taken for that laptop’s', async () => {
    const { office, team, fromTeam, teamKey } = await twoLaptops();
    const stranger = await newSigningKey();
    const forgery = await rewritten(fromTeam, stranger, [announceKey(team.device, stranger.publicKey)]);
    const [before, fingerprint] = [fingerprintOf(teamKey), fingerprintOf(stranger.publicKey)];
    await office.mergePackage(fromTeam);
    expect(await originAt(office, forgery)).toEqual({ kind: 'changed', fingerprint, before, by: null });
    await office.act([confirmKey(office.device, team.device, teamKey)]);
    expect(await originAt(office, forgery)).toEqual({ kind: 'changed', fingerprint, before, by: '张三' });
    expect(sentenceOf(await originAt(office, forgery))).toMatch(/^换了签名，可能重装过，请重新核对：/u);

    // What it says of its key is not signed with the one that is known here: that stays outside.
    expect(await office.mergePackage(forgery)).toMatchObject({ ok: true, value: { fresh: 0, breaks: [{ code: 'unsigned' }] } });
    const known = (await keysAt(office)).get(team.device);
    expect(known === undefined ? '' : keyStandingOf(known)).toBe('confirmed');
    expect(await originAt(office, fromTeam)).toMatchObject({ kind: 'confirmed' });
    expect(await originAt(office, await rewritten(fromTeam, stranger, [], office.device))).toEqual({ kind: 'unconfirmed', fingerprint });
  });

  it('in what it says of others: a key is believed only in the name of the laptop that has it', async () => {
    const { office, team, fromTeam } = await twoLaptops();
    const stranger = await newSigningKey();
    await office.mergePackage(await rewritten(fromTeam, stranger, [announceKey('x', stranger.publicKey), announceKey(office.device, stranger.publicKey)]));
    expect([...(await keysAt(office)).keys()]).toEqual([team.device]);
  });
});
