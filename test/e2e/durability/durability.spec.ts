import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { startBrowser, type BrowserProcess } from './browser-process.ts';
import type { Found } from './page/main.ts';
import { buildAndServe, type ServedPage } from './served-page.ts';

let served: ServedPage;
let folder: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durability-'));
  served = await buildAndServe(new URL('page/', import.meta.url), join(folder, 'page'));
});

test.afterAll(async () => {
  served.close();
  await rm(folder, { recursive: true, force: true });
});

/** One run of the program: a browser on the profile, the page open, its store ready. */
interface Run extends BrowserProcess {
  /** The last act that the page showed as saved. */
  saved(): number;
}

async function start(profile: string, hash = ''): Promise<Run> {
  const browser = await startBrowser(profile);
  let last = 0;
  await browser.page.exposeFunction('shownSaved', (act: number) => {
    last = act;
  });
  await browser.page.goto(`${served.origin}/${hash}`);
  await browser.page.waitForFunction(() => window.durability !== undefined);
  return { ...browser, saved: () => last };
}

const found = (run: Run): Promise<Found> => run.page.evaluate(() => window.durability?.found() as Promise<Found>);
const prepare = (run: Run): Promise<void> => run.page.evaluate(() => window.durability?.prepare());
const visit = (run: Run, from: number, to: number): Promise<void> =>
  run.page.evaluate(([first, last]) => window.durability?.visit(first, last), [from, to] as const);
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
const whole = { journalDamages: 0, onlyInJournal: 0, onlyInIndex: 0, missingDocuments: [], ledger: { problems: [] } };

async function indexFolder(profile: string): Promise<string> {
  const databases = join(profile, 'Default', 'IndexedDB');
  const [name] = (await readdir(databases)).filter((entry) => entry.endsWith('.indexeddb.leveldb'));
  if (name === undefined) throw new Error('there is no IndexedDB folder');
  return join(databases, name);
}

async function cutIndexLog(profile: string, bytes: number): Promise<void> {
  const database = await indexFolder(profile);
  const [log] = (await readdir(database))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .reverse();
  if (log === undefined) throw new Error('the database has no log');
  const path = join(database, log);
  await truncate(path, (await stat(path)).size - bytes);
}

test('with 5 bytes off the log of IndexedDB, three acts and another start, the index is built again from the journal and says so', async () => {
  const profile = join(folder, 'torn');
  const first = await start(profile);
  await prepare(first);
  await visit(first, 1, 12);
  await first.kill();
  await cutIndexLog(profile, 5);

  const second = await start(profile);
  expect((await found(second)).acts).toEqual(upTo(12));
  await visit(second, 13, 15);
  await second.kill();

  const third = await start(profile);
  const { start: report, acts, shown, integrity } = await found(third);
  expect({ acts, shown }).toEqual({ acts: upTo(15), shown: 15 });
  expect(report).toEqual({ entries: 19, rebuilt: 'index', sentence: '本机的数据索引丢失或不完整，已用数据日志重建，19 条记录都在。' });
  expect(integrity).toMatchObject(whole);
  await third.kill();
});

test('with the IndexedDB folder deleted, the index is built again from the journal', async () => {
  const profile = join(folder, 'deleted');
  const first = await start(profile);
  await prepare(first);
  await visit(first, 1, 5);
  await first.kill();
  await rm(await indexFolder(profile), { recursive: true });

  const second = await start(profile);
  expect(await found(second)).toMatchObject({ acts: upTo(5), shown: 5, start: { entries: 9, rebuilt: 'index' }, integrity: whole });
  await visit(second, 6, 8);
  await second.kill();
  const third = await start(profile);
  expect(await found(third)).toMatchObject({ acts: upTo(8), shown: 8, start: { rebuilt: null, sentence: null }, integrity: whole });
  await third.kill();
});

test('with the journal deleted, it is written again from the index', async () => {
  const profile = join(folder, 'journal');
  const first = await start(profile);
  await prepare(first);
  await visit(first, 1, 5);
  await first.kill();

  const second = await start(profile, '#lose-journal');
  expect(await found(second)).toMatchObject({ acts: upTo(5), shown: 5, start: { entries: 9, rebuilt: 'journal' }, integrity: whole });
  await second.kill();
  await rm(await indexFolder(profile), { recursive: true });
  const third = await start(profile);
  expect(await found(third)).toMatchObject({ acts: upTo(5), start: { rebuilt: 'index' }, integrity: whole });
  await third.kill();
});

