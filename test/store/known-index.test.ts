import { describe, expect, it } from 'vitest';
import { lockRound, openRound, unlockRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { memoryHost } from '#renderer/host/memory-host.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;

/** Two windows of one laptop, each of which has judged something and knows what it read for that. */
async function twoWindows(): Promise<{ readonly machine: Machine; readonly here: Store; readonly there: Store }> {
  const machine = newMachine();
  const here = await machine.open();
  const hash = await here.keepStandard(standard);
  await here.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
  await here.act([writeNote(visit, firstItem.id, '一')]);
  const there = await machine.open();
  await there.act([writeNote(visit, firstItem.id, '二')]);
  return { machine, here, there };
}

/** The chain is whole and the index is what making it again gives. */
async function expectSound(machine: Machine, store: Store): Promise<void> {
  expect(await store.integrity()).toMatchObject({ ledger: { problems: [] }, stale: [], onlyInIndex: 0, onlyInJournal: 0, journalDamages: 0 });
  const kept = await indexOf(machine);
  await store.rebuild(() => undefined);
  expect(await indexOf(machine)).toEqual(kept);
}

describe('what a window knows of the index', () => {
  it('is given up where another window wrote: acts in turns make one chain, and no field is lost', async () => {
    const { machine, here, there } = await twoWindows();
    for (const [store, note] of [
      [here, '三'],
      [there, '四'],
      [there, '五'],
      [here, '六'],
    ] as const)
      await store.act([writeNote(visit, firstItem.id, note), changeUnit('u1', { [`fact/${note}`]: 1 })]);
    expect((await here.visitFields('r1', 'u1', 'first'))[`item/${firstItem.id}/note`]).toBe('六');
    expect(Object.keys((await here.unit('u1'))?.facts ?? {})).toEqual(expect.arrayContaining(['三', '四', '五', '六']));
    await expectSound(machine, here);
  });

  it('refuses nothing that another window has allowed since, and allows nothing that it has refused', async () => {
    const { here, there } = await twoWindows();
    await there.act([lockRound('r1')]);
    await expect(here.act([writeNote(visit, firstItem.id, '三')])).rejects.toThrow('已锁定');
    await there.act([unlockRound('r1', '补录')]);
    await here.act([writeNote(visit, firstItem.id, '四')]);
    expect((await there.visitFields('r1', 'u1', 'first'))[`item/${firstItem.id}/note`]).toBe('四');
  });

  it('is given up where the index was made anew, in this window or another', async () => {
    const { machine, here, there } = await twoWindows();
    await here.act([giveVerdict(visit, [firstItem.id], 'met')]);
    for (const store of [there, here]) {
      await store.rebuild(() => undefined);
      await here.act([giveVerdict(visit, [firstItem.id], 'unmet')]);
    }
    await expectSound(machine, here);
  });

  it('spares reading: after the first act on a visit the next asks the host for the journal’s length no more', async () => {
    const machine = newMachine();
    const host = memoryHost(machine.memory);
    let asked = 0;
    const size = () => {
      asked += 1;
      return host.journal.size();
    };
    const store = await machine.openOn({ ...host, journal: { ...host.journal, size } });
    await store.act([registerUnit(unitOf('u1'))]);
    const before = asked;
    await store.act([changeUnit('u1', { name: '甲' })]);
    await store.act([changeUnit('u1', { name: '乙' })]);
    expect(asked).toBe(before);
    expect((await store.unit('u1'))?.name).toBe('乙');
  });
});
