import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, type Page } from 'playwright/test';
import { tellFigure } from '#test/tell-figure.ts';
import { randomFrom } from '#test/random.ts';
import type { IntegrityReport } from '#renderer/store/integrity-report.ts';
import { startBrowser } from './browser-process.ts';
import type { FoundAfterKill } from './moments/main.ts';
import { momentNames, type MomentName } from './moments/moment.ts';
import { buildAndServe, type ServedPage } from './served-page.ts';

/** How often the browser is killed in the middle of every operation: some in the ordinary run, 200 by `npm run kills`. */
const kills = Number(process.env['YST_KILLS'] ?? 8);

/** The operations that are tried: all, or those that `YST_MOMENTS=import,merge` names. */
const tried = momentNames.filter((name) => (process.env['YST_MOMENTS'] ?? name).split(',').includes(name));

/** After so many kills, or a fault, the operations go on in a fresh profile: what they pile up would make every look at it longer. */
const killsAProfile = 25;

const { below } = randomFrom(20_261_129);

const words: Readonly<Record<MomentName, string>> = {
  visit: 'a visit, act by act',
  import: 'an import',
  merge: 'a merge',
  restore: 'a restoring',
  photos: 'the adding of photos',
  backup: 'a backup',
  migration: 'an upgrade of the index',
};

let served: ServedPage;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moments-'));
  served = await buildAndServe(new URL('moments/', import.meta.url), join(folder, 'page'));
});

