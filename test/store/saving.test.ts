import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '#shared/json.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { asOne } from '#renderer/store/as-one.ts';
import type { SaveState, Store } from '#renderer/store/store.ts';
import { unitOf } from './county.ts';
import { newMachine } from './machine.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** The save state once it is unsaved. */
async function unsaved(store: Store): Promise<SaveState> {
  await vi.waitFor(() => expect(store.saveState().kind).toBe('unsaved'));
  return store.saveState();
}

describe('when the disk refuses', () => {
  it('says so in Chinese, keeps the act, and saves it once there is room, before what comes after', async () => {
    const machine = newMachine();
    const store = await machine.open();
    const states: SaveState[] = [];
    store.onSaveState((state) => states.push(state));
    machine.memory.appendFailsAfter = 30;
    const refused = store.act([registerUnit(unitOf('u1', '甲'))]);
    expect(await unsaved(store)).toEqual({ kind: 'unsaved', reason: '磁盘空间不足，请腾出空间，程序会自动重试。', waiting: 1 });
    expect(await store.units()).toEqual([]);

    machine.memory.appendFailsAfter = null;
    const later = store.act([changeUnit('u1', { name: '乙' })]);
    store.retryNow();
    await Promise.all([refused, later]);
    expect(await store.units()).toMatchObject([{ name: '乙' }]);
    expect((await store.history('unit/u1')).map(({ act, seq }) => [act, seq])).toEqual([
      ['unit-registered', 1],
      ['unit-changed', 2],
    ]);
    expect(states.map((state) => (state.kind === 'unsaved' ? state.waiting : state.kind))).toEqual(['saving', 1, 2, 'saving', 'saved']);
    expect(await store.integrity()).toMatchObject({ journalDamages: 0, ledger: { problems: [] } });
  });

  it('because it may only be read, says so, keeps acts, files and the name of who works, and writes all of it once it may', async () => {
    const machine = newMachine();
    const store = await machine.open();
    machine.memory.refuses = true;
    const refused = [store.act([registerUnit(unitOf('u1'))]), store.keepDocument(new Uint8Array([1]))];
    expect(await unsaved(store)).toMatchObject({ reason: '不能写入保存数据的位置（磁盘只读，或没有写入权限），请检查磁盘和权限，程序会自动重试。' });
    store.setInspector('张三');
    await vi.waitFor(() => expect(store.saveState()).toMatchObject({ kind: 'unsaved', waiting: 2 }));
    expect(await store.units()).toEqual([]);
    machine.memory.refuses = false;
    store.retryNow();
    await Promise.all(refused);
    expect(store.saveState().kind).toBe('saved');
    const again = await machine.open();
    expect([(await again.units()).length, again.inspector()]).toEqual([1, '张三']);
  });

  it('tries again by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const machine = newMachine();
    const store = await machine.open();
    machine.memory.appendFailsAfter = 0;
    const refused = store.act([registerUnit(unitOf('u1'))]);
    await unsaved(store);
    await vi.advanceTimersByTimeAsync(1000);
    expect((await unsaved(store)).kind).toBe('unsaved');
    machine.memory.appendFailsAfter = null;
    await vi.advanceTimersByTimeAsync(2000);
    await refused;
    expect(store.saveState().kind).toBe('saved');
    expect(await store.units()).toHaveLength(1);
  });

  it('does not write an act twice whose flush failed after the bytes were out', async () => {
    const machine = newMachine();
    const store = await machine.open();
    machine.memory.appendFailsAfter = Number.POSITIVE_INFINITY;
    const refused = store.act([registerUnit(unitOf('u1'))]);
    await unsaved(store);
    machine.memory.appendFailsAfter = null;
    store.retryNow();
    await refused;
    await store.act([registerUnit(unitOf('u2'))]);
    expect((await store.history('')).map(({ subject, seq }) => [subject, seq])).toEqual([
      ['unit/u1', 1],
      ['unit/u2', 2],
    ]);
    machine.loseIndex();
    expect((await machine.open()).start.entries).toBe(2);
  });

  it('is never called saved while one of several acts is still out', async () => {
    const machine = newMachine();
    const store = await machine.open();
    const states: SaveState['kind'][] = [];
    store.onSaveState((state) => states.push(state.kind));
    await Promise.all([1, 2, 3].map((number) => store.act([registerUnit(unitOf(`u${String(number)}`))])));
    expect(states.filter((kind) => kind === 'saved')).toHaveLength(1);
    expect(states.at(-1)).toBe('saved');
  });

  it('keeps a photo that finds no room, and keeps it again until there is', async () => {
    const machine = newMachine();
    const store = await machine.open();
    machine.memory.putFails = true;
    const kept = store.keepDocument(new TextEncoder().encode('照片'));
    expect(await unsaved(store)).toMatchObject({ reason: '磁盘空间不足，请腾出空间，程序会自动重试。', waiting: 1 });
    machine.memory.putFails = false;
    store.retryNow();
    expect(await store.document(await kept)).toEqual(new TextEncoder().encode('照片'));
    expect(store.saveState().kind).toBe('saved');
  });

  it('is never called saved between the steps of one act of several, and is at its end', async () => {
    const store = await newMachine().open();
    const states: string[] = [];
    store.onSaveState(({ kind }) => states.push(kind));
    await asOne(store, async () => {
      await store.keepDocument(new Uint8Array([1]));
      await store.keepDocument(new Uint8Array([2]));
      await store.act([registerUnit(unitOf('u1'))]);
    });
    expect(states).toEqual(['saving', 'saved']);
    await expect(asOne(store, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(store.saveState().kind).toBe('saved');
  });

  it('is never called saved while a text is still being typed, nor does the end of the typing hide a refusal', async () => {
    const machine = newMachine();
    const store = await machine.open();
    const handedOver = store.underWay();
    expect(store.saveState().kind).toBe('saving');
    machine.memory.appendFailsAfter = 0;
    const refused = store.act([registerUnit(unitOf('u1'))]);
    await unsaved(store);
    handedOver();
    expect(store.saveState()).toMatchObject({ kind: 'unsaved', waiting: 1 });
    machine.memory.appendFailsAfter = null;
    store.retryNow();
    await refused;
    expect(store.saveState().kind).toBe('saved');
  });

  it('does not hold up other acts for one that is faulty in itself', async () => {
    const store = await newMachine().open();
    const faulty = { round: null, subject: 'unit/u1', act: 'unit-changed', fields: { name: (() => 1) as never } };
    await expect(store.act([faulty])).rejects.toThrow();
    expect(store.saveState()).toEqual({ kind: 'unsaved', reason: expect.stringContaining('没有写入') as string, waiting: 0 });
    await store.act([registerUnit(unitOf('u1'))]);
    expect(store.saveState().kind).toBe('saved');
    expect(await store.units()).toHaveLength(1);
  });
});

describe('an act that would not read back', () => {
  it('is refused before it is written, and hinders nothing that comes after', async () => {
    const machine = newMachine();
    const store = await machine.open();
    await store.act([registerUnit(unitOf('u1'))]);
    const before = machine.memory.journal;
    for (const fields of [{ constructor: '甲' }, { name: undefined as never }, { 'item/toString/note': '乙' }])
      await expect(store.act([registerUnit(unitOf('u2')), { round: null, subject: 'unit/u1', act: 'unit-changed', fields }])).rejects.toThrow('没有写入');
    let deep: Json = 0;
    for (let level = 0; level < 120; level += 1) deep = [deep];
    await expect(store.act([{ round: null, subject: 'unit/u1', act: 'unit-changed', fields: { name: deep } }])).rejects.toThrow('没有写入');
    expect(machine.memory.journal).toEqual(before);
    expect(store.saveState()).toMatchObject({ kind: 'unsaved', waiting: 0 });
    await store.act([registerUnit(unitOf('u3'))]);
    expect(store.saveState().kind).toBe('saved');
    expect((await store.units()).map(({ id }) => id)).toEqual(['u1', 'u3']);
    expect(await store.integrity()).toMatchObject({ journalDamages: 0, onlyInIndex: 0, onlyInJournal: 0, ledger: { problems: [] } });
  });
});

describe('two windows on the same data', () => {
  it('write one chain', async () => {
    const machine = newMachine();
    const [one, two] = await Promise.all([machine.open(), machine.open()]);
    await Promise.all([one, two, one, two].map((store, index) => store.act([registerUnit(unitOf(`u${String(index)}`))])));
    expect((await one.history('')).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect((await two.integrity()).ledger.problems).toEqual([]);
    expect(await two.units()).toHaveLength(4);
  });
});
