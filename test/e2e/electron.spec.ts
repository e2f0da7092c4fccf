import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, expect, test, type ElectronApplication, type Page } from 'playwright/test';
import { findElectron } from '#electron/launch/find-electron.mjs';
import type { ShellBridge } from '#shared/shell-contract.ts';
import { Program } from './harness/program.ts';

declare global {
  interface Window {
    readonly yanshoutai?: ShellBridge;
  }
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const folder = process.env['YST_PACKAGED'];
const [file, args] = programUnderTest();

/** Electron's own binary with the built sources, or, where `YST_PACKAGED` names the folder of a packed program, that program: `npm run package` with `YST_TRY=1` makes one that lets a test in. */
function programUnderTest(): readonly [string | undefined, readonly string[]] {
  if (folder === undefined) return [findElectron(), ['.']];
  const [unpacked = ''] = readdirSync(folder).filter((name) => /^(?:win|linux|mac)/u.test(name) && !name.endsWith('.yml'));
  const names = { win32: ['验收台.exe'], darwin: ['验收台.app', 'Contents', 'MacOS', '验收台'], linux: ['yanshoutai'] };
  const inside = process.platform === 'win32' || process.platform === 'darwin' ? names[process.platform] : names.linux;
  const path = join(folder, unpacked, ...inside);
  return [existsSync(path) ? path : undefined, []];
}

test.skip(file === undefined && folder === undefined, "Electron's binary is not on this machine; test/shell-host runs the same shell over Chromium");

let home = '';
let shell: ElectronApplication | undefined;
const asked: string[] = [];

test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), '验收 台-electron-'));
  asked.length = 0;
});

test.afterEach(async () => {
  await shell?.close();
  shell = undefined;
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

async function open(more: readonly string[] = []): Promise<{ readonly app: ElectronApplication; readonly page: Page; readonly program: Program }> {
  const app = await electron.launch({
    ...(file === undefined ? {} : { executablePath: file }),
    args: [...asRoot, `--user-data-dir=${home}`, ...args, ...more],
  });
  shell = app;
  app.context().on('request', (request) => {
    if (/^(?:https?|wss?):/u.test(request.url())) asked.push(request.url());
  });
  // Whatever is saved goes where the test can see it, as if a person had said so.
  await app.evaluate(({ dialog }, place) => {
    const answer = { canceled: false, filePath: `${place}/saved` };
    dialog.showSaveDialog = () => Promise.resolve(answer);
  }, home);
  const page = await app.firstWindow();
  const program = new Program(page);
  await expect(program.heading('工作台')).toBeVisible({ timeout: 60_000 });
  return { app, page, program };
}

test('the program opens in Electron itself, keeps an act in its journal file, backs it up, saves and prints, and asks no address for anything', async () => {
  const { page, program } = await open();
  await program.loadSample();
  expect(statSync(join(home, 'data', 'journal.bin')).size).toBeGreaterThan(100_000);
  const made = await page.evaluate(async () => {
    const bridge = window.yanshoutai;
    const saved = await bridge?.saveFile('a.csv', new TextEncoder().encode('表'), 'text/csv');
    const written = await bridge?.backupWrite('验收台备份-试.ystz', new Uint8Array([1, 2, 3]));
    const listed = await bridge?.backupList();
    const removed = await bridge?.backupRemove('验收台备份-试.ystz');
    const pdf = await bridge?.printToPdf();
    return {
      saved,
      written,
      listed: listed?.ok === true && listed.value.some(({ name }) => name === '验收台备份-试.ystz'),
      removed,
      pdf: pdf?.ok === true ? new TextDecoder().decode(pdf.value.slice(0, 5)) : '',
    };
  });
  expect(made).toEqual({
    saved: { ok: true, value: { name: 'saved' } },
    written: { ok: true, value: null },
    listed: true,
    removed: { ok: true, value: null },
    pdf: '%PDF-',
  });
  expect(asked).toEqual([]);
});

test('the page may have the camera and nothing else, no address but its own, and no Node', async () => {
  const { page } = await open();
  const seen = await page.evaluate(async () => {
    const states = await Promise.all(
      (['camera', 'microphone', 'geolocation', 'notifications'] as const).map(async (name) => (await navigator.permissions.query({ name })).state),
    );
    const fetched = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    );
    return { states, fetched, strangers: ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in window) };
  });
  expect(seen).toEqual({ states: ['granted', 'denied', 'denied', 'denied'], fetched: 'refused', strangers: [] });
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/yanshoutai\//u);
});

test('a data package that the system hands over is shown before it is merged, also by a second start', async () => {
  const first = await open();
  await first.program.loadSample();
  const pack = join(home, '一队.ystz');
  await first.program.go('设置');
  await first.page.getByRole('button', { name: '导出数据包' }).click();
  await expect.poll(() => existsSync(join(home, 'saved'))).toBe(true);
  copyFileSync(join(home, 'saved'), pack);
  await first.app.close();
  rmSync(join(home, 'data'), { recursive: true });
  const { app, page } = await open([pack]);
  await expect(page.getByRole('region', { name: '合并预览' })).toBeVisible({ timeout: 60_000 });
  const windows = app.windows().length;
  const second = spawnSync(file ?? '', [...asRoot, `--user-data-dir=${home}`, ...args, pack], { timeout: 60_000 });
  expect(second.status).toBe(0);
  expect(app.windows().length).toBe(windows);
});
