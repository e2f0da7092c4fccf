import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { initial } from '#renderer/store/migrations/0001-initial.ts';
import { startRollingBackups } from '#renderer/store/rolling-backups.ts';
import { unpack } from '#renderer/store/packing.ts';
import { unitOf } from './county.ts';
import { newMachine, type Machine } from './machine.ts';

const noon = Date.UTC(2026, 10, 5, 4);
const hourMs = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
});

async function entriesIn(machine: Machine, name: string): Promise<number | undefined> {
  const bytes = machine.memory.backups.get(name)?.bytes;
  const read = bytes === undefined ? undefined : await unpack(bytes);
  return read?.ok === true ? read.value.entries.length : undefined;
}

describe('a backup by itself', () => {
  it('is written, read back, and holds everything; of nothing there is none', async () => {
    const machine = newMachine();
    const store = await machine.open({ nowMs: () => noon });
    expect(await store.backups.write('start')).toBeUndefined();
    await store.act([registerUnit(unitOf('u1'))]);
    expect(await store.backups.write('merge')).toBe('验收台-自动-2026-11-05-120000-合并前.ystz');
    expect(await entriesIn(machine, '验收台-自动-2026-11-05-120000-合并前.ystz')).toBe(1);
    expect(store.backups.state()).toMatchObject({ writtenMs: noon, changed: false, problem: null });
  });

  it('that does not read back is told, and costs no older one', async () => {
    const machine = newMachine();
    let now = noon;
    const store = await machine.open({ nowMs: () => now });
    await store.act([registerUnit(unitOf('u1'))]);
    for (let hour = 0; hour < 25; hour += 1)
      machine.memory.backups.set(`验收台-自动-2026-01-01-${String(100_000 + hour)}-每小时.ystz`, { bytes: new Uint8Array(1), writtenMs: 0 });
    machine.memory.backupsReadAs = new Uint8Array(9);
    await expect(store.backups.write('hour')).rejects.toThrow('读不回来');
    expect(store.backups.state()?.problem).toContain('读不回来');
    expect(machine.memory.backups.size).toBe(26);
    machine.memory.backupsReadAs = null;
    now += 1000;
    await store.backups.write('hour');
    expect(machine.memory.backups.size).toBe(20);
    expect(store.backups.state()?.problem).toBeNull();
  });

  it('waits for a folder: none is written before one is picked, and the first at once when it is', async () => {
    const machine = newMachine();
    machine.memory.backupPlace = { kind: 'none', name: '', choosable: true };
    const store = await machine.open({ nowMs: () => noon });
    await store.act([registerUnit(unitOf('u1'))]);
    expect(await store.backups.write('import')).toBeUndefined();
    await store.backups.look();
    expect(store.backups.state()).toMatchObject({ place: { kind: 'none' }, changed: true, writtenMs: null });
    await store.backups.choose();
    expect([...machine.memory.backups.keys()]).toEqual(['验收台-自动-2026-11-05-120000-启动.ystz']);
    machine.memory.backupPlace = { ...machine.memory.backupPlace, kind: 'locked' };
    await store.act([changeUnit('u1', { town: '河东乡' })]);
    expect(await store.backups.write('import')).toBeUndefined();
    await store.backups.allow();
    expect(store.backups.state()).toMatchObject({ place: { kind: 'ready' }, changed: false });
  });

  it('comes before the index takes another shape, from the journal alone', async () => {
    const machine = newMachine();
    const older = await machine.open({ migrations: [initial] });
    await older.act([registerUnit(unitOf('u1')), registerUnit(unitOf('u2'))]);
    await older.keepDocument(new TextEncoder().encode('自评表'));
    const next = { version: 99, stores: { meta: 'key, name' } };
    await machine.open({ nowMs: () => noon, migrations: [initial, next] });
    expect([...machine.memory.backups.keys()]).toEqual(['验收台-自动-2026-11-05-120000-升级前.ystz']);
    expect(await entriesIn(machine, '验收台-自动-2026-11-05-120000-升级前.ystz')).toBe(2);
    await machine.open({ migrations: [initial, next] });
    expect(machine.memory.backups.size).toBe(1);
  });

  it('that fails before an upgrade is told, and the upgrade goes on', async () => {
    const machine = newMachine();
    await (await machine.open({ migrations: [initial] })).act([registerUnit(unitOf('u1'))]);
    machine.memory.backupsReadAs = new Uint8Array(3);
    const store = await machine.open({ migrations: [initial, { version: 99, stores: { meta: 'key, name' } }] });
    expect(store.start.sentence).toContain('升级数据前的备份');
    expect(await store.units()).toHaveLength(1);
  });

  it('comes at the start and after each hour in which something was recorded', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const machine = newMachine();
    let now = noon;
    const store = await machine.open({ nowMs: () => now });
    await store.act([registerUnit(unitOf('u1'))]);
    const problems: unknown[] = [];
    const written = (count: number) => vi.waitFor(() => expect(machine.memory.backups.size).toBe(count), { timeout: 5000 });
    const pass = (hours: number) => {
      now += hours * hourMs;
      vi.advanceTimersByTime(hours * hourMs);
    };
    const stop = startRollingBackups(store, (error) => problems.push(error));
    await written(1);
    await store.act([changeUnit('u1', { town: '河东乡' })]);
    pass(1);
    await written(2);
    pass(1);
    pass(1);
    await store.act([changeUnit('u1', { town: '河西乡' })]);
    pass(1);
    await written(3);
    stop();
    await store.act([changeUnit('u1', { town: '城关镇' })]);
    pass(5);
    expect([...machine.memory.backups.keys()]).toEqual([
      '验收台-自动-2026-11-05-120000-启动.ystz',
      '验收台-自动-2026-11-05-130000-每小时.ystz',
      '验收台-自动-2026-11-05-160000-每小时.ystz',
    ]);
    expect(problems).toEqual([]);
  });
});
