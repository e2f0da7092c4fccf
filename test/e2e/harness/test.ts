import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as base, type BrowserContext, type Page } from 'playwright/test';
import { findBrowser } from '#electron/launch/find-browser.mjs';
import { Program } from './program.ts';
import { serveProgram } from './served-program.ts';

/** How Chromium is started: on a real profile, with the scroll bars that a person sees. */
export function browserOptions() {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser of the Chromium family was found');
  const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const ignoreDefaultArgs = ['--hide-scrollbars'];
  return { executablePath, args, ignoreDefaultArgs, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
}

/** A fresh profile folder, for a browser that knows nothing yet. */
export const freshProfile = (): string => mkdtempSync(join(tmpdir(), 'yanshoutai-profile-'));

interface OwnFixtures {
  /** Chromium on a fresh profile. */
  readonly context: BrowserContext;
  readonly page: Page;
  /** The opened program, by its visible names. */
  readonly program: Program;
}

/**
 * Playwright's `test` on the built program: each test has its own profile, each worker its own server. A test fails when the page logs an error, throws, or
 * asks any other address for anything.
 */
export const test = base.extend<OwnFixtures, { address: string }>({
  address: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const served = await serveProgram();
      await use(served.address);
      await served.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  context: async ({}, use) => {
    const profile = freshProfile();
    const context = await chromium.launchPersistentContext(profile, { ...browserOptions(), acceptDownloads: true });
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

export { expect };
