import { describe, expect, it, vi } from 'vitest';
import { electronHost } from '#renderer/host/electron-host.ts';
import { fail, ok } from '#shared/result.ts';
import { callNames, type ShellBridge } from '#shared/shell-contract.ts';

const unused = (): never => {
  throw new Error('not part of this test');
};

const bridgeWith = (own: Partial<ShellBridge>): ShellBridge => {
  const others = Object.fromEntries([...callNames, 'onOpenPackage'].map((name) => [name, unused]));
  return { ...(others as unknown as ShellBridge), ...own };
};

describe('the Electron host', () => {
  it('gives the value of an answer', async () => {
    const append = vi.fn(() => Promise.resolve(ok(null)));
    const host = electronHost(bridgeWith({ journalSize: () => Promise.resolve(ok(7)), journalAppend: append }));
    expect(await host.journal.size()).toBe(7);
    await host.journal.append(Uint8Array.of(1), 7);
    expect(append).toHaveBeenCalledWith(Uint8Array.of(1), 7);
  });

  it('rejects with the problem’s code as the name, which the store turns into a sentence', async () => {
    const host = electronHost(bridgeWith({ journalAppend: () => Promise.resolve(fail({ code: 'disk-full', detail: 'ENOSPC' })) }));
    await expect(host.journal.append(new Uint8Array())).rejects.toMatchObject({ name: 'disk-full', message: 'ENOSPC' });
  });

  it('hands on a refused or cancelled saving as it is', async () => {
    const cancelled = fail({ code: 'cancelled' as const, detail: '' });
    const host = electronHost(bridgeWith({ saveFile: () => Promise.resolve(cancelled) }));
    expect(await host.saveFile('a.xlsx', new Uint8Array(), 'x')).toEqual(cancelled);
  });

  it('hands a large file over in parts, in order, and gives it up where one is refused', async () => {
    const parts: Uint8Array[] = [];
    const dropped = vi.fn(() => Promise.resolve(ok(null)));
    const full = fail({ code: 'disk-full' as const, detail: '' });
    const bridge = (most: number) =>
      bridgeWith({
        saveBegin: (name) => Promise.resolve(ok({ id: 7, name })),
        savePart: (_id, bytes) => {
          parts.push(bytes);
          return Promise.resolve(parts.length > most ? full : ok(null));
        },
        saveEnd: () => Promise.resolve(ok(null)),
        saveDrop: dropped,
      });
    const content = Uint8Array.from({ length: 9_000_000 }, (_, index) => index % 251);
    expect(await electronHost(bridge(99)).saveFile('一批.zip', new Blob([content]), '')).toEqual(ok({ name: '一批.zip' }));
    expect(Buffer.compare(Buffer.concat(parts), Buffer.from(content))).toBe(0);
    expect(parts.length).toBeGreaterThan(2);
    expect(dropped).not.toHaveBeenCalled();
    parts.length = 0;
    expect(await electronHost(bridge(1)).saveFile('一批.zip', new Blob([content]), '')).toEqual(full);
    expect([parts.length, dropped.mock.calls]).toEqual([2, [[7]]]);
  });
});