test('with IndexedDB cleared under the running program, acts go on and nothing is lost', async () => {
  const run = await start(join(folder, 'cleared'));
  await prepare(run);
  await visit(run, 1, 5);
  const session = await run.page.context().newCDPSession(run.page);
  await session.send('Storage.clearDataForOrigin', { origin: served.origin, storageTypes: 'indexeddb' });
  await visit(run, 6, 9);
  expect(await found(run)).toMatchObject({ acts: upTo(9), shown: 9, integrity: whole });
  expect(await run.page.evaluate(() => window.durability?.saveState().kind)).toBe('saved');
  await run.kill();
});

test('what interrupted writes left in the private file system is cleared away at the next start, and nothing else', async () => {
  const profile = join(folder, 'left-over');
  const first = await start(profile);
  await prepare(first);
  await first.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const documents = await root.getDirectoryHandle('documents', { create: true });
    for (const [directory, name] of [
      [root, 'journal.ystj.part'],
      [root, 'journal.ystj.crswap'],
      [documents, `${'ab'.repeat(32)}.part`],
      [documents, 'somebody-else.part'],
    ] as const) {
      const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
      await stream.write(new Uint8Array(10));
      await stream.close();
    }
  });
  await first.kill();
  const second = await start(profile);
  expect(await second.page.evaluate(() => window.durability?.swept())).toEqual({ files: 3, bytes: 30 });
  const names = await second.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const found: string[] = [];
    for (const directory of [root, await root.getDirectoryHandle('documents')])
      for await (const name of (directory as unknown as { keys(): AsyncIterable<string> }).keys()) if (name.includes('.')) found.push(name);
    return found;
  });
  expect(names.toSorted()).toEqual(['journal.ystj', 'somebody-else.part']);
  expect(await found(second)).toMatchObject({ integrity: whole });
  await second.kill();
});

test('with the private file system cleared under the running program, the journal is written again and the person is told; with everything cleared, nothing is called saved', async () => {
  const run = await start(join(folder, 'cleared-files'));
  await prepare(run);
  await visit(run, 1, 5);
  const session = await run.page.context().newCDPSession(run.page);
  const clear = (storageTypes: string) => session.send('Storage.clearDataForOrigin', { origin: served.origin, storageTypes });
  await clear('file_systems');
  await visit(run, 6, 7);
  expect(await run.page.evaluate(() => window.durability?.notice())).toContain('数据日志丢失，已按索引重新写成');
  expect((await found(run)).acts).toEqual(upTo(7));
  expect(run.saved()).toBe(7);
  await clear('file_systems,indexeddb');
  const refused = visit(run, 8, 8).catch((error: unknown) => error);
  await run.page.waitForFunction(() => window.durability?.saveState().kind === 'unsaved');
  expect(await run.page.evaluate(() => window.durability?.saveState())).toMatchObject({ reason: expect.stringContaining('在程序运行时被清除了') });
  expect(run.saved()).toBe(7);
  await run.kill();
  expect(await refused).toBeInstanceOf(Error);
});

test('documents that the private file system lost since they were kept are read from their copies and put there again at the next start', async () => {
  const profile = join(folder, 'second-copies');
  const first = await start(profile);
  await prepare(first);
  const inFolder = (): Promise<number> =>
    first.page.evaluate(async () => {
      const documents = await (await navigator.storage.getDirectory()).getDirectoryHandle('documents', { create: true });
      let whole = 0;
      for await (const name of (documents as unknown as { keys(): AsyncIterable<string> }).keys()) if (!name.endsWith('.part')) whole += 1;
      return whole;
    });
  await expect.poll(inFolder).toBe(1);
  await first.page.evaluate(async () => {
    const documents = await (await navigator.storage.getDirectory()).getDirectoryHandle('documents');
    for await (const name of (documents as unknown as { keys(): AsyncIterable<string> }).keys()) await documents.removeEntry(name);
  });
  expect(await inFolder()).toBe(0);
  expect(await found(first)).toMatchObject({ integrity: whole });
  await first.kill();
  // The copy goes at the third start: the fourth finds what the second put into the folder.
  for (let again = 0; again < 4; again += 1) {
    const later = await start(profile);
    expect(await found(later)).toMatchObject({ integrity: whole });
    await later.kill();
  }
});

test('two windows at once write one chain', async () => {
  const run = await start(join(folder, 'windows'));
  await prepare(run);
  const other = await run.page.context().newPage();
  await other.goto(served.origin);
  await other.waitForFunction(() => window.durability !== undefined);
  await Promise.all([visit(run, 1, 30), other.evaluate(() => window.durability?.visit(31, 60))]);
  const { acts, integrity } = await found(run);
  expect(acts.toSorted((a, b) => a - b)).toEqual(upTo(60));
  expect(integrity).toMatchObject(whole);
  await run.kill();
});
