import { describe, expect, it } from 'vitest';
import { hashEntry, makeEntries } from '#shared/ledger/entry.ts';
import { writePackage } from '#shared/ledger/package.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { outsideLimits } from '#shared/record/outside.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const day = 86_400_000;
const wall = 1_790_000_000_000;

const packed = (entries: readonly Entry[]): Uint8Array => writePackage({ device: 'team', by: '李四', writtenMs: wall, entries, documents: [] });

/** What a laptop called `team` records one after another, each at its time. */
function chain(...acts: readonly (readonly [nowMs: number, draft: Draft])[]): readonly Entry[] {
  const made: Entry[] = [];
  for (const [index, [nowMs, draft]] of acts.entries())
    made.push(...makeEntries([draft], advance(noPosition, made), { device: 'team', by: '李四', batch: `b${String(index)}`, nowMs }).entries);
  return made;
}

async function office(): Promise<{ readonly store: Store; readonly clock: { ms: number }; readonly again: () => Promise<Store> }> {
  const clock = { ms: wall };
  const machine = newMachine();
  const store = await machine.open({ nowMs: () => clock.ms });
  return { store, clock, again: () => machine.open({ nowMs: () => clock.ms }) };
}

const codes = async (store: Store) => (await store.outside()).map(({ code, entries, fits, ahead, dropped }) => [code, entries.length, fits, ahead, dropped]);

describe('what does not pass the door', () => {
  it('waits with its reason, counts for nothing, and stays through a restart and a rebuild', async () => {
    const { store, again } = await office();
    const [first, second, third] = chain(
      [wall, registerUnit(unitOf('u1'))],
      [wall, changeUnit('u1', { town: '河东乡' })],
      [wall, changeUnit('u1', { town: '河西乡' })],
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error('no entries');
    await store.mergePackage(packed([first, third]));
    for (const at of [store, await again()]) {
      expect(await at.outside()).toMatchObject([
        { device: 'team', seq: 3, code: 'gap', from: { by: '李四', writtenMs: wall }, entries: [third], fits: 0, dropped: 0 },
      ]);
      expect((await at.unit('u1'))?.town).toBe(unitOf('u1').town);
      await at.rebuild(() => undefined);
    }
    expect((await store.history('')).map(({ hash }) => hash)).toEqual([first.hash]);
  });

  it('can be taken in once what was missing has come, and is forgotten when it came with that', async () => {
    const all = chain([wall, registerUnit(unitOf('u1'))], [wall, changeUnit('u1', { town: '河东乡' })], [wall, changeUnit('u1', { town: '河西乡' })]);
    const { store } = await office();
    await store.mergePackage(packed([...all.slice(0, 1), ...all.slice(2)]));
    await store.mergePackage(packed(all.slice(0, 2)));
    expect(await codes(store)).toEqual([['gap', 1, 1, 1, 0]]);
    const [thing] = await store.outside();
    expect(await store.takeOutside(thing?.id ?? '')).toBe(1);
    expect((await store.unit('u1'))?.town).toBe('河西乡');
    expect(await store.outside()).toEqual([]);
    expect((await store.lastMerge())?.fresh).toBe(1);

    const other = await office();
    await other.store.mergePackage(packed([...all.slice(0, 1), ...all.slice(2)]));
    await other.store.mergePackage(packed(all));
    expect(await other.store.outside()).toEqual([]);
  });

  it('is let in when its clock is no longer ahead, or when a person says so', async () => {
    const ahead = packed(chain([wall, registerUnit(unitOf('u1'))], [wall + 3 * day, changeUnit('u1', { town: '河东乡' })]));
    const { store, clock } = await office();
    await store.mergePackage(ahead);
    expect(await codes(store)).toEqual([['future', 1, 0, 1, 0]]);
    clock.ms += 2.5 * day;
    expect(await codes(store)).toEqual([['future', 1, 1, 1, 0]]);

    const other = await office();
    await other.store.mergePackage(ahead);
    const [thing] = await other.store.outside();
    expect(await other.store.takeOutside(thing?.id ?? '')).toBe(0);
    expect(await other.store.takeOutside(thing?.id ?? '', { futureMayCome: true })).toBe(1);
    expect((await other.store.unit('u1'))?.town).toBe('河东乡');
  });

  it('is there once however often the same comes, and is thrown away for good', async () => {
    const { store } = await office();
    const bytes = packed(chain([wall, registerUnit(unitOf('u1'))], [wall, changeUnit('u1', { town: '河东乡' })]).slice(1));
    await store.mergePackage(bytes);
    await store.mergePackage(bytes);
    expect(await codes(store)).toEqual([['gap', 1, 0, 0, 0]]);
    await store.dropOutside((await store.outside())[0]?.id ?? '');
    expect(await store.outside()).toEqual([]);
    expect(await store.takeOutside('nothing')).toBe(0);
  });

  it('is kept within bounds: of more and larger entries only the number is told', async () => {
    const { store } = await office();
    const drafts = Array.from({ length: outsideLimits.entries + 20 }, () => changeUnit('u1', { town: '河东乡' }));
    const many = makeEntries(drafts, noPosition, { device: 'many', by: '', batch: 'b', nowMs: wall }).entries.slice(1);
    const large = makeEntries([changeUnit('u1', { town: '乡'.repeat(outsideLimits.characters) })], noPosition, {
      device: 'large',
      by: '',
      batch: 'b',
      nowMs: wall,
    }).entries;
    const gap = large.map((entry) => ({ ...entry, seq: 9, hash: hashEntry({ ...entry, seq: 9 }) }));
    await store.mergePackage(packed([...many, ...gap]));
    const things = await store.outside();
    expect(things.map(({ device, entries, dropped }) => [device, entries.length + dropped])).toEqual([
      ['large', 1],
      ['many', outsideLimits.entries + 19],
    ]);
    const kept = things.flatMap(({ entries }) => entries);
    expect(kept.length).toBeLessThanOrEqual(outsideLimits.entries);
    expect(JSON.stringify(kept).length).toBeLessThan(outsideLimits.characters * 1.1);
    const others = Array.from({ length: outsideLimits.things + 5 }, (_, index) => ({ ...gap[0], device: `d${String(index)}` }) as Entry);
    await store.mergePackage(packed(others.map((entry) => ({ ...entry, fields: { town: '' } })).map((entry) => ({ ...entry, hash: hashEntry(entry) }))));
    expect((await store.outside()).length).toBe(outsideLimits.things);
  });
});
