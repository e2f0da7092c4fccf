import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright/test';
import { ensureBuilt } from '#electron/launch/build.mjs';
import { buildAndServe } from '../e2e/durability/served-page.ts';
import { browserOptions } from '../e2e/harness/browser-options.ts';
import { costOfLetter, costOfOpening, costOfVisit, shownBy, type ThreadCost, type VisitedPage } from './page-visits.ts';
import type {} from './pages-page/fill-county.ts';

/** How long a page may work until it is drawn, in milliseconds of its thread, by the number of units; and at most in one task: more is felt. */
const goals = { firstMs: 400, longestMs: 100, letterMs: 100, start: 1.3 } as const;

const counties = [
  { units: 180, rounds: 2, againMs: 200 },
  { units: 500, rounds: 3, againMs: 400 },
  { units: 5_000, rounds: 3, againMs: 400 },
] as const;
type County = (typeof counties)[number];

/** While the program is idle it fetches the code of its pages and reads their lists. With thousands of units on a busy machine this is too short: the rest then counts for the first visits. */
const idleMs = 12_000;

const searches = [
  { name: '单位', field: 'input[aria-label="搜索单位"]' },
  { name: '核查', field: 'input[aria-label="搜索核查任务"]' },
  { name: '决定', field: 'input[aria-label="筛选单位"]' },
] as const;

const names = (Object.keys(shownBy) as VisitedPage[]).filter((name) => name !== '工作台');

interface Seen {
  readonly entries: number;
  readonly startMs: number;
  readonly emptyMs: number;
  readonly first: ReadonlyMap<string, ThreadCost>;
  readonly again: ReadonlyMap<string, ThreadCost>;
  readonly letters: ReadonlyMap<string, ThreadCost>;
}

async function lettersTyped(page: Page): Promise<ReadonlyMap<string, ThreadCost>> {
  const typed = new Map<string, ThreadCost>();
  for (const { name, field } of searches) {
    await costOfVisit(page, name);
    await page.locator(field).focus();
    // The first letter also makes the index of initials.
    await costOfLetter(page, 's', 'main table tbody');
    typed.set(name, await costOfLetter(page, 'z', 'main table tbody'));
  }
  await costOfVisit(page, '设置');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找' }).focus();
  await costOfLetter(page, 's', '#search-hits');
  typed.set('查找', await costOfLetter(page, 'z', '#search-hits'));
  await page.keyboard.press('Escape');
  return typed;
}

async function seen(page: Page, site: string, { units, rounds }: County): Promise<Seen> {
  await page.goto(site);
  await page.waitForFunction(() => window.fillCounty !== undefined);
  const entries = await page.evaluate(([many, years]) => window.fillCounty?.(many, years) ?? 0, [units, rounds] as const);
  const address = `${site}/program/index.html`;
  const startOf = async (at: string, shown: string): Promise<number> => {
    await page.goto('about:blank');
    return (await costOfOpening(page, at, shown)).workMs;
  };
  const [program, empty] = [() => startOf(address, shownBy.工作台), () => startOf(`${site}/#empty`, 'main button')];
  // The first opening of each also compiles its code.
  await program();
  await empty();
  const starts = [await program(), await program(), await program()].toSorted((a, b) => a - b);
  const empties = [await empty(), await empty(), await empty()].toSorted((a, b) => a - b);
  await page.goto(address);
  await page.locator(shownBy.工作台).first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(idleMs);
  const [first, again] = [new Map<string, ThreadCost>(), new Map<string, ThreadCost>()];
  for (const name of names) first.set(name, await costOfVisit(page, name));
  for (const name of names) again.set(name, await costOfVisit(page, name));
  return { entries, startMs: starts[1] ?? 0, emptyMs: empties[1] ?? 1, first, again, letters: await lettersTyped(page) };
}

const most = (costs: ReadonlyMap<string, ThreadCost>, of: keyof ThreadCost): readonly [name: string, ms: number] =>
  [...costs].map(([name, cost]) => [name, cost[of]] as const).reduce((a, b) => (b[1] > a[1] ? b : a));

