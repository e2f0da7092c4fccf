import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBuilt } from '../electron/launch/build.mjs';
import { ensureDependencies, root } from '../electron/launch/ensure.mjs';
import { findBrowser } from '../electron/launch/find-browser.mjs';
import { findElectron } from '../electron/launch/find-electron.mjs';
import { countPlaywright, countVitest, slowest } from './run/tally.mjs';

// `npm test`: everything, ending in the line `N passed, N failed`. With `check`: only what needs no browser.
const onlyCheck = process.argv.includes('check');
const out = join(root, 'test', '.out');
const tally = { passed: 0, failed: 0 };
/** @type {string[]} */
const notRun = [];
/** @type {string[]} */
const raced = [];
/** @type {import('./run/tally.mjs').Timed[]} */
const timed = [];

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs a program's own file through Node, without a shell, and tells whether it went well.
 * @param {string} file below node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>}
 */
function run(file, args, env = {}) {
  const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TZ: 'Asia/Shanghai', ...env },
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(error.message);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}

/**
 * One check that counts as one test.
 * @param {string} name
 * @param {() => Promise<boolean>} act
 */
async function check(name, act) {
  const startedMs = Date.now();
  const good = await act();
  tally[good ? 'passed' : 'failed'] += 1;
  say(`── ${good ? 'passed' : 'FAILED'}: ${name} (${seconds(Date.now() - startedMs)})\n`);
  return good;
}

/**
 * A runner that counts its own tests into a JSON report. A runner that breaks before it counts a failure is one failure.
 * @param {string} name
 * @param {string} report
 * @param {() => Promise<boolean>} act
 * @param {(text: string) => import('./run/tally.mjs').Count} read
 */
async function counted(name, report, act, read) {
  rmSync(report, { force: true });
  const startedMs = Date.now();
  const good = await act();
  const count = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0, raced: [], timed: [] };
  tally.passed += count.passed;
  tally.failed += good || count.failed > 0 ? count.failed : 1;
  raced.push(...count.raced);
  timed.push(...count.timed);
  if (count.skipped > 0) notRun.push(`${count.skipped} of ${name} (each says why)`);
  if (good && count.passed === 0) {
    tally.failed += 1;
    say(`FAILED: ${name} ran no test`);
  }
  say(`── ${name}: ${count.passed} passed, ${count.failed} failed (${seconds(Date.now() - startedMs)})\n`);
}

/** Debian's Chromium, also the one without a window, with Chinese fonts, where this may install them; elsewhere a sentence says what is missing. */
function ensureChromium() {
  const present = findBrowser();
  const lacking = [...(present === undefined ? ['chromium', 'fonts-noto-cjk'] : []), ...(onPath('chromium-headless-shell') ? [] : ['chromium-headless-shell'])];
  if (lacking.length === 0) return present;
  if (onPath('apt-get') && process.getuid?.() === 0) {
    say(`── installing ${lacking.join(' ')}`);
    const apt = (/** @type {string[]} */ args) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt(['update', '-qq']);
    // One after the other: a system that lacks one of them has the others.
    for (const name of lacking) apt(['install', '-y', '-qq', '--no-install-recommends', name]);
  } else if (present === undefined) {
    say('No browser of the Chromium family was found, and it cannot be installed from here: install Chromium or Chrome and run again.');
  }
  return findBrowser();
}

/** Whether a program of that name is on the path. */
const onPath = (/** @type {string} */ name) => (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));

/** What is read off the sources: their form, their types and what the rules say of both. Each works on all cores by itself. */
async function sources() {
  await check('format (oxfmt)', () => run('oxfmt/bin/oxfmt', ['--check']));
  await check('types and lint (oxlint)', () => run('oxlint/bin/oxlint', ['--deny-warnings', '.']));
}

async function units() {
  const report = join(out, 'vitest.json');
  const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  await counted('unit and store tests (Vitest)', report, () => run('vitest/vitest.mjs', args), countVitest);
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
  // The second try tells a race from a fault; neither passes.
  const args = ['test', '--config', 'test/e2e/playwright.config.ts', '--retries', '1'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  await counted('end-to-end tests (Playwright)', report, () => run('playwright/cli.js', args, env), countPlaywright);
}

ensureDependencies();
mkdirSync(out, { recursive: true });
const figures = join(out, 'figures.txt');
rmSync(figures, { force: true });
await sources();
await units();
if (!onlyCheck) await endToEnd();
if (existsSync(figures)) {
  say('── figures');
  process.stdout.write(readFileSync(figures, 'utf8'));
}
say('── the ten slowest tests');
for (const { title, ms } of slowest(timed, 10)) say(`${seconds(ms).padStart(8)}  ${title}`);
for (const title of raced) say(`failed, and passed at the second try, a race to be found: ${title}`);
for (const line of notRun) say(`not run: ${line}`);
process.exitCode = tally.failed === 0 ? 0 : 1;
say(`${tally.passed} passed, ${tally.failed} failed`);
