import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { ensureBuilt } from '#electron/launch/build.mjs';
import { browserOptions } from '#test/e2e/harness/browser-options.ts';
import { Program, pageNames, type PageName } from '#test/e2e/harness/program.ts';
import { serveProgram } from '#test/e2e/harness/served-program.ts';
import { longestOf, tasksDuring } from '#test/e2e/harness/thread-tasks.ts';
import { drawn } from '#test/e2e/harness/walk.ts';

/** How long a page may work until it is drawn, and at most in one task, with 180 units: more is felt. In milliseconds of the page's thread. */
const goals = { workMs: 200, longestMs: 100 } as const;

/** One visit of a page: what its thread worked until nothing changed any more, and the longest of its tasks. In milliseconds. */
interface Visit {
  readonly workMs: number;
  readonly longestMs: number;
}

async function visitOf(program: Program, name: PageName): Promise<Visit> {
  const tasks = await tasksDuring(program.page, async () => {
    await program.go(name);
    await drawn(program.page);
  });
  return { workMs: tasks.reduce((sum, task) => sum + task, 0), longestMs: longestOf(tasks) };
}

/** Goes twice to every page of the sample county: the first visit also fetches the code of the page. */
async function measured(page: Page, address: string) {
  const program = new Program(page);
  await program.open(address);
  await program.loadSample();
  await program.open(address);
  await drawn(page);
  const rows: { readonly name: PageName; readonly first: Visit; readonly again: Visit }[] = [];
  const names = pageNames.filter((name) => name !== '工作台');
  const first = new Map<PageName, Visit>();
  for (const name of names) first.set(name, await visitOf(program, name));
  for (const name of names) {
    const once = first.get(name);
    if (once !== undefined) rows.push({ name, first: once, again: await visitOf(program, name) });
  }
  return rows;
}

/** From page to page with 180 units: how long the page's own thread works, which other programs do not lengthen. */
export async function benchPages() {
  const folder = await mkdtemp(join(tmpdir(), 'pages-bench-'));
  await ensureBuilt();
  const served = await serveProgram();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), browserOptions());
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    // The runner of terminal programs names functions by a helper of its own, which functions that go to the page call too.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    const rows = await measured(page, served.address);
    const slowest = rows.reduce((a, b) => (b.again.workMs > a.again.workMs ? b : a));
    const longest = rows.reduce((a, b) => (b.again.longestMs > a.again.longestMs ? b : a));
    const ms = (value: number): string => value.toFixed(0);
    const each = (of: keyof Visit): string => rows.map(({ name, first, again }) => `${name} ${ms(first[of])}/${ms(again[of])}`).join(', ');
    return [
      {
        name: 'pages: work of the page until the slowest page is drawn again, 180 units',
        ratio: slowest.again.workMs / goals.workMs,
        detail: `${slowest.name}; first/again: ${each('workMs')} ms of ${String(goals.workMs)} allowed`,
      },
      {
        name: 'pages: longest task of the page on the way',
        ratio: longest.again.longestMs / goals.longestMs,
        detail: `${longest.name}; first/again: ${each('longestMs')} ms of ${String(goals.longestMs)} allowed`,
      },
    ];
  } finally {
    await context.close();
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
