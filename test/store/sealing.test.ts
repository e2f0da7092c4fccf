import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { openVisit } from '#shared/record/visit-acts.ts';
import { isSealed, readSealedHeader, sealedHeaderBytes, sealRounds, writeSealedHeader } from '#shared/ledger/sealed-header.ts';
import { packageSentence } from '#shared/backups/package-words.ts';
import { unpackHere } from '#renderer/store/packing-work.ts';
import type { Store } from '#renderer/store/store.ts';
import { roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const passphrase = '云溪 2026';
let packed = new Uint8Array();
let machine: Machine;
let store: Store;

beforeAll(async () => {
  const office = await newMachine().open();
  const hash = await office.keepStandard(standard);
  await office.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit({ roundId: 'r1', unitId: 'u1', phase: 'first' }, hash)]);
  packed = new Uint8Array(await office.exportPackage(passphrase));
  machine = newMachine();
  store = await machine.open();
  await store.act([registerUnit(unitOf('u9'))]);
});

const changed = (at: number, to: (byte: number) => number): Uint8Array => {
  const bytes = packed.slice();
  bytes[at] = to(bytes[at] ?? 0);
  return bytes;
};

/** Offers a package to a laptop that holds something, and tells why it was refused; fails when anything there changed. */
async function refusal(bytes: Uint8Array, typed: string): Promise<string> {
  const before = [await indexOf(machine), machine.memory.journal, [...machine.memory.documents.keys()]];
  const merged = await store.mergePackage(bytes, typed);
  expect([await indexOf(machine), machine.memory.journal, [...machine.memory.documents.keys()]]).toEqual(before);
  if (merged.ok) throw new Error('merged');
  expect(packageSentence(merged.problem)).toMatch(/^\p{Script=Han}.*。$/u);
  return merged.problem.code;
}

describe('an encrypted package', () => {
  it('holds nothing readable, and is the package again with the passphrase', async () => {
    expect(isSealed(packed)).toBe(true);
    expect(Buffer.from(packed).includes('manifest.json')).toBe(false);
    const header = readSealedHeader(packed);
    expect(header.ok && header.value.rounds).toBe(sealRounds.written);
    const read = await unpackHere(packed, passphrase);
    expect(read.ok && [read.value.entries.length, read.value.documents.length]).toEqual([4, 1]);
  });

  it('never repeats salt or nonce', async () => {
    const [one, two] = [await store.exportPackage('a'), await store.exportPackage('a')].map((bytes) => readSealedHeader(bytes));
    expect(one?.ok === true && two?.ok === true && (Buffer.from(one.value.salt).equals(two.value.salt) || Buffer.from(one.value.iv).equals(two.value.iv))).toBe(
      false,
    );
  });

  it('is refused without a passphrase and with a wrong one, each with its reason and no change', async () => {
    expect(await refusal(packed, '')).toBe('passphrase-needed');
    expect(await refusal(packed, '云溪 2025')).toBe('passphrase-wrong');
  });

  it('is refused as damaged when cut anywhere or with a bit flipped anywhere', async () => {
    expect(await refusal(packed.subarray(0, 20), passphrase)).toBe('damaged');
    expect(await refusal(packed.subarray(0, sealedHeaderBytes), passphrase)).toBe('damaged');
    expect(await refusal(packed.subarray(0, packed.length - 1), passphrase)).toBe('damaged');
    for (const at of [10, 15, 30, 45, 50, sealedHeaderBytes, packed.length >> 1, packed.length - 1]) {
      expect([
        at,
        await refusal(
          changed(at, (byte) => byte ^ 4),
          passphrase,
        ),
      ]).toEqual([at, 'damaged']);
    }
  });

  it('is refused as newer when a newer program encrypted it', async () => {
    expect(
      await refusal(
        changed(8, () => 2),
        passphrase,
      ),
    ).toBe('newer');
  });

  it('is not read with so many rounds that the program would stand still, nor with so few that they mean nothing', () => {
    const header = { salt: new Uint8Array(16), iv: new Uint8Array(12), check: new Uint8Array(8) };
    for (const rounds of [1000, 4_000_000_000])
      expect(readSealedHeader(writeSealedHeader({ ...header, rounds }))).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  });
});

describe('an open package', () => {
  it('is refused when cut, flipped, written by a newer program, or no package at all, with no change', async () => {
    const open = await store.exportPackage();
    const flipped = open.slice();
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
    expect(await refusal(open.subarray(0, open.length - 30), '')).toBe('damaged');
    expect(await refusal(new TextEncoder().encode('报表'), '')).toBe('not-a-package');
    expect(await refusal(flipped, '')).toBe('damaged');
    expect(await refusal(zipSync({ 'manifest.json': new TextEncoder().encode('{"format":"yanshoutai-package/3"}') }), '')).toBe('newer');
  });

  it('that would grow without end is refused before it grows: by its declared size, and when it lies about that', async () => {
    const size = 100_000_001;
    const bomb = zipSync({ [`documents/${'0'.repeat(64)}`]: new Uint8Array(size) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb, '')).toBe('too-large');
    expect(await refusal(lying(bomb, size, 64), '')).toBe('not-a-package');
  });

  it('that names a document by another hash than its bytes have is refused', async () => {
    const sha256 = createHash('sha256').update('x').digest('hex');
    expect(await refusal(zipSync({ [`documents/${sha256}`]: new Uint8Array(9) }), '')).toBe('not-a-package');
  });
});

/** A zip whose declared sizes are replaced: it says that it is small. */
function lying(zip: Uint8Array, size: number, told: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(size);
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) bytes.writeUInt32LE(told, at);
  return new Uint8Array(bytes);
}
