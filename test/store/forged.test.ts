import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Json } from '#shared/json.ts';
import { readPackage, type LedgerPackage } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { changeUnit } from '#shared/record/unit-acts.ts';
import { completeVisit } from '#shared/record/visit-acts.ts';
import { firstItem } from './county.ts';
import { expectSound, forgedEntry, twoLaptops, visit, withEntries } from './forging.ts';

const far = Number.MAX_SAFE_INTEGER;

/** What a stranger adds to a package that was made by honest laptops, and why it stays outside. */
const forgeries: Readonly<
  Record<
    string,
    {
      readonly code: string;
      readonly told?: string;
      readonly make: (stolen: LedgerPackage, names: { readonly own: string; readonly team: string }) => readonly Entry[];
    }
  >
> = {
  'an entry in this laptop’s own name, right after its last': { code: 'own', make: (stolen, { own }) => [forgedEntry(stolen, own, {})] },
  'an entry in this laptop’s own name with the highest number there is': { code: 'gap', make: (stolen, { own }) => [forgedEntry(stolen, own, { seq: far })] },
  'an entry of the team with the highest number there is': { code: 'gap', make: (stolen, { team }) => [forgedEntry(stolen, team, { seq: far })] },
  'an entry of the team at the end of all clocks': { code: 'future', make: (stolen, { team }) => [forgedEntry(stolen, team, { at: '999999999999999.99999' })] },
  'an entry of the team dated two days ahead': {
    code: 'future',
    make: (stolen, { team }) => [forgedEntry(stolen, team, { at: `${String(stolen.manifest.writtenMs + 2 * 86_400_000).padStart(15, '0')}.00000` })],
  },
  'an entry that knows what this laptop has yet to write': {
    code: 'seen',
    make: (stolen, { own, team }) => [forgedEntry(stolen, team, { seen: { [own]: far } })],
  },
  'an entry that knows one more than this laptop has written': {
    code: 'seen',
    make: (stolen, { own, team }) => [
      forgedEntry(stolen, team, { seen: { [own]: Math.max(...stolen.entries.filter(({ device }) => device === own).map(({ seq }) => seq)) + 1 } }),
    ],
  },
  'an entry that knows a laptop of which there is nothing': { code: 'seen', make: (stolen, { team }) => [forgedEntry(stolen, team, { seen: { nobody: 1 } })] },
  'a new laptop whose number stands beyond all that it wrote, and one that knows it': {
    code: 'seen',
    make: (stolen) => [
      forgedEntry(stolen, 'x', { seq: 1, fields: { orgUscc: null } }),
      forgedEntry(stolen, 'x', { seq: far }),
      forgedEntry(stolen, 'y', { seen: { x: far } }),
    ],
  },
  'a round without a title': {
    code: 'content',
    make: (stolen, { team }) => [forgedEntry(stolen, team, { subject: 'round/r1', act: 'round-changed', fields: { title: 7 } })],
  },
  'a list in the place of a verdict': {
    code: 'content',
    make: (stolen, { team }) => [
      forgedEntry(stolen, team, { subject: 'visit/r1/u1/first', act: 'verdict-given', fields: { [`item/${firstItem.id}/verdict`]: [] } }),
    ],
  },
  'a text in the place of points': {
    code: 'content',
    make: (stolen, { team }) => [
      forgedEntry(stolen, team, { subject: 'visit/r1/u1/first', act: 'points-set', fields: { [`item/${firstItem.id}/points`]: '9999' } }),
    ],
  },
  'an entry that follows from none': { code: 'chain', told: 'met', make: (stolen, { team }) => [forgedEntry(stolen, team, { prev: 'f'.repeat(64) })] },
};