test.afterAll(async () => {
  served.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the kills of one operation came to, and what was shown as done and saved in all of them. */
interface Table {
  readonly kills: { shown: number; in: number; out: number };
  shown: number;
  mended: number;
  readonly faults: string[];
}

/** One operation on a profile: how long it about takes there, the numbers that it showed as done and saved, and those that were found to be in. */
interface Operation {
  readonly name: MomentName;
  readonly table: Table;
  readonly shown: Set<number>;
  readonly found: Set<number>;
  tookMs: number;
}

/** An operation in its tab, which has an address, and so data, of its own. */
interface Tab {
  readonly operation: Operation;
  readonly page: Page;
}

/** Starts the browser with a tab for each operation. */
async function start(profile: string, operations: readonly Operation[]): Promise<{ readonly tabs: readonly Tab[]; readonly kill: () => Promise<void> }> {
  const { browser, kill } = await startBrowser(profile);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no context');
  const tabs = await Promise.all(
    operations.map(async (operation) => {
      const page = await context.newPage();
      await page.exposeFunction('shownDone', (number: number) => {
        operation.shown.add(number);
      });
      return { operation, page };
    }),
  );
  return { tabs, kill };
}

/** Opens the page and waits until its store is open. For an upgrade this is the operation itself. */
async function open({ operation: { name }, page }: Tab, reached: number): Promise<void> {
  const { port } = new URL(served.origin);
  await page.goto(`http://${name}.localhost:${port}/?${name}${name === 'migration' ? `/${String(reached)}` : ''}`);
  await page.waitForFunction(() => window.moments !== undefined);
}

async function doOnce(tab: Tab, number: number): Promise<void> {
  if (tab.operation.name === 'migration') await open(tab, number);
  else await tab.page.evaluate((next) => window.moments?.run(next), number);
}

/** What is wrong after a kill: something shown as saved is lost, something is in by half, or journal, index, documents and backups do not agree. */
function faultsIn({ half, done, integrity }: FoundAfterKill, shown: ReadonlySet<number>): readonly string[] {
  const { journalDamages, onlyInJournal, onlyInIndex, missingDocuments, stale, faultyBackups, ledger }: IntegrityReport = integrity;
  const counts = { journalDamages, onlyInJournal, onlyInIndex };
  const lists = { missingDocuments, stale, faultyBackups, problems: ledger.problems };
  const last = [...shown].at(-1);
  return [
    ...half,
    ...Object.entries(counts).flatMap(([what, count]) => (count === 0 ? [] : [`${what}: ${String(count)}`])),
    ...Object.entries(lists).flatMap(([what, list]) => (list.length === 0 ? [] : [`${what}: ${JSON.stringify(list)}`])),
    ...(last === undefined || done.includes(last) ? [] : [`number ${String(last)} was shown as saved and is lost`]),
  ];
}

/** How long an operation takes beside the others is learned from the kills: one that came after the end came late, one that nothing was in yet came early. */
const later = { shown: 0.7, in: 1, out: 1.4 } as const;

/** Looks at what is there, before the time of this number, and counts what became of the one before. Tells whether all is well. */
async function look(tab: Tab, number: number, shownBefore: number): Promise<boolean> {
  const { name, table, shown, found } = tab.operation;
  const wasShown = shown.size > shownBefore;
  await open(tab, number);
  const there = await tab.page.evaluate(() => window.moments?.found() as Promise<FoundAfterKill>);
  const fresh = there.done.some((one) => !found.has(one));
  for (const one of there.done) found.add(one);
  if (number > 1) {
    const after = wasShown ? 'shown' : fresh ? 'in' : 'out';
    table.kills[after] += 1;
    tab.operation.tookMs *= later[after];
  }
  if (there.start.sentence !== null) table.mended += 1;
  const faults = faultsIn(there, shown).map((fault) => `${words[name]}, number ${String(number)}: ${fault}`);
  table.faults.push(...faults);
  return faults.length === 0;
}

/** Makes the profile, does every operation once to its end, and sees how long each takes by itself. */
async function prepare(profile: string, operations: readonly Operation[]): Promise<void> {
  const { tabs, kill } = await start(profile, operations);
  for (const tab of tabs) {
    await open(tab, 0);
    await tab.page.evaluate(() => window.moments?.prepare());
    const startedMs = performance.now();
    await doOnce(tab, 1);
    tab.operation.tookMs = performance.now() - startedMs;
  }
  await kill();
}

/** Begins every operation so that the kill comes to each at a place of its own: at most a quarter of its time after its end. */
async function killInTheMiddle(tabs: readonly Tab[], number: number, kill: () => Promise<void>): Promise<void> {
  const waits = tabs.map((tab) => ({ tab, leadMs: (below(1_250_000) / 1_000_000) * tab.operation.tookMs }));
  const longestMs = Math.max(...waits.map(({ leadMs }) => leadMs));
  const ended = waits.map(async ({ tab, leadMs }) => {
    await pause(longestMs - leadMs);
    return doOnce(tab, number).catch((error: unknown) => error);
  });
  await pause(longestMs);
  await kill();
  await Promise.all(ended);
}

/** Kills one profile so many times, each time in the middle of the operations under the next number; tells how often it did, which is less where something was wrong. */
async function killed(profile: string, times: number, tables: ReadonlyMap<MomentName, Table>): Promise<number> {
  const operations = [...tables].map(([name, table]): Operation => ({ name, table, shown: new Set(), found: new Set(), tookMs: 0 }));
  await prepare(profile, operations);
  let shownBefore = operations.map(({ shown }) => shown.size);
  for (let number = 1; ; number += 1) {
    const { tabs, kill } = await start(profile, operations);
    const well = await Promise.all(tabs.map((tab, place) => look(tab, number, shownBefore[place] ?? 0)));
    if (number > times || well.includes(false)) {
      await kill();
      for (const { table, shown } of operations) table.shown += shown.size;
      await rm(profile, { recursive: true, force: true });
      return number - 1;
    }
    shownBefore = operations.map(({ shown }) => shown.size);
    await killInTheMiddle(tabs, number + 1, kill);
  }
}

test(`killed ${String(kills)} times in the middle of each big operation, it is in wholly or not at all, and nothing that was shown as saved is lost`, async () => {
  test.setTimeout(300_000 + kills * 60_000);
  const tables = new Map(tried.map((name): [MomentName, Table] => [name, { kills: { shown: 0, in: 0, out: 0 }, shown: 0, mended: 0, faults: [] }]));
  try {
    for (let done = 0; done < kills;) done += await killed(join(folder, `profile-${String(done)}`), Math.min(killsAProfile, kills - done), tables);
  } finally {
    for (const [name, { kills: after, shown, mended, faults }] of tables)
      tellFigure(
        `killed in ${words[name]}: ${String(kills)} kills, ${String(faults.length)} faults (lost, in by half, or at odds); after ${String(after.shown)} it had been shown as saved and was there, after ${String(after.in)} it was in though not shown yet, after ${String(after.out)} nothing of it was in; shown as saved ${String(shown)} times in all, ${String(mended)} starts said that they mended something`,
      );
  }
  expect([...tables.values()].flatMap(({ faults }) => faults)).toEqual([]);
});
