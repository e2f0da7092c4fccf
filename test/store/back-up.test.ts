import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeUnit, registerUnit } from '#shared/ledger/acts.ts';
import { backUp, startRollingBackups } from '#renderer/store/back-up.ts';
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
    const store = await machine.open();
    expect(await backUp(store, 'start', noon)).toBeUndefined();
    await store.act([registerUnit(unitOf('u1'))]);
    expect(await backUp(store, 'merge', noon)).toBe('验收台-自动-2026-11-05-120000-合并前.ystz');
    expect(await entriesIn(machine, '验收台-自动-2026-11-05-120000-合并前.ystz')).toBe(1);
  });

  it('that does not read back is told, and costs no older one', async () => {
    const machine = newMachine();
    const store = await machine.open();
    await store.act([registerUnit(unitOf('u1'))]);
    for (let hour = 0; hour < 25; hour += 1)
      machine.memory.backups.set(`验收台-自动-2026-01-01-${String(100_000 + hour)}-每小时.ystz`, { bytes: new Uint8Array(1), writtenMs: 0 });
    const broken = { ...store, host: { ...store.host, backups: { ...store.host.backups, read: () => Promise.resolve(new Uint8Array(9)) } } };
    await expect(backUp(broken, 'hour', noon)).rejects.toThrow('读不回来');
    expect(machine.memory.backups.size).toBe(26);
    await backUp(store, 'hour', noon + 1000);
    expect(machine.memory.backups.size).toBe(20);
  });

  it('comes at the start and after each hour in which something was recorded', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const machine = newMachine();
    const store = await machine.open();
    await store.act([registerUnit(unitOf('u1'))]);
    let now = noon;
    const problems: unknown[] = [];
    const written = (count: number) => vi.waitFor(() => expect(machine.memory.backups.size).toBe(count), { timeout: 5000 });
    const pass = (hours: number) => {
      now += hours * hourMs;
      vi.advanceTimersByTime(hours * hourMs);
    };
    const stop = startRollingBackups(
      store,
      () => now,
      (error) => problems.push(error),
    );
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
