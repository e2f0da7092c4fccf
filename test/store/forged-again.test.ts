import { strToU8, unzipSync, zipSync } from 'fflate';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { previewMerge } from '#shared/backups/merge-preview.ts';
import { hashEntry } from '#shared/ledger/entry.ts';
import { writePackage, type LedgerPackage } from '#shared/ledger/package.ts';
import type { Json } from '#shared/json.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { decideHeld } from '#shared/record/held-acts.ts';
import { lockRound } from '#shared/record/round-acts.ts';
import { unpack } from '#renderer/store/packing.ts';
import { tellFigure } from '#test/tell-figure.ts';
import { expectSound, forgedEntry, twoLaptops, withEntries } from './forging.ts';

type Names = { readonly own: string; readonly team: string };

/** Hashes made right after a change that no honest program makes. */
const rehashed = (entry: Entry): Entry => ({ ...entry, hash: hashEntry(entry) });

/** An object with so many others inside each other. */
function nested(levels: number): Json {
  let value: Json = {};
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

const teamSeqs = ({ entries }: LedgerPackage, device: string): readonly Entry[] =>
  entries.filter((entry) => entry.device === device).toSorted((a, b) => a.seq - b.seq);

/** What stays outside with its reason while everything else comes in. */
const outside: Readonly<Record<string, { readonly code: string; readonly make: (stolen: LedgerPackage, names: Names) => readonly Entry[] }>> = {
  'two entries under one number (a fork of the team’s chain)': {
    code: 'taken',
    make: (stolen, { team }) => {
      const last = teamSeqs(stolen, team).at(-1);
      return last === undefined ? [] : [rehashed({ ...last, by: '王五', fields: { town: '假乡' } })];
    },
  },
  'another content under a number that is here': {
    code: 'taken',
    make: (stolen, { own }) => {
      const [first] = teamSeqs(stolen, own);
      return first === undefined ? [] : [rehashed({ ...first, by: '王五', fields: { ...first.fields, town: '假乡' } })];
    },
  },
  'a text of ten million characters': {
    code: 'content',
    make: (stolen, { team }) => [forgedEntry(stolen, team, { fields: { town: '假'.repeat(10_000_000) } })],
  },
  'a name whose letters run the other way': {
    code: 'content',
    make: (stolen, { team }) => [forgedEntry(stolen, team, { by: '王\u202e四李', fields: { town: '河东乡' } })],
  },
  'a field with such a name in it': { code: 'content', make: (stolen, { team }) => [forgedEntry(stolen, team, { fields: { name: '\u202d假' } })] },
  'a signature in another laptop’s name': {
    code: 'signature',
    make: (stolen, { team, own }) => [
      forgedEntry(stolen, team, { subject: `signed/${own}`, act: 'chain-signed', fields: { publicKey: '04', signature: '00' } }),
    ],
  },
  'a signature of nothing': {
    code: 'signature',
    make: (stolen, { team }) => [
      forgedEntry(stolen, team, {
        subject: `signed/${team}`,
        act: 'chain-signed',
        fields: { algorithm: 'ECDSA-P256-SHA256', publicKey: `04${'1'.repeat(128)}`, signature: '0'.repeat(128) },
      }),
    ],
  },
  'two entries that claim to know each other': {
    code: 'seen',
    make: (stolen) => [forgedEntry(stolen, 'x', { seq: 1, prev: '', seen: { y: 1 } }), forgedEntry(stolen, 'y', { seq: 1, prev: '', seen: { x: 1 } })],
  },
  'a truth in the place of a list': {
    code: 'content',
    make: (stolen, { team }) => [forgedEntry(stolen, team, { subject: 'visit/r1/u1/first', act: 'visit-changed', fields: { inspectors: true } })],
  },
};

/** What makes a package unreadable: nothing of it is used. */
const refused: Readonly<Record<string, { readonly code: string; readonly make: (stolen: LedgerPackage, names: Names) => Uint8Array }>> = {
  'a number below nothing': { code: 'damaged', make: (stolen, { team }) => withEntries(stolen, [forgedEntry(stolen, team, { seq: -1 })]) },
  'a number that is none': { code: 'damaged', make: (stolen, { team }) => withEntries(stolen, [forgedEntry(stolen, team, { seq: 2.5 })]) },
  'number 0': { code: 'damaged', make: (stolen, { team }) => withEntries(stolen, [forgedEntry(stolen, team, { seq: 0, prev: '' })]) },
  'a negative number among what it knows': {
    code: 'damaged',
    make: (stolen, { team, own }) => withEntries(stolen, [forgedEntry(stolen, team, { seen: { [own]: -1 } })]),
  },
  'a clock that is no clock': { code: 'damaged', make: (stolen, { team }) => withEntries(stolen, [forgedEntry(stolen, team, { at: '2026-11-29' })]) },
  'a value nested 500 levels deep': {
    code: 'damaged',
    make: (stolen, { team }) => withEntries(stolen, [forgedEntry(stolen, team, { fields: { town: nested(500) } })]),
  },
  'ten thousand laptops': {
    code: 'too-large',
    make: (stolen) =>
      withEntries(
        stolen,
        Array.from({ length: 10_000 }, (_, index) => forgedEntry(stolen, `d${String(index)}`, { seq: 1, prev: '' })),
      ),
  },
  'a document under the hash of another': { code: 'damaged', make: (stolen) => changed(stolen, { document: 'documents' }) },
  'more entries than its manifest counts': { code: 'damaged', make: (stolen) => changed(stolen, { count: -1 }) },
  'fewer entries than its manifest counts': { code: 'damaged', make: (stolen) => changed(stolen, { count: 5 }) },
  'a document that its manifest calls smaller': { code: 'damaged', make: (stolen) => changed(stolen, { size: -1 }) },
};

/** The package with something in it that its manifest does not say. */
function changed(stolen: LedgerPackage, how: { readonly document?: string; readonly count?: number; readonly size?: number }): Uint8Array {
  const { entries, documents, manifest } = stolen;
  const files = unzipSync(writePackage({ device: 'stranger', by: '', writtenMs: manifest.writtenMs, entries, documents }));
  const [first] = documents;
  if (first === undefined) throw new Error('the package has no document');
  const lines = files['entries.jsonl'] ?? new Uint8Array();
  const said = {
    ...manifest,
    entries: { count: entries.length + (how.count ?? 0), sha256: bytesToHex(sha256(lines)) },
    documents: documents.map(({ sha256: hash, bytes }) => ({ sha256: hash, size: bytes.length + (how.size ?? 0) })),
  };
  const other = how.document === undefined ? {} : { [`documents/${first.sha256}`]: strToU8('{"other":"content"}') };
  return zipSync({ ...files, ...other, 'manifest.json': strToU8(JSON.stringify(said)) });
}

describe('a package made by hand from docs/formats.md', () => {
  for (const [name, { code, make }] of Object.entries(outside)) {
    it(`with ${name}: that stays outside with its reason, the rest comes in, and the laptop works as before`, async () => {
      const { office, stolen, team } = await twoLaptops();
      const merged = await office.mergePackage(withEntries(stolen, make(stolen, { own: office.device, team })));
      expect(merged.ok ? merged.value.breaks.map((one) => one.code) : merged.problem).toContain(code);
      expect((await office.outside()).map((thing) => thing.code)).toContain(code);
      expect((await office.history('')).some(({ fields }) => fields['town'] === '假乡')).toBe(false);
      await expectSound(office);
    });
  }

  for (const [name, { code, make }] of Object.entries(refused)) {
    it(`with ${name} is refused whole`, async () => {
      const { office, stolen, team } = await twoLaptops();
      const before = await office.history('');
      expect(await office.mergePackage(make(stolen, { own: office.device, team }))).toMatchObject({ ok: false, problem: { code } });
      expect([await office.history(''), await office.outside()]).toEqual([before, []]);
      await expectSound(office);
    });
  }

  it('that takes back what is not there, names papers that are missing, or notes arrivals for others, changes nothing', async () => {
    const { office, stolen, team } = await twoLaptops();
    const hash = 'ab'.repeat(32);
    const undone = forgedEntry(stolen, team, { subject: 'unit/u1', act: 'undone', fields: { 'undo/nothing': true } });
    const more: LedgerPackage = { ...stolen, entries: [...stolen.entries, undone] };
    const paper = forgedEntry(more, team, {
      round: 'r1',
      subject: 'panel/r1/u1',
      act: 'panel-noted',
      fields: { [`paper/${hash}`]: { kind: 'minutes', name: '记录', rests: hash } },
    });
    const noted: LedgerPackage = { ...more, entries: [...more.entries, paper] };
    const arrival = forgedEntry(noted, team, {
      round: 'r1',
      subject: 'held/r1',
      act: 'held-arrived',
      fields: { 'arrival/x': { by: '', device: office.device, writtenMs: 1, locks: [`${office.device}/1`], waiting: [`${office.device}/1`] } },
    });
    expect(await office.mergePackage(withEntries(stolen, [undone, paper, arrival]))).toMatchObject({ ok: true, value: { breaks: [] } });
    expect(await office.held()).toEqual([]);
    expect(await office.keptPaper(hash)).toBeUndefined();
    expect((await office.integrity()).missingDocuments).toEqual([hash]);
    await expectSound(office);
  });

  it('that opens a locked round in another author’s name waits, and an old package that comes again brings nothing', async () => {
    const { office, stolen, team } = await twoLaptops();
    await office.mergePackage(withEntries(stolen, []));
    await office.act([lockRound('r1')]);
    const unlocking = forgedEntry(stolen, team, {
      by: '张三',
      round: 'r1',
      subject: 'round/r1',
      act: 'round-unlocked',
      fields: { locked: null, unlockReason: '张三说的' },
    });
    const decided = forgedEntry({ ...stolen, entries: [...stolen.entries, unlocking] }, team, {
      by: '张三',
      round: 'r1',
      ...pickDraft(decide('r1', 'u1', { outcome: 'accepted', adopted: true, reason: '达标', recommended: 'accepted' })),
    });
    await office.mergePackage(withEntries(stolen, [unlocking, decided]));
    expect((await office.round('r1'))?.locked).toBe(true);
    expect(await office.decisions('r1')).toEqual([]);
    expect((await office.held()).flatMap(({ entries }) => entries.map(({ act }) => act)).toSorted()).toEqual(['decision-made', 'round-unlocked']);
    const before = await office.history('');
    expect(await office.mergePackage(withEntries(stolen, []))).toMatchObject({ ok: true, value: { fresh: 0, breaks: [] } });
    expect(await office.history('')).toEqual(before);
  });

  it('in which an invented laptop takes from 隔离 what waits here counts for nothing until a person here takes it', async () => {
    const { office, stolen, team } = await twoLaptops();
    await office.mergePackage(withEntries(stolen, []));
    await office.act([lockRound('r1')]);
    const accepted = pickDraft(decide('r1', 'u1', { outcome: 'accepted', adopted: true, reason: '达标', recommended: 'accepted' }));
    const decided = forgedEntry(stolen, team, { round: 'r1', ...accepted });
    await office.mergePackage(withEntries(stolen, [decided]));
    expect((await office.held()).flatMap(({ entries }) => entries.map(({ act }) => act))).toEqual(['decision-made']);

    const take = (device: string, taken: Json): Entry =>
      forgedEntry({ ...stolen, entries: [...stolen.entries, decided] }, device, {
        round: 'r1',
        subject: 'held/r1',
        act: 'held-taken',
        fields: { [`entry/${team}/${String(decided.seq)}`]: taken },
        prev: '',
        seq: 1,
      });
    const forged = withEntries(stolen, [decided, take('invented', true), take('another', false)]);
    const read = await unpack(forged);
    if (!read.ok) throw new Error('the package does not read');
    const here = { entries: await office.history(''), documents: new Set<string>(), device: office.device, nowMs: stolen.manifest.writtenMs, lacking: 0 };
    const preview = previewMerge(read.value, here);
    expect(preview.decisions).toEqual([]);
    expect(preview.locked.join()).toContain('有 2 条对隔离的处理出自这里还不认识的电脑');
    expect(await office.mergePackage(forged)).toMatchObject({ ok: true, value: { fresh: 2 } });
    expect(await office.decisions('r1')).toEqual([]);
    expect(await office.heldDecisions()).toEqual([]);
    const [thing] = await office.held();
    expect(thing?.entries.map(({ act }) => act)).toEqual(['decision-made']);

    await office.act([decideHeld('r1', thing?.entries ?? [], true)]);
    expect((await office.decisions('r1')).map(({ unitId }) => unitId)).toEqual(['u1']);
    expect((await office.heldDecisions()).map(({ by, taken }) => [by, taken])).toEqual([['张三', true]]);
    const report = await office.integrity();
    expect([report.ledger.problems, report.stale]).toEqual([[], []]);
  });

  it('of a thousand laptops that all write, lock and break off is looked at in seconds', async () => {
    const { office, stolen, team } = await twoLaptops();
    const many = Array.from({ length: 990 }, (_, index) => {
      const device = `d${String(index)}`;
      const one = forgedEntry(stolen, device, { seq: 1, prev: '', fields: { town: device }, seen: {} });
      const lock = forgedEntry({ ...stolen, entries: [one] }, device, {
        round: `q${String(index)}`,
        subject: `round/q${String(index % 300)}`,
        act: 'round-locked',
        fields: { locked: true },
      });
      const held = forgedEntry({ ...stolen, entries: [lock] }, device, {
        round: 'r1',
        subject: 'held/r1',
        act: 'held-taken',
        fields: { [`entry/${team}/1`]: true },
        seen: {},
      });
      return [one, lock, held, forgedEntry(stolen, device, { seq: 9 })];
    }).flat();
    const read = await unpack(withEntries(stolen, many));
    if (!read.ok) throw new Error('the package does not read');
    const began = performance.now();
    const preview = previewMerge(read.value, {
      entries: await office.history(''),
      documents: new Set(),
      device: office.device,
      nowMs: stolen.manifest.writtenMs,
      lacking: 0,
    });
    tellFigure(`preview of a package of 990 invented laptops: ${String(Math.round(performance.now() - began))} ms`);
    expect(preview.breaks.length).toBeLessThan(100);
    expect(preview.fresh).toBeGreaterThan(990);
  });
});

const pickDraft = ({ subject, act, fields }: { readonly subject: string; readonly act: string; readonly fields: Readonly<Record<string, Json>> }) => ({
  subject,
  act,
  fields: { ...fields },
});
