import { rmSync } from 'node:fs';
import { chromium, expect, test as base, type BrowserContext, type Page } from 'playwright/test';
import { told } from './build-once.ts';
import { browserOptions } from './browser-options.ts';
import { freshProfile, profileFor, type Start } from './profiles.ts';
import { Program } from './program.ts';

interface OwnFixtures {
  /** What the browser knows at its start. `test.use({ start: 'county' })` is the sample county, without the time that loading it takes. */
  readonly start: Start;
  /** Chromium on a profile of the test's own. */
  readonly context: BrowserContext;
  readonly page: Page;
  /** The opened program, by its visible names. */
  readonly program: Program;
}

/**
 * Playwright's `test` on the built program: each test has its own profile. A test fails when the page logs an error, throws, or asks any other address for
 * anything.
 */
export const test = base.extend<OwnFixtures, { address: string }>({
  start: ['new', { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  address: [async ({}, use) => use(told('YST_ADDRESS')), { scope: 'worker' }],
  context: async ({ start, hasTouch }, use) => {
    const profile = await profileFor(start);
    const context = await chromium.launchPersistentContext(profile, { ...browserOptions(), acceptDownloads: true, hasTouch });
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
  page: async ({ context, address }, use) => {
    const faults: string[] = [];
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    context.on('request', (request) => {
      if (!request.url().startsWith(address) && /^(https?|wss?):/.test(request.url())) faults.push(`asked for ${request.url()}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
  program: async ({ page, address }, use) => {
    const program = new Program(page);
    await program.open(address);
    await use(program);
  },
});

export { browserOptions, expect, freshProfile };
