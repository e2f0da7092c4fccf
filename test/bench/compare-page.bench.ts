import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { comparePartWords, type ComparePart } from '#renderer/features/compare/compare-address.ts';
import { buildAndServe } from '../e2e/durability/served-page.ts';
import { browserOptions } from '../e2e/harness/browser-options.ts';
import { longestOf, tasksDuring } from '../e2e/harness/thread-tasks.ts';
import { drawn } from '../e2e/harness/walk.ts';
import type {} from './compare-page/main.tsx';

/** The views that are drawn from typed data alone, each with the chart that it mainly is. */
const views: Readonly<Partial<Record<ComparePart, 'bar' | 'scatter'>>> = {
  overview: 'bar',
  ranking: 'bar',
  matrix: 'scatter',
  missed: 'bar',
  gap: 'scatter',
  sections: 'scatter',
  pair: 'bar',
  change: 'bar',
  groups: 'scatter',
  unit: 'bar',
  severity: 'scatter',
};

/** The longest that the page's thread may work without hearing the person, in milliseconds. */
const frozenMs = 100;
const framesWanted = 50;
const scrollSteps = 120;

/** What drawing cost the page's thread: all of its tasks until nothing changed any more, and the longest of them. In milliseconds, without what other programs took. */
interface Cost {
  readonly workMs: number;
  readonly longestMs: number;
}

async function costOf(page: Page, act: () => Promise<unknown>): Promise<Cost> {
  const tasks = await tasksDuring(page, async () => {
    await act();
    await drawn(page);
  });
  return { workMs: tasks.reduce((sum, task) => sum + task, 0), longestMs: longestOf(tasks) };
}

const goTo = (page: Page, hash: string) => page.evaluate((to) => void (location.hash = to), hash);

/** Twice the same, of which the second counts: the first also fetches and compiles what it is drawn with. */
async function second(first: () => Promise<Cost>, between: () => Promise<unknown>): Promise<Cost> {
  await first();
  await between();
  return first();
}

async function yardsticks(page: Page) {
  const away = () => page.evaluate(() => window.compareBench?.emptyChart(null));
  const loop = () => costOf(page, () => page.evaluate(() => window.compareBench?.bareLoop()));
  const chart = (kind: 'bar' | 'scatter') =>
    second(
      () => costOf(page, () => page.evaluate((one) => window.compareBench?.emptyChart(one), kind)),
      async () => {
        await away();
        await drawn(page);
      },
    );
  const nothing = await costOf(page, () => Promise.resolve());
  await loop();
  const [bareLoop, bar, scatter] = [await loop(), await chart('bar'), await chart('scatter')];
  return { nothingMs: nothing.workMs, loopMs: bareLoop.workMs, chartMs: { bar: bar.workMs, scatter: scatter.workMs } };
}

/** Frames in a second while the matrix is scrolled from its top by a row and a half each frame. */
const scrolledFrames = (page: Page): Promise<number> =>
  page.evaluate(
    (steps) =>
      new Promise<number>((resolve) => {
        const box = [...document.querySelectorAll('main *')].find(
          (one) => one.scrollHeight > one.clientHeight + 1000 && getComputedStyle(one).overflowY !== 'visible',
        );
        let left = steps;
        let from = 0;
        const step = (now: number): void => {
          if (from === 0) from = now;
          (box ?? document.scrollingElement)?.scrollBy(0, 40);
          left -= 1;
          if (left > 0) requestAnimationFrame(step);
          else resolve((1000 * (steps - 1)) / (now - from));
        };
        requestAnimationFrame(step);
      }),
    scrollSteps,
  );

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}

