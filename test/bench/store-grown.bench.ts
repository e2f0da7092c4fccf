import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { grownPackage, grownVisit } from '#test/builders/grown-county.ts';
import { findBrowser } from '../../electron/launch/find-browser.mjs';
import { buildAndServe } from '../e2e/durability/served-page.ts';
import { longestOf, tasksDuring } from '../e2e/harness/thread-tasks.ts';
import type { GrownBench } from './grown-page/main.ts';

/** The longest that the page's thread may work without hearing the person, in milliseconds. */
const frozenMs = 100;

/** What is done with a county, in this order, and what of it a figure says. */
const steps = ['preview', 'merge', 'act', 'start', 'backup', 'check', 'rebuild'] as const;
type Step = (typeof steps)[number];

const words: Readonly<Record<Step, string>> = {
  preview: 'merge preview',
  merge: 'merge',
  act: 'an act in it',
  start: 'start',
  backup: 'first backup',
  check: 'check of everything',
  rebuild: 'index built again',
};

/** One size of county: times in milliseconds, and the longest task of the page in each step. */
interface Grown {
  readonly units: number;
  readonly entries: number;
  readonly bareMs: number;
  readonly ms: Readonly<Record<Step, number>>;
  readonly longestMs: Readonly<Record<Step, number>>;
}

/** `npm run bench -- store --large` adds 50,000 units, whose documents are left out. */
const sizes = (): readonly { readonly units: number; readonly documents: boolean }[] => [
  { units: 500, documents: true },
  { units: 5000, documents: true },
  ...(process.argv.includes('--large') ? [{ units: 50_000, documents: false }] : []),
];

/**
 * What the store does with counties of 500 and 5,000 units (two rounds of 38 items, 15 entries and two documents a unit): each beside the bare writing of the same entries and documents into
 * IndexedDB in the same run, and how each grows with the county.
 */
export async function benchGrowth() {
  const counties: Grown[] = [];
  for (const size of sizes()) {
    const county = await measureCounty(size);
    process.stderr.write(
      `  ${String(size.units)} units, bare ${county.bareMs.toFixed(0)} ms: ${steps.map((step) => `${step} ${county.ms[step].toFixed(0)}`).join(', ')}\n`,
    );
    counties.push(county);
  }
  return [...counties.flatMap(ratiosOf), ...growthOf(counties), longestTask(counties)];
}

const seconds = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`);

const ratiosOf = ({ units, entries, bareMs, ms }: Grown) =>
  steps.map((step) => ({
    name: `store: ${words[step]}, ${String(units)} units`,
    ratio: ms[step] / bareMs,
    detail: `${seconds(ms[step])}; bare writing of its ${String(entries)} entries and their documents ${seconds(bareMs)}`,
  }));

/** The exponent of growth from the first size to the last: 1 is as the county grows, 0 not at all. */
function growthOf(counties: readonly Grown[]) {
  const [first, last] = [counties[0], counties.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return steps.map((step) => ({
    name: `store: growth of ${words[step]}, ${String(first.units)} to ${String(last.units)} units`,
    ratio: Math.log(last.ms[step] / first.ms[step]) / Math.log(last.units / first.units),
    detail: `the exponent; ${counties.map(({ units, ms }) => `${String(units)} units ${seconds(ms[step])}`).join(', ')}`,
  }));
}

function longestTask(counties: readonly Grown[]) {
  const all = counties.flatMap(({ units, longestMs }) => steps.map((step) => ({ units, step, ms: longestMs[step] })));
  const longest = all.reduce((a, b) => (b.ms > a.ms ? b : a));
  return {
    name: 'store: longest task of the page in any of them',
    ratio: longest.ms / frozenMs,
    detail: `${longest.step} of ${String(longest.units)} units ${longest.ms.toFixed(0)} ms of ${String(frozenMs)} allowed; ${all.map(({ units, step, ms }) => `${step} ${String(units)} ${ms.toFixed(0)}`).join(', ')}`,
  };
}

async function measureCounty({ units, documents }: { readonly units: number; readonly documents: boolean }): Promise<Grown> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser of the Chromium family was found');
  const folder = await mkdtemp(join(tmpdir(), 'grown-bench-'));
  const served = await buildAndServe(new URL('grown-page/', import.meta.url), join(folder, 'page'));
  const { bytes, entries } = grownPackage({ units, device: 'a', documents });
  await writeFile(join(folder, 'page', 'a.ystz'), bytes);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args: ['--no-sandbox'] });
  try {
    const page = await context.newPage();
    return { units, entries, ...(await measureSteps(page, served.origin)) };
  } finally {
    await context.close();
    served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function opened(page: Page, address: string) {
  await page.goto(address);
  await page.waitForFunction(() => window.grownBench !== undefined, undefined, { timeout: 600_000 });
  return page.evaluateHandle((): GrownBench => {
    if (window.grownBench === undefined) throw new Error('the page offers no bench');
    return window.grownBench;
  });
}

async function measureSteps(page: Page, address: string): Promise<Pick<Grown, 'bareMs' | 'ms' | 'longestMs'>> {
  const [ms, longestMs] = [new Map<Step, number>(), new Map<Step, number>()];
  let bench = await opened(page, address);
  const bareMs = await bench.evaluate((one) => one.bare('/a.ystz'));
  process.stderr.write(`  bare: ${seconds(bareMs)}\n`);
  const visit = grownVisit('a', 'r2024', 3);
  const work: Readonly<Record<Step, () => Promise<number>>> = {
    preview: () => bench.evaluate((one) => one.preview('/a.ystz')),
    merge: () => bench.evaluate((one) => one.merge('/a.ystz')),
    act: () => bench.evaluate((one, key) => one.act(key), visit),
    start: async () => {
      bench = await opened(page, address);
      return bench.evaluate((one) => one.startMs);
    },
    backup: () => bench.evaluate((one) => one.backUp()),
    check: () => bench.evaluate((one) => one.check()),
    rebuild: () => bench.evaluate((one) => one.rebuild()),
  };
  for (const step of steps) {
    const tasks = await tasksDuring(page, async () => {
      ms.set(step, await work[step]());
    });
    longestMs.set(step, longestOf(tasks));
    process.stderr.write(`  ${step}: ${seconds(ms.get(step) ?? 0)}, longest task ${longestOf(tasks).toFixed(0)} ms\n`);
  }
  const all = (of: ReadonlyMap<Step, number>) => Object.fromEntries(steps.map((step) => [step, of.get(step) ?? 0])) as Record<Step, number>;
  return { bareMs, ms: all(ms), longestMs: all(longestMs) };
}
