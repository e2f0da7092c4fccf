import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { tellFigure } from '#test/tell-figure.ts';
import { randomFrom } from '#test/random.ts';
import { startBrowser, type BrowserProcess } from './browser-process.ts';
import type { FoundAfterKill } from './moments/main.ts';
import { momentNames, type MomentName } from './moments/moment.ts';
import { buildAndServe, type ServedPage } from './served-page.ts';

/** How often the browser is killed in each operation: some in the ordinary run, 200 by `npm run kills`. */
const kills = Number(process.env['YST_KILLS'] ?? 12);

/** After so many kills an operation goes on in a fresh profile: what it piles up would make every look at it longer. */
const killsAProfile = 25;

const seed = 20_261_129;

const words: Readonly<Record<MomentName, string>> = {
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

/** One run of the program, which notes the numbers that it shows as done and saved. */
interface Run extends BrowserProcess {
  readonly shown: Set<number>;
}

async function start(profile: string, shown: Set<number>): Promise<Run> {
  const browser = await startBrowser(profile);
  await browser.page.exposeFunction('shownDone', (number: number) => {
    shown.add(number);
  });
  return { ...browser, shown };
}

/** Opens the page and waits until its store is open. For an upgrade this is the operation itself. */
async function open({ page }: Run, name: MomentName, reached: number): Promise<void> {
  await page.goto(`${served.origin}/?${name}${name === 'migration' ? `/${String(reached)}` : ''}`);
  await page.waitForFunction(() => window.moments !== undefined);
}

const found = ({ page }: Run): Promise<FoundAfterKill> => page.evaluate(() => window.moments?.found() as Promise<FoundAfterKill>);

const doOnce = (run: Run, name: MomentName, number: number): Promise<void> =>
  name === 'migration' ? open(run, name, number) : run.page.evaluate((next) => window.moments?.run(next), number);

const whole = { journalDamages: 0, onlyInJournal: 0, onlyInIndex: 0, missingDocuments: [], stale: [], faultyBackups: [], ledger: { problems: [] } };

/** What the kills of one operation came to, and what was shown as done and saved in all of them. */
interface Table {
  readonly kills: { shown: number; in: number; out: number };
  shown: number;
  mended: number;
}

/** Looks at what is there after a kill: nothing that was shown is lost, nothing is in by half, journal, index, documents and backups agree. */
async function look(run: Run, name: MomentName, reached: number): Promise<FoundAfterKill> {
  await open(run, name, reached);
  const there = await found(run);
  const about = `${words[name]}, number ${String(reached)}`;
  expect(there.half, about).toEqual([]);
  expect(there.integrity, about).toMatchObject(whole);
  const last = [...run.shown].at(-1);
  if (last !== undefined) expect(there.done, about).toContain(last);
  return there;
}

/** Makes the profile, does the operation once to its end, and tells how long that takes here. */
async function prepared(name: MomentName, profile: string, shown: Set<number>): Promise<number> {
  const run = await start(profile, shown);
  await open(run, name, 0);
  await run.page.evaluate(() => window.moments?.prepare());
  const startedMs = performance.now();
  await doOnce(run, name, 1);
  const tookMs = performance.now() - startedMs;
  await run.kill();
  return tookMs;
}

/** Kills one profile so many times, each time in the middle of the operation under the next number. */
async function killed(name: MomentName, profile: string, times: number, share: () => number, table: Table): Promise<void> {
  const shown = new Set<number>();
  const tookMs = await prepared(name, profile, shown);
  const seen = new Set<number>();
  let shownBefore: number | undefined;
  for (let number = 1; ; number += 1) {
    const run = await start(profile, shown);
    const { done, start: report } = await look(run, name, number);
    const fresh = done.some((one) => !seen.has(one));
    for (const one of done) seen.add(one);
    if (shownBefore !== undefined) table.kills[shown.size > shownBefore ? 'shown' : fresh ? 'in' : 'out'] += 1;
    if (report.sentence !== null) table.mended += 1;
    if (number > times) {
      await run.kill();
      break;
    }
    shownBefore = shown.size;
    const ended = doOnce(run, name, number + 1).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, share() * tookMs));
    await run.kill();
    await ended;
  }
  table.shown += shown.size;
  await rm(profile, { recursive: true, force: true });
}

for (const name of momentNames) {
  test(`killed ${String(kills)} times in the middle of ${words[name]}, it is in wholly or not at all, and nothing that was shown as saved is lost`, async () => {
    test.setTimeout(120_000 + kills * 20_000);
    const { below } = randomFrom(seed + momentNames.indexOf(name));
    const table: Table = { kills: { shown: 0, in: 0, out: 0 }, shown: 0, mended: 0 };
    for (let done = 0; done < kills; done += killsAProfile)
      await killed(name, join(folder, `${name}-${String(done)}`), Math.min(killsAProfile, kills - done), () => below(1_250_000) / 1_000_000, table);
    const { kills: after, shown, mended } = table;
    tellFigure(
      `killed in ${words[name]}: ${String(kills)} kills, 0 lost, 0 in by half; after ${String(after.shown)} it had been shown as saved and was there, after ${String(after.in)} it was in though not shown yet, after ${String(after.out)} nothing of it was in; shown as saved ${String(shown)} times in all, ${String(mended)} starts said that they mended something`,
    );
  });
}