async function measured(page: Page) {
  const yard = await yardsticks(page);
  const before = await heapMb(page);
  const rows = [];
  for (const [part, kind] of Object.entries(views) as [ComparePart, 'bar' | 'scatter'][]) {
    const query = `part=${part}${part === 'unit' ? '&unit=u7' : part === 'pair' ? '&units=u1+u2+u3' : ''}`;
    const first = await second(
      () => costOf(page, () => goTo(page, `#/compare?${query}`)),
      async () => {
        await goTo(page, '#/');
        await drawn(page);
      },
    );
    const filtered = await second(
      () => costOf(page, () => goTo(page, `#/compare?${query}&size=middle`)),
      async () => {
        await goTo(page, `#/compare?${query}`);
        await drawn(page);
      },
    );
    const yardMs = yard.loopMs + yard.chartMs[kind];
    rows.push({ word: comparePartWords[part], first, filtered, ratio: Math.max(first.workMs, filtered.workMs) / yardMs });
  }
  await goTo(page, '#/compare?part=matrix');
  await drawn(page);
  const frames = await scrolledFrames(page);
  const scrolled = longestOf(await tasksDuring(page, () => scrolledFrames(page)));
  const arranging = page.getByText('正在把相近的单位排在一起');
  const arranged = await tasksDuring(page, async () => {
    await goTo(page, '#/compare?part=matrix&order=alike');
    await arranging.waitFor();
    await arranging.waitFor({ state: 'hidden', timeout: 120_000 });
  });
  return { yard, rows, frames, scrolled, alike: longestOf(arranged), heap: { before, after: await heapMb(page) } };
}

/** Every view of 对比 drawn over 5,000 units × 60 items × 3 years and drawn again after a change of filter, against a bare loop over the same numbers and an empty chart. */
export async function benchCompareOnThePage() {
  const folder = await mkdtemp(join(tmpdir(), 'compare-bench-'));
  const served = await buildAndServe(new URL('compare-page/', import.meta.url), join(folder, 'page'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), browserOptions());
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    // The runner of terminal programs names functions by a helper of its own, which functions that go to the page call too.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    await page.goto(served.origin);
    await page.waitForFunction(() => window.compareBench !== undefined);
    const { yard, rows, frames, scrolled, alike, heap } = await measured(page);
    const ms = (value: number): string => value.toFixed(0);
    const slowest = rows.reduce((a, b) => (b.ratio > a.ratio ? b : a));
    const longest = rows.reduce((a, b) => (Math.max(b.first.longestMs, b.filtered.longestMs) > Math.max(a.first.longestMs, a.filtered.longestMs) ? b : a));
    const longestMs = Math.max(longest.first.longestMs, longest.filtered.longestMs);
    return [
      {
        name: 'compare: drawing the slowest view over 5,000 units × 60 items × 3 years',
        ratio: slowest.ratio,
        detail: `${slowest.word}; bare loop ${ms(yard.loopMs)} ms, empty chart ${ms(yard.chartMs.bar)} (bars) or ${ms(yard.chartMs.scatter)} (dots), nothing ${ms(yard.nothingMs)}; first/filter: ${rows
          .map(({ word, first, filtered, ratio }) => `${word} ${ms(first.workMs)}/${ms(filtered.workMs)} (${ratio.toFixed(1)})`)
          .join(', ')} ms; memory ${ms(heap.before)} MB with the numbers alone, ${ms(heap.after)} MB after all views`,
      },
      {
        name: 'compare: longest task of the page while a view is drawn',
        ratio: longestMs / frozenMs,
        detail: `${longest.word}; ${rows.map(({ word, first, filtered }) => `${word} ${ms(first.longestMs)}/${ms(filtered.longestMs)}`).join(', ')} ms of ${String(frozenMs)} allowed`,
      },
      {
        name: 'compare: the matrix scrolled',
        ratio: framesWanted / frames,
        detail: `${frames.toFixed(0)} frames a second, at least ${String(framesWanted)} wanted; longest task ${ms(scrolled)} ms`,
      },
      {
        name: 'compare: longest task of the page while the matrix puts units beside their like',
        ratio: alike / frozenMs,
        detail: `${ms(alike)} ms of ${String(frozenMs)} allowed`,
      },
    ];
  } finally {
    await context.close();
    served.close();
    await rm(folder, { recursive: true, force: true });
  }
}
