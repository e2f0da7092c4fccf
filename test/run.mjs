import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBuilt } from '../electron/launch/build.mjs';
import { ensureDependencies, root } from '../electron/launch/ensure.mjs';
import { findBrowser } from '../electron/launch/find-browser.mjs';
import { findElectron } from '../electron/launch/find-electron.mjs';

// `npm test`: everything, ending in the line `N passed, N failed`. With `check`: only what needs no browser.
const onlyCheck = process.argv.includes('check');
const out = join(root, 'test', '.out');
const tally = { passed: 0, failed: 0 };
/** @type {string[]} */
const notRun = [];
/** @type {string[]} */
const raced = [];

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/**
 * Runs a program's own file through Node, without a shell, and tells whether it went well.
 * @param {string} file below node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function run(file, args, env = {}) {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', 1, 2],
    env: { ...process.env, TZ: 'Asia/Shanghai', ...env },
  });
  return done.status === 0;
}

/**
 * One check that counts as one test.
 * @param {string} name
 * @param {() => boolean | Promise<boolean>} act
 */
async function check(name, act) {
  say(`\n── ${name}`);
  const startedMs = Date.now();
  const good = await act();
  tally[good ? 'passed' : 'failed'] += 1;
  say(`${good ? 'passed' : 'FAILED'}: ${name} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`);
  return good;
}

/**
 * What is read of the two runners' JSON reports.
 * @typedef {{ status: string, assertionResults: unknown[] }} TestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: TestFile[] }} VitestReport
 * @typedef {{ title: string, tests: { status: string }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[] }} PlaywrightReport
 */

/**
 * A runner that counts its own tests into a JSON report. A runner that breaks before it counts a failure is one failure.
 * @param {string} name
 * @param {string} report
 * @param {() => boolean} act
 * @param {(text: string) => { passed: number, failed: number, skipped: number }} count
 */
function counted(name, report, act, count) {
  say(`\n── ${name}`);
  rmSync(report, { force: true });
  const good = act();
  const { passed, failed, skipped } = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  tally.passed += passed;
  tally.failed += good || failed > 0 ? failed : 1;
  if (skipped > 0) notRun.push(`${skipped} of ${name} (each says why)`);
  if (good && passed === 0) {
    tally.failed += 1;
    say(`FAILED: ${name} ran no test`);
  }
  return good;
}

/** @param {string} text */
function countVitest(text) {
  /** @type {VitestReport} */
  const report = JSON.parse(text);
  // A file that does not even load has no tests of its own to fail.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, skipped: report.numPendingTests + report.numTodoTests };
}

/**
 * The titles of the tests that failed at first and passed when they were run once more.
 * @param {Suite[]} suites
 * @returns {string[]}
 */
function secondTries(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...secondTries(inner),
  ]);
}

/** @param {string} text */
function countPlaywright(text) {
  /** @type {PlaywrightReport} */
  const { stats, suites } = JSON.parse(text);
  for (const title of secondTries(suites)) raced.push(title);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** Debian's Chromium with Chinese fonts, where this may install it; elsewhere a sentence says what is missing. */
function ensureChromium() {
  const present = findBrowser();
  if (present !== undefined) return present;
  const apt = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'apt-get')));
  if (!apt || process.getuid?.() !== 0) {
    say('No browser of the Chromium family was found, and it cannot be installed from here: install Chromium or Chrome and run again.');
    return undefined;
  }
  say('\n── installing Chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
  }
  return findBrowser();
}

/** Whether a program of that name is on the path. */
const onPath = (/** @type {string} */ name) => (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));

async function statics() {
  await check('types (tsc -b)', () => run('typescript/bin/tsc', ['-b']));
  await check('lint (ESLint)', () => run('eslint/bin/eslint.js', ['--config', 'test/config/eslint.config.mjs', '--max-warnings', '0', '.']));
  await check('format (Prettier)', () => run('prettier/bin/prettier.cjs', ['--config', 'test/config/prettier.json', '--check', '--log-level', 'warn', '.']));
}

function vitest() {
  const report = join(out, 'vitest.json');
  const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  counted('unit and store tests (Vitest)', report, () => run('vitest/vitest.mjs', args), countVitest);
}

async function endToEnd() {
  const browser = ensureChromium();
  const built = await check('build', () =>
    ensureBuilt().then(
      () => true,
      (/** @type {unknown} */ error) => {
        say(String(error instanceof Error ? error.stack : error));
        return false;
      },
    ),
  );
  if (browser === undefined || !built) {
    tally.failed += 1;
    say('FAILED: the end-to-end tests could not start');
    return;
  }
  if (!onPath('soffice')) notRun.push('opening exported workbooks in LibreOffice (it is not installed; the spreadsheet library read them)');
  if (findElectron() === undefined)
    notRun.push("the program inside Electron's own binary (it is not here; the shell ran on an Electron-API host over Chromium)");
  const report = join(out, 'playwright.json');
  counted(
    'end-to-end tests (Playwright)',
    report,
    () =>
      run('playwright/cli.js', ['test', '--config', 'test/e2e/playwright.config.ts', '--retries', '1'], {
        YST_BROWSER: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      }),
    countPlaywright,
  );
}

ensureDependencies();
mkdirSync(out, { recursive: true });
const figures = join(out, 'figures.txt');
rmSync(figures, { force: true });
await statics();
vitest();
if (!onlyCheck) await endToEnd();
if (existsSync(figures)) {
  say('\n── figures');
  process.stdout.write(readFileSync(figures, 'utf8'));
}
for (const title of raced) say(`passed only at the second try, a race to be found: ${title}`);
for (const line of notRun) say(`not run: ${line}`);
process.exitCode = tally.failed === 0 ? 0 : 1;
say(`${tally.passed} passed, ${tally.failed} failed`);
