import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { callNames } from '#electron/channels.ts';
import { handlersOn } from '#electron/handlers.ts';
import { HostError, problemOf } from '#electron/host-error.ts';
import { answerCall, isOurPage, registerChannels } from '#electron/register.ts';

const unused = (): never => {
  throw new Error('not called');
};
const documents = { put: unused, putAll: unused, get: unused, list: unused, faulty: unused, removeAll: unused };
const handlers = handlersOn({
  journal: { read: unused, size: () => Promise.resolve(7), append: () => Promise.resolve(), truncate: unused, replace: unused },
  documents,
  backups: { folder: '', list: unused, write: unused, read: unused, remove: unused, documents },
  facts: unused,
  saveFile: () => Promise.reject(new HostError('cancelled', 'closed')),
  printToPdf: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
});

const frame = (url: string, parent: unknown = null): Parameters<typeof isOurPage>[0] => ({ senderFrame: { url, parent } }) as Parameters<typeof isOurPage>[0];

describe('a call across the border', () => {
  it('gives the value of a good one', async () => {
    expect(await answerCall('journalSize', handlers.journalSize, true, [])).toEqual({ ok: true, value: 7 });
    expect(await answerCall('journalAppend', handlers.journalAppend, true, [new Uint8Array(1)])).toEqual({ ok: true, value: null });
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
    ['journalAppend', []],
    ['journalSize', ['more than asked']],
  ] as const)('%s with %j is refused before its handler sees it', async (call, args) => {
    expect(await answerCall(call, handlers[call], true, args)).toMatchObject({ ok: false, problem: { code: 'refused' } });
  });

  it('tells what went wrong as data', async () => {
    expect(await answerCall('saveFile', handlers.saveFile, true, ['a.xlsx', new Uint8Array(1), ''])).toMatchObject({ problem: { code: 'cancelled' } });
    expect(await answerCall('printToPdf', handlers.printToPdf, true, [])).toMatchObject({ problem: { code: 'disk-full' } });
    expect(problemOf('odd')).toEqual({ code: 'failed', detail: 'odd' });
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
  it('are all opened, each once, and the preload script knows them all', () => {
    const opened: string[] = [];
    registerChannels({ handle: (channel) => opened.push(channel) }, handlers, 'app://yanshoutai');
    expect(opened).toEqual(callNames.map((name) => `yanshoutai:${name}`));
    expect(callNames.length).toBe(22);
    const preload = readFileSync(fileURLToPath(new URL('../../../electron/preload.ts', import.meta.url)), 'utf8');
    expect(callNames.filter((name) => !preload.includes(`call('${name}'`))).toEqual([]);
  });
});