describe('a package that a stranger changed, with all hashes made right', () => {
  for (const [name, { code, told = 'unmet', make }] of Object.entries(forgeries)) {
    it(`holding ${name}: that stays outside and is told, the rest comes in, and the laptop works as before`, async () => {
      const { office, stolen, team } = await twoLaptops();
      const merged = await office.mergePackage(withEntries(stolen, make(stolen, { own: office.device, team })));
      expect(merged).toMatchObject({ ok: true, value: { fresh: expect.any(Number) as number } });
      expect(merged.ok ? merged.value.breaks.map((one) => one.code) : []).toContain(code);
      expect((await office.history('')).some(({ fields }) => fields['town'] === '假乡')).toBe(false);
      expect((await office.visit('r1', 'u1', 'first'))?.findings[firstItem.id]?.verdict).toBe(told);
      await expectSound(office);
    });
  }

  it('is refused whole where a name would stand for something else in every object', async () => {
    const { office, stolen, team } = await twoLaptops();
    const before = await office.history('');
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      const own = (fields: string): Record<string, Json> => JSON.parse(`{${fields}}`) as Record<string, Json>;
      const changes: readonly Partial<Entry>[] = [
        { device: name, seq: 1, prev: '' },
        { subject: `unit/${name}` },
        { fields: own(`"${name}":"假乡"`) },
        { seen: JSON.parse(`{"${name}":1}`) as Record<string, number> },
      ];
      for (const change of changes)
        expect(await office.mergePackage(withEntries(stolen, [forgedEntry(stolen, team, change)]))).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    }
    expect(await office.history('')).toEqual(before);
    await expectSound(office);
  });

  it('is refused whole with 50,000 brackets in a line', async () => {
    const { office, stolen } = await twoLaptops();
    const files = unzipSync(withEntries(stolen, []));
    const lines = strToU8(`{"fields":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n`);
    const manifest = { ...stolen.manifest, entries: { count: 1, sha256: bytesToHex(sha256(lines)) } };
    const packed = zipSync({ ...files, 'entries.jsonl': lines, 'manifest.json': strToU8(JSON.stringify(manifest)) });
    expect(await office.mergePackage(packed)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    await expectSound(office);
  });

  it('whatever stands in the fields of any subject, hides nothing and breaks nothing', async () => {
    const subjects = [
      'unit/u1',
      'round/r1',
      'teams/r1',
      'decision/r1/u1',
      'visit/r1/u1/first',
      'rectification/r1/u1',
      'completeness/r1/u1',
      'panel/r1/u1',
      'held/r1',
      'setting/federation',
    ];
    const fields = [
      'name',
      'title',
      'unit/u1',
      'facts/u1',
      'filing/u1',
      'blind',
      'locked',
      'outcome',
      'basis',
      'completed',
      'items',
      'lines',
      'signature/unit',
      'ended',
      'former/x',
      'entry/a/1',
      'arrival/b',
      `item/${firstItem.id}/photo/ab`,
      `item/${firstItem.id}/ruling`,
      `item/${firstItem.id}/answer/0`,
      'team/t/route',
    ];
    const value = fc.oneof(fc.boolean(), fc.integer(), fc.string(), fc.array(fc.integer(), { maxLength: 2 }), fc.constant({ kind: 7, on: [], into: {} }));
    const changes = fc.array(
      fc.tuple(fc.constantFrom(...subjects), fc.dictionary(fc.constantFrom(...fields), value as fc.Arbitrary<Json>, { minKeys: 1, maxKeys: 4 })),
      { minLength: 1, maxLength: 6 },
    );
    const { office, stolen } = await twoLaptops();
    await office
      .act([completeVisit(visit), decide('r1', 'u1', { outcome: 'accepted', adopted: true, reason: '达标', recommended: 'accepted' })])
      .catch(() => undefined);
    let made = 0;
    await fc.assert(
      fc.asyncProperty(changes, async (given) => {
        made += 1;
        const forged = given.map(([subject, own], index) =>
          forgedEntry(stolen, `s${String(made)}-${String(index)}`, { subject, act: 'unit-changed', round: subject.split('/')[1] ?? null, fields: { ...own } }),
        );
        await office.mergePackage(withEntries(stolen, forged));
        expect((await office.rounds()).length).toBe(1);
        expect((await office.units()).length).toBe(1);
        await office.readVisit('r1', 'u1', 'first');
        for (const read of [office.visits('r1'), office.decisions('r1'), office.matters(), office.rectifications('r1'), office.held()]) await read;
        await office.act([changeUnit('u1', { town: '城关镇' })]);
        expect(office.saveState().kind).toBe('saved');
      }),
      { numRuns: 60 },
    );
    const backup = readPackage(await office.exportPackage());
    expect(backup.ok && backup.value.entries.length).toBe((await office.history('')).length);
  });
});

describe('a backup that a person restores', () => {
  it('may bring back what this laptop wrote and lost, but no clock beyond the year 3000', async () => {
    const { office, stolen, team } = await twoLaptops();
    const more = [forgedEntry(stolen, office.device, { fields: { town: '河东乡' } })];
    expect(await office.restorePackage(withEntries(stolen, more), { setBack: false, passphrase: '' })).toMatchObject({ ok: true, value: { fresh: 2 } });
    expect((await office.unit('u1'))?.town).toBe('河东乡');
    const late = [forgedEntry(stolen, team, { at: '999999999999999.99999' })];
    await office.restorePackage(withEntries(stolen, late), { setBack: false, passphrase: '' });
    await office.act([changeUnit('u1', { town: '城关镇' })]);
    expect(office.saveState().kind).toBe('saved');
  });

  it('and a package dated ahead, come in where a person says that the other clock was wrong', async () => {
    const { office, stolen, team } = await twoLaptops();
    const ahead = withEntries(stolen, [
      forgedEntry(stolen, team, { at: `${String(stolen.manifest.writtenMs + 3 * 86_400_000).padStart(15, '0')}.00000`, fields: { town: '河东乡' } }),
    ]);
    expect(await office.mergePackage(ahead)).toMatchObject({ ok: true, value: { fresh: 1, breaks: [{ code: 'future', refused: 1 }] } });
    expect(await office.mergePackage(ahead, '', { futureMayCome: true })).toMatchObject({ ok: true, value: { fresh: 1, breaks: [] } });
    expect((await office.unit('u1'))?.town).toBe('河东乡');
  });
});
