import { describe, expect, it } from 'vitest';
import { decide } from '#shared/record/decision-acts.ts';
import { lockRound, openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { roundOf, unitOf } from './county.ts';
import { newMachine, type Machine } from './machine.ts';

const decided = (outcome: 'accepted' | 'rejected') => decide('r1', 'u1', { outcome, adopted: true, reason: '', recommended: outcome });

/** An office that accepted a unit, and a team that took that along and rejected it, moved it to another town, and found a unit of its own. */
async function twoLaptops(): Promise<{ readonly machine: Machine; readonly office: Store; readonly team: Store }> {
  const machine = newMachine();
  const [office, team] = [await machine.open(), await newMachine().open()];
  await office.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', null)), decided('accepted')]);
  await team.mergePackage(await office.exportPackage());
  await team.act([decided('rejected'), changeUnit('u1', { town: '河东乡' }), registerUnit(unitOf('u2'))]);
  return { machine, office, team };
}

const shown = async (store: Store) => ({
  outcomes: (await store.decisions('r1')).map(({ outcome }) => outcome),
  units: (await store.units()).map(({ id, town }) => `${id} ${town}`),
  differing: (await store.differences()).length,
});

describe('taking a merge back', () => {
  it('is one act that leaves everything as it was before, and can be taken back too', async () => {
    const { machine, office, team } = await twoLaptops();
    const before = await shown(office);
    expect(await office.lastMerge()).toBeUndefined();
    await office.mergePackage(await team.exportPackage());
    const merged = await shown(office);
    expect(merged).toEqual({ outcomes: ['rejected'], units: ['u1 河东乡', 'u2 城关镇'], differing: 0 });
    expect(await office.lastMerge()).toMatchObject({ fresh: 4 });

    const entries = (await office.history('')).length;
    await office.undoMerge();
    expect(await shown(office)).toEqual(before);
    expect((await office.history('')).length).toBeGreaterThan(entries);
    expect(await office.lastMerge()).toBeUndefined();
    await expect(office.undoMerge()).rejects.toThrow('不能直接撤回');

    const batch = (await office.history('restore')).at(-1)?.batch ?? '';
    await office.undo(batch);
    expect(await shown(office)).toEqual(merged);
    expect((await office.integrity()).stale).toEqual([]);
    machine.loseIndex();
    expect(await shown(await machine.open())).toEqual(merged);
  });

  it('holds on the other laptop as well, once it gets it', async () => {
    const { office, team } = await twoLaptops();
    await office.mergePackage(await team.exportPackage());
    await office.undoMerge();
    await team.mergePackage(await office.exportPackage());
    expect(await shown(team)).toEqual(await shown(office));
  });

  it('ends a difference that the merge brought', async () => {
    const { office, team } = await twoLaptops();
    await office.act([decided('accepted'), changeUnit('u1', { town: '南屏乡' })]);
    const before = await shown(office);
    await office.mergePackage(await team.exportPackage());
    expect((await shown(office)).differing).toBeGreaterThan(0);
    await office.undoMerge();
    expect(await shown(office)).toEqual(before);
  });

  it('is offered only while nothing was recorded since, and not for a merge that brought nothing', async () => {
    const { office, team } = await twoLaptops();
    const packed = await team.exportPackage();
    await office.mergePackage(packed);
    await office.mergePackage(packed);
    expect(await office.lastMerge()).toMatchObject({ fresh: 4 });
    await office.act([changeUnit('u2', { town: '南屏乡' })]);
    expect(await office.lastMerge()).toBeUndefined();
    const after = await office.history('');
    await expect(office.undoMerge()).rejects.toThrow('合并之后又有了新的记录');
    expect(await office.history('')).toEqual(after);
    expect(office.saveState().kind).toBe('saved');
  });

  it('leaves a locked round as it is: what came into it waits all the same', async () => {
    const { office, team } = await twoLaptops();
    await office.act([lockRound('r1')]);
    await office.mergePackage(await team.exportPackage());
    const waiting = await office.held();
    expect(waiting.length).toBeGreaterThan(0);
    await office.undoMerge();
    expect(await office.held()).toEqual(waiting);
    expect(await shown(office)).toMatchObject({ outcomes: ['accepted'], units: ['u1 城关镇'] });
  });
});
