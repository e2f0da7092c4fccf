import { describe, expect, it, vi } from 'vitest';
import { handlersOn } from '#electron/handlers.ts';
import { HostError, hostProblemOf } from '#electron/host-error.ts';
import { callNames, calls, channelOf } from '#shared/shell-contract.ts';
import { answerCall, isOurPage, registerChannels } from '#electron/register.ts';

const unused = (): never => {
  throw new Error('not called');
};
const documents = { put: unused, putAll: unused, get: unused, getAll: unused, list: unused, faulty: unused, removeAll: unused };
const vault = { putAll: unused, get: unused, list: unused, removeAll: unused };
const handlers = handlersOn({
  journal: { read: unused, size: () => Promise.resolve(7), append: () => Promise.resolve(), truncate: unused, replace: unused },
  documents,
  backups: { folder: '', list: unused, write: unused, read: unused, remove: unused, documents, vault },
  vault,
  sweep: () => Promise.resolve({ files: 0, bytes: 0 }),
  facts: unused,
  saveFile: () => Promise.reject(new HostError('cancelled', 'closed')),
  savings: { begin: () => Promise.resolve({ id: 1, name: '一批.zip' }), part: unused, end: unused, drop: unused },
  printToPdf: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
  runLog: unused,
  updateChoose: unused,
  updateRun: unused,
});

const frame = (url: string, parent: unknown = null): Parameters<typeof isOurPage>[0] => ({ senderFrame: { url, parent } }) as Parameters<typeof isOurPage>[0];

describe('a call across the border', () => {
  it('gives the value of a good one', async () => {
    expect(await answerCall('journalSize', handlers.journalSize, true, [])).toEqual({ ok: true, value: 7 });
    expect(await answerCall('journalAppend', handlers.journalAppend, true, [new Uint8Array(1), 7])).toEqual({ ok: true, value: null });
  });

  it('is refused to a stranger', async () => {
    expect(await answerCall('journalSize', handlers.journalSize, false, [])).toMatchObject({ ok: false, problem: { code: 'refused' } });
  });

  it.each([
    ['documentGet', ['../../etc/passwd']],
    ['documentGet', ['A'.repeat(64)]],
    ['backupRead', ['../journal.bin']],
    ['backupDocumentGet', ['../验收台.ystz']],
    ['backupDocumentRemoveAll', [['a'.repeat(64), '..']]],
    ['backupRead', ['..\\x.ystz']],
    ['backupRead', ['/etc/passwd']],
    ['backupWrite', ['con.ystz', new Uint8Array(1)]],
    ['backupWrite', ['.hidden.ystz', new Uint8Array(1)]],
    ['backupWrite', ['a..ystz', new Uint8Array(1)]],
    ['backupWrite', ['备份.ystz', 'no bytes']],
    ['journalTruncate', [-1]],
    ['journalTruncate', [1.5]],
    ['savePart', [-1, new Uint8Array(1)]],
    ['savePart', [1, 'no bytes']],
    ['journalAppend', []],
    ['journalAppend', [new Uint8Array(1), -1]],
    ['journalSize', ['more than asked']],
  ] as const)('%s with %j is refused before its handler sees it', async (call, args) => {
    expect(await answerCall(call, handlers[call], true, args)).toMatchObject({ ok: false, problem: { code: 'refused' } });
  });

  it('tells what went wrong as data', async () => {
    expect(await answerCall('saveFile', handlers.saveFile, true, ['a.xlsx', new Uint8Array(1), ''])).toMatchObject({ problem: { code: 'cancelled' } });
    expect(await answerCall('printToPdf', handlers.printToPdf, true, [])).toMatchObject({ problem: { code: 'disk-full' } });
    expect(hostProblemOf('odd')).toEqual({ code: 'failed', detail: 'odd' });
  });

  it('lets no result of a wrong shape through', async () => {
    expect(await answerCall('journalSize', () => Promise.resolve(-1), true, [])).toMatchObject({ ok: false, problem: { code: 'failed' } });
  });
});

describe('our page', () => {
  it('is the top frame at our own origin', () => {
    expect(isOurPage(frame('app://yanshoutai/index.html#/x'), 'app://yanshoutai')).toBe(true);
    expect(isOurPage(frame('app://yanshoutai.evil/index.html'), 'app://yanshoutai')).toBe(false);
    expect(isOurPage(frame('https://example.com/'), 'app://yanshoutai')).toBe(false);
    expect(isOurPage(frame('app://yanshoutai/index.html', {}), 'app://yanshoutai')).toBe(false);
    expect(isOurPage({ senderFrame: null }, 'app://yanshoutai')).toBe(false);
  });
});

describe('the channels', () => {
  it('are all opened, each once, and nothing else is', () => {
    const opened: string[] = [];
    registerChannels({ handle: (channel) => opened.push(channel) }, handlers, 'app://yanshoutai');
    expect(opened).toEqual(callNames.map((name) => `yanshoutai:${name}`));
    expect(callNames.length).toBe(36);
  });

  it('are all on the bridge of the preload script, each on its own channel with what the page passes, and nothing of Electron is', async () => {
    const world = new Map<string, Record<string, (...args: readonly unknown[]) => unknown>>();
    const invoke = vi.fn((channel: string, ...args: readonly unknown[]) => Promise.resolve([channel, ...args]));
    const told: string[] = [];
    vi.doMock('electron', () => ({
      contextBridge: { exposeInMainWorld: (name: string, bridge: Record<string, () => unknown>) => world.set(name, bridge) },
      ipcRenderer: { invoke, on: (event: string) => told.push(`on ${event}`), send: (event: string) => told.push(`send ${event}`), removeListener: unused },
    }));
    await import('#electron/preload.ts');
    expect([...world.keys()]).toEqual(['yanshoutai']);
    const bridge = world.get('yanshoutai') ?? {};
    expect(Object.keys(bridge).sort()).toEqual([...callNames, 'onOpenPackage'].sort());
    for (const name of callNames) {
      const args = calls[name].takes.map((kind) => `some ${kind}`);
      expect(await bridge[name]?.(...args)).toEqual([channelOf(name), ...args]);
    }
    bridge['onOpenPackage']?.(unused);
    expect(told).toEqual(['on yanshoutai:open-package', 'send yanshoutai:listening']);
  });
});
