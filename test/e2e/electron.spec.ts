import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, expect, test } from 'playwright/test';
import { findElectron } from '#electron/launch/find-electron.mjs';
import { Program } from './harness/program.ts';

const binary = findElectron();

test('the program opens in Electron itself and keeps an act in its journal file', async () => {
  test.skip(binary === undefined, "Electron's binary is not on this machine; test/shell-host runs the same shell over Chromium");
  const home = mkdtempSync(join(tmpdir(), '验收 台-electron-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await electron.launch({ ...(binary === undefined ? {} : { executablePath: binary }), args: [...asRoot, `--user-data-dir=${home}`, '.'] });
  const opened = new Program(await program.firstWindow());
  await expect(opened.heading('工作台')).toBeVisible({ timeout: 60_000 });
  await opened.loadSample();
  expect(statSync(join(home, 'data', 'journal.bin')).size).toBeGreaterThan(100_000);
  await program.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});
