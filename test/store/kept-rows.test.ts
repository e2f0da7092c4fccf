import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { openVisit } from '#shared/record/visit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

/** So many rows at once are told of as a whole, and not one by one. */
const many = 60;

const visitIn = (roundId: string, unitId: string, standardHash: string) => openVisit({ roundId, unitId, phase: 'first' }, standardHash);

async function filled(): Promise<{ readonly store: Store; readonly hash: string }> {
  const store = await newMachine().open();
  const hash = await store.keepStandard(standard);
  await store.act([openRound(roundOf('r1', hash)), openRound(roundOf('r2', hash)), ...['a', 'c', 'e'].map((id) => registerUnit(unitOf(id)))]);
  return { store, hash };
}

const names = async (store: Store) => (await store.units()).map(({ name }) => name);

describe('kept rows', () => {
  it('are the same array until one of them changes, and then only that one is another', async () => {
    const { store } = await filled();
    const before = await store.units();
    expect(await store.units()).toBe(before);
    await store.act([changeUnit('c', { name: '新名' })]);
    const after = await store.units();
    expect(after.map(({ name }) => name)).toEqual(['a社区工会', '新名', 'e社区工会']);
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[0]).toBe(before[0]);
  });

  it('stand in the order of the index, whatever comes, goes and comes back', async () => {
    const { store } = await filled();
    await store.units();
    const [entry] = await store.act([registerUnit(unitOf('b'))]);
    expect(await names(store)).toEqual(['a社区工会', 'b社区工会', 'c社区工会', 'e社区工会']);
    await store.undo(entry?.batch ?? '');
    expect(await names(store)).toEqual(['a社区工会', 'c社区工会', 'e社区工会']);
    await store.act(Array.from({ length: many }, (_, index) => registerUnit(unitOf(`f${String(index)}`))));
    expect(await names(store)).toHaveLength(many + 3);
  });

  it('of one round are not read again for an act in another', async () => {
    const { store, hash } = await filled();
    await store.act([visitIn('r1', 'a', hash)]);
    const before = await store.visits('r1');
    await store.act([visitIn('r2', 'a', hash)]);
    expect(await store.visits('r1')).toBe(before);
    expect(await store.visits('r2')).toHaveLength(1);
    await store.act([visitIn('r1', 'c', hash)]);
    expect((await store.visits('r1')).map(({ unitId }) => unitId)).toEqual(['a', 'c']);
  });

  it('are told anew to who listens', async () => {
    const { store } = await filled();
    await store.units();
    const heard: string[][] = [];
    const listening = liveQuery(() => names(store)).subscribe((list) => heard.push(list));
    await expect.poll(() => heard.at(-1)).toEqual(['a社区工会', 'c社区工会', 'e社区工会']);
    await store.act([changeUnit('e', { name: '末名' })]);
    await expect.poll(() => heard.at(-1)).toEqual(['a社区工会', 'c社区工会', '末名']);
    listening.unsubscribe();
  });
});
