import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { registerUnit } from '#shared/record/unit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import { unitOf } from './county.ts';
import { newMachine, type Machine } from './machine.ts';

const whole = { journalDamages: 0, onlyInJournal: 0, onlyInIndex: 0, ledger: { problems: [] } };

async function running(): Promise<{ readonly machine: Machine; readonly store: Store; readonly told: () => number }> {
  const machine = newMachine();
  const store = await machine.open();
  await store.act([registerUnit(unitOf('u1'))]);
  let times = 0;
  store.onNotice(() => (times += 1));
  return { machine, store, told: () => times };
}

const clearIndex = (machine: Machine): Promise<void> => Dexie.delete(machine.indexName);

describe('data that is cleared while the program runs', () => {
  it('is noticed at a look, nothing is said while all is there', async () => {
    const { store, told } = await running();
    await store.look();
    expect([store.notice(), told()]).toEqual([null, 0]);
  });

  it('where only the journal went, it is written again from the index, and told, at a look and at an act', async () => {
    for (const notice of [(store: Store) => store.look(), (store: Store) => store.act([registerUnit(unitOf('u2'))])]) {
      const { machine, store, told } = await running();
      machine.memory.journal = new Uint8Array();
      await notice(store);
      expect(store.notice()).toBe('数据日志丢失，已按索引重新写成，1 条记录都在。请到“设置”检查数据，看照片和文件是否完好。');
      expect(told()).toBe(1);
      expect(store.saveState().kind).toBe('saved');
      expect(await store.integrity()).toMatchObject(whole);
      machine.loseIndex();
      expect((await (await machine.open()).units()).length).toBeGreaterThan(0);
    }
  });

  it('where only the index went, it is built again from the journal, and told', async () => {
    const { machine, store } = await running();
    await clearIndex(machine);
    await store.look();
    await vi.waitFor(() => expect(store.notice()).toContain('已用数据日志重建，1 条记录都在'));
    await store.act([registerUnit(unitOf('u2'))]);
    expect((await store.units()).map(({ id }) => id)).toEqual(['u1', 'u2']);
    expect(await store.integrity()).toMatchObject(whole);
  });

  it('where both went, no act is called saved: it is said what happened and what to do, and no other ledger is begun', async () => {
    const { machine, store } = await running();
    machine.memory.journal = new Uint8Array();
    await clearIndex(machine);
    void store.act([registerUnit(unitOf('u2'))]);
    await vi.waitFor(() => expect(store.saveState()).toMatchObject({ kind: 'unsaved', reason: expect.stringContaining('在程序运行时被清除了') as string }));
    expect(machine.memory.journal.length).toBe(0);
  });

  it('where both went and nothing is done, a look says so', async () => {
    const { machine, store } = await running();
    machine.memory.journal = new Uint8Array();
    await clearIndex(machine);
    void store.look();
    await vi.waitFor(() => expect(store.saveState().kind).toBe('unsaved'));
  });
});
