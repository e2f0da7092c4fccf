import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../electron/launch/find-browser.mjs';
import { buildAndServe } from '../e2e/durability/served-page.ts';
import { longestOf, tasksDuring } from '../e2e/harness/thread-tasks.ts';
import type {} from './store-page/main.ts';

/** A figure of the bench table: ours divided by the yardstick that `detail` names. */
interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly detail: string;
}

/** The longest that the page's thread may work without hearing the person, in milliseconds. */
const frozenMs = 100;

/** Times in milliseconds; a longest task counts the thread's own work. */
interface StoreTimes {
  readonly actMs: number;
  readonly barePutMs: number;
  readonly bareFlushMs: number;
  readonly largeActMs: number;
  readonly largeActLongestTaskMs: number;
  readonly undoLargeActMs: number;
  readonly entries: number;
  readonly rebuildMs: number;
  readonly rebuildLongestTaskMs: number;
  readonly bareBulkAddMs: number;
}

/** Times the store in a real browser: acts one by one, a large act, and building the index again, each against IndexedDB alone in the same run. */
export async function benchStore(): Promise<readonly Figure[]> {
  const times = await measureInBrowser();
  const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
  const perSecond = (value: number): string => String(Math.round(1000 / value));
  const rebuilt = `${String(times.entries)} entries`;
  return [
    {
      name: 'store: an act, journal flushed and index written',
      ratio: times.actMs / (times.barePutMs + times.bareFlushMs),
      detail: `${ms(times.actMs)}, ${perSecond(times.actMs)} a second; a bare strict put ${ms(times.barePutMs)} and a bare flush of the same bytes ${ms(times.bareFlushMs)}`,
    },
    {
      name: 'store: building the index again',
      ratio: times.rebuildMs / times.bareBulkAddMs,
      detail: `${rebuilt} in ${ms(times.rebuildMs)}; bare bulkAdd of the same ${ms(times.bareBulkAddMs)}`,
    },
    {
      name: 'store: longest task while the index is built again',
      ratio: times.rebuildLongestTaskMs / frozenMs,
      detail: `${ms(times.rebuildLongestTaskMs)} of ${ms(frozenMs)} allowed`,
    },
    {
      name: 'store: longest task in an act of 3,000 units',
      ratio: times.largeActLongestTaskMs / frozenMs,
      detail: `${ms(times.largeActLongestTaskMs)} of ${ms(frozenMs)} allowed; the act ${ms(times.largeActMs)}, its undo ${ms(times.undoLargeActMs)}`,
    },
  ];
}

async function measureInBrowser(): Promise<StoreTimes> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser of the Chromium family was found');
  const folder = await mkdtemp(join(tmpdir(), 'store-bench-'));
  const served = await buildAndServe(new URL('store-page/', import.meta.url), join(folder, 'page'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args: ['--no-sandbox'] });
  try {
    const page = await context.newPage();
    await page.goto(served.origin);
    await page.waitForFunction(() => window.storeBench !== undefined);
    return await measure(page);
  } finally {
    await context.close();
    served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(page: Page): Promise<StoreTimes> {
  const bench = await page.evaluateHandle(() => {
    if (window.storeBench === undefined) throw new Error('the page offers no bench');
    return window.storeBench;
  });
  await bench.evaluate((one) => one.prepare());
  const acts = await bench.evaluate((one) => one.acts());
  let [largeActMs, rebuildMs] = [0, 0];
  const largeTasks = await tasksDuring(page, async () => {
    largeActMs = await bench.evaluate((one) => one.largeAct());
  });
  const undoLargeActMs = await bench.evaluate((one) => one.undoLargeAct());
  const filled = await bench.evaluate((one) => one.fill());
  const rebuildTasks = await tasksDuring(page, async () => {
    rebuildMs = await bench.evaluate((one) => one.rebuild());
  });
  return {
    ...acts,
    ...filled,
    largeActMs,
    largeActLongestTaskMs: longestOf(largeTasks),
    undoLargeActMs,
    rebuildMs,
    rebuildLongestTaskMs: longestOf(rebuildTasks),
  };
}
