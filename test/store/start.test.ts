import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import { frameRecord, frameRecords, readJournal } from '#shared/ledger/journal.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { indexOf, newMachine, type Machine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;

/** A machine with a standard, two units, a round and a visit: 5 batches. */
async function usedMachine(): Promise<Machine> {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector('张三');
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1')), registerUnit(unitOf('u2'))]);
  await store.act([openRound(roundOf('r1', hash))]);
  await store.act([openVisit(visit, hash)]);
  await store.act([giveVerdict(visit, [firstItem.id], 'met')]);
  return machine;
}

const entryCount = 6;

describe('opening the data', () => {
  it('for the first time gives an empty store with a device of its own', async () => {
    const store = await newMachine().open();
    expect(store.start).toEqual({ entries: 0, rebuilt: null, sentence: null });
    expect(store.device).toMatch(/^[a-z0-5]{16}$/u);
    expect(store.device).not.toBe((await newMachine().open()).device);
  });

  it('again finds everything, says nothing, and stays the same device', async () => {
    const machine = await usedMachine();
    const first = await machine.open();
    const again = await machine.open();
    expect(again.start).toEqual({ entries: entryCount, rebuilt: null, sentence: null });
    expect([again.device, again.inspector()]).toEqual([first.device, '张三']);
    expect((await again.integrity()).ledger.problems).toEqual([]);
  });

  it('after the index was lost builds it again from the journal, the same, with progress and a sentence', async () => {
    const machine = await usedMachine();
    const before = await indexOf(machine);
    const { device } = await machine.open();
    machine.loseIndex();
    const progress: number[] = [];
    const store = await machine.open({ onProgress: (done, of) => progress.push(done / of) });
    expect(store.start).toEqual({ entries: entryCount, rebuilt: 'index', sentence: '本机的数据索引丢失或不完整，已用数据日志重建，6 条记录都在。' });
    expect(await indexOf(machine)).toEqual(before);
    expect([store.device, store.inspector()]).toEqual([device, '张三']);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    expect((await machine.open()).start.sentence).toBeNull();
  });

  it('with bytes overwritten in the middle of the journal notices it by the checksums, and mends it from the index while that is whole', async () => {
    const machine = await usedMachine();
    const { length } = machine.memory.journal;
    for (const share of [0.2, 0.5, 0.9]) {
      const written = Uint8Array.from(machine.memory.journal);
      written.fill(0x2a, Math.floor(length * share), Math.floor(length * share) + 5);
      machine.memory.journal = written;
      const store = await machine.open();
      expect(store.start).toMatchObject({ entries: entryCount, rebuilt: 'journal' });
      expect(store.start.sentence).toMatch(/^数据日志有损坏，已修复，用索引找回 \d+ 条记录。$/u);
      expect((await store.integrity()).ledger.problems).toEqual([]);
      expect((await machine.open()).start.sentence).toBeNull();
    }
  });

  it('after the journal was lost writes it again from the index', async () => {
    const machine = await usedMachine();
    machine.memory.journal = new Uint8Array();
    const store = await machine.open();
    expect(store.start).toEqual({ entries: entryCount, rebuilt: 'journal', sentence: '数据日志丢失，已按索引重新写成，6 条记录都在。' });
    machine.loseIndex();
    const again = await machine.open();
    expect([again.start.entries, again.device]).toEqual([entryCount, store.device]);
  });

  it('after both were lost is empty', async () => {
    const machine = await usedMachine();
    machine.memory.journal = new Uint8Array();
    machine.loseIndex();
    expect((await machine.open()).start).toEqual({ entries: 0, rebuilt: null, sentence: null });
  });

  it('cuts a torn tail and goes on', async () => {
    const machine = await usedMachine();
    const whole = machine.memory.journal;
    machine.memory.journal = Uint8Array.from([...whole, ...frameRecord({ kind: 'batch', entries: [] }).subarray(0, 7)]);
    const store = await machine.open();
    expect(store.start).toEqual({ entries: entryCount, rebuilt: null, sentence: null });
    expect(machine.memory.journal).toEqual(whole);
    await store.act([registerUnit(unitOf('u3'))]);
    machine.loseIndex();
    expect((await machine.open()).start.entries).toBe(entryCount + 1);
  });

  it('indexes what was journaled when the program was killed before indexing it, quietly', async () => {
    const machine = await usedMachine();
    const before = machine.indexName;
    machine.loseIndex();
    const elsewhere = await machine.open();
    await elsewhere.act([registerUnit(unitOf('u3'))]);
    machine.indexName = before;
    const store = await machine.open();
    expect(store.start).toEqual({ entries: entryCount + 1, rebuilt: null, sentence: null });
    expect((await store.units()).map(({ id }) => id)).toEqual(['u1', 'u2', 'u3']);
  });

  it('adds what an index that fell back lacks, and says so', async () => {
    const machine = await usedMachine();
    const before = machine.indexName;
    machine.loseIndex();
    const elsewhere = await machine.open();
    await elsewhere.act([registerUnit(unitOf('u3'))]);
    await elsewhere.act([registerUnit(unitOf('u4'))]);
    const full = await indexOf(machine);
    machine.indexName = before;
    const store = await machine.open();
    expect(store.start).toMatchObject({ entries: entryCount + 2, sentence: '数据索引缺少 2 条记录，已从数据日志补上。' });
    expect(await indexOf(machine)).toEqual(full);
  });

  it('puts records that a shortened journal lacks back from the index', async () => {
    const machine = await usedMachine();
    const { records } = readJournal(machine.memory.journal);
    machine.memory.journal = frameRecords(records.slice(0, 3));
    const store = await machine.open();
    expect(store.start.sentence).toBe('数据日志缺少 3 条记录，已从索引补上。');
    machine.loseIndex();
    expect((await machine.open()).start.entries).toBe(entryCount);
  });

  it('mends damage in the middle of the journal from the index', async () => {
    const machine = await usedMachine();
    const { journal } = machine.memory;
    const middle = Math.floor(journal.length / 2);
    machine.memory.journal = Uint8Array.from([...journal.subarray(0, middle), 0, ...journal.subarray(middle)]);
    const store = await machine.open();
    expect(store.start).toMatchObject({ entries: entryCount, rebuilt: 'journal' });
    expect(readJournal(machine.memory.journal).damages).toEqual([]);
    expect(await store.integrity()).toMatchObject({ journalDamages: 0, onlyInIndex: 0, onlyInJournal: 0, ledger: { problems: [] } });
  });

  it('tells of damage that nothing can mend, and keeps all the rest', async () => {
    const machine = await usedMachine();
    const { journal } = machine.memory;
    const { records } = readJournal(journal);
    const hit = frameRecords(records.slice(0, 2)).length + 40;
    machine.memory.journal = Uint8Array.from(journal, (byte, index) => (index === hit ? byte ^ 1 : byte));
    machine.loseIndex();
    const store = await machine.open();
    expect(store.start.entries).toBe(entryCount - 2);
    expect(store.start.sentence).toContain('有 1 处损坏');
    expect((await store.integrity()).ledger.problems).toEqual([{ code: 'gap', device: store.device, seq: 4 }]);
    await store.act([registerUnit(unitOf('u9'))]);
    expect((await store.units()).map(({ id }) => id)).toEqual(['u9']);
  });

  it('refuses data of a newer program and leaves it alone', async () => {
    const machine = newMachine();
    const newer = new Dexie(machine.indexName);
    newer.version(99).stores({ entries: '++id' });
    await newer.open();
    newer.close();
    await expect(machine.open()).rejects.toThrow('请安装最新版本');
    const untouched = await new Dexie(machine.indexName).open();
    expect(untouched.verno).toBe(99);
    untouched.close();

    const journaled = newMachine();
    journaled.memory.journal = frameRecord({ kind: 'start', format: 3, device: 'a' });
    await expect(journaled.open()).rejects.toThrow('请安装最新版本');
  });
});
