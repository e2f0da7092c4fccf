import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';

const long = ['e2e/durability/kill*.spec.ts'];

const out = fileURLToPath(new URL('../.out/', import.meta.url));

/**
 * End-to-end tests on the built program, by what a person sees. No retries while one works on them: a test that fails sometimes is a race to be found.
 * `npm test` runs a failed one once more, to name at its end each that passes only then; it counts as failed all the same.
 */
export default defineConfig({
  testDir: '..',
  // The longest begin first, so that none of them ends alone.
  projects: [
    { name: 'long', testMatch: long },
    { name: 'walks', testMatch: ['e2e/**/*.spec.ts', 'shell-host/**/*.spec.ts'], testIgnore: long },
  ],
  // Pictures are taken by `npm run pictures`, not at each test.
  ...(process.env['YST_PICTURES'] === '1' ? {} : { grepInvert: /@pictures/ }),
  globalSetup: './harness/build-once.ts',
  outputDir: `${out}playwright`,
  // A browser waits for the disk and for frames: a third one uses what two cores have left.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Upper bounds only: nothing waits for time, so that a slow or busy machine changes how long a run takes and not how it ends.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? `${out}playwright.json` }]],
  use: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 }, actionTimeout: 60_000 },
});