const all = (costs: ReadonlyMap<string, ThreadCost>): string =>
  [...costs].map(([name, { workMs, longestMs }]) => `${name} ${workMs.toFixed(0)} (${longestMs.toFixed(0)})`).join(', ');

function figuresOf(county: County, one: Seen) {
  const about = `${county.units.toLocaleString('en')} units × ${String(county.rounds)} rounds`;
  const [[slowest, againMs], [slowestFirst, firstMs], [letterAt, letterMs]] = [
    most(one.again, 'workMs'),
    most(one.first, 'workMs'),
    most(one.letters, 'workMs'),
  ];
  const [longestAt, longestMs] = most(one.again, 'longestMs');
  return [
    {
      name: `pages: slowest page drawn again, ${about}`,
      ratio: againMs / county.againMs,
      detail: `${slowest}; ${all(one.again)} ms of ${String(county.againMs)} allowed; ${String(one.entries)} entries`,
    },
    {
      name: `pages: slowest first visit, ${about}`,
      ratio: firstMs / goals.firstMs,
      detail: `${slowestFirst}; ${all(one.first)} ms of ${String(goals.firstMs)} allowed`,
    },
    {
      name: `pages: longest task on the way, ${about}`,
      ratio: longestMs / goals.longestMs,
      detail: `${longestAt} ${longestMs.toFixed(0)} ms of ${String(goals.longestMs)} allowed`,
    },
    {
      name: `pages: a letter until the list is filtered, ${about}`,
      ratio: letterMs / goals.letterMs,
      detail: `${letterAt}; ${all(one.letters)} ms of ${String(goals.letterMs)} allowed`,
    },
    {
      name: `pages: start beside an empty page with the same libraries, ${about}`,
      ratio: one.startMs / one.emptyMs,
      detail: `${one.startMs.toFixed(0)} ms beside ${one.emptyMs.toFixed(0)}; ${String(goals.start)} allowed`,
    },
  ];
}

/** How work grows from one county to the next: 1 is in proportion to the units, 0 not at all. */
function growth(less: readonly [County, Seen], more: readonly [County, Seen]): string {
  const of = (costs: ReadonlyMap<string, ThreadCost>): number => most(costs, 'workMs')[1];
  const step = Math.log(more[0].units / less[0].units);
  const exponent = (a: number, b: number): string => (Math.log(b / a) / step).toFixed(2);
  return `exponent of growth from ${String(less[0].units)} units: again ${exponent(of(less[1].again), of(more[1].again))}, first ${exponent(of(less[1].first), of(more[1].first))}, letter ${exponent(of(less[1].letters), of(more[1].letters))}`;
}

/** From page to page, typing into searches and starting, with counties of several sizes: how long the page's own thread works, which other programs do not lengthen. `PAGES_UNITS=180,500` tries these sizes alone. */
export async function benchPages() {
  const folder = await mkdtemp(join(tmpdir(), 'pages-bench-'));
  await ensureBuilt();
  const site = join(folder, 'site');
  const served = await buildAndServe(new URL('pages-page/', import.meta.url), site);
  // One origin for both: what one page fills, the program finds.
  await cp(fileURLToPath(new URL('../../dist/renderer', import.meta.url)), join(site, 'program'), { recursive: true });
  const wanted = process.env['PAGES_UNITS']?.split(',').map(Number);
  const done: (readonly [County, Seen])[] = [];
  try {
    for (const county of counties.filter(({ units }) => wanted?.includes(units) ?? true)) {
      const context = await chromium.launchPersistentContext(join(folder, `profile-${String(county.units)}`), browserOptions());
      try {
        const page = context.pages()[0] ?? (await context.newPage());
        // The runner of terminal programs names functions by a helper of its own, which functions that go to the page call too.
        await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
        done.push([county, await seen(page, served.origin, county)]);
      } finally {
        await context.close();
      }
    }
    return done.flatMap(([county, one], index) => {
      const before = done[index - 1];
      const [again, ...rest] = figuresOf(county, one);
      if (again === undefined) return rest;
      return [before === undefined ? again : { ...again, detail: `${again.detail}; ${growth(before, [county, one])}` }, ...rest];
    });
  } finally {
    served.close();
    await rm(folder, { recursive: true, force: true });
  }
}
