import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

const programFiles = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe', linux: 'electron' };

/** Electron's program file where it is installed, or undefined. `ELECTRON_OVERRIDE_DIST_PATH` names the folder of another one. */
export function findElectron() {
  const name = process.platform === 'darwin' || process.platform === 'win32' ? programFiles[process.platform] : programFiles.linux;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules', 'electron', 'dist');
  const path = join(folder, name);
  return existsSync(path) ? path : undefined;
}

/**
 * Fetches Electron's program file with its own installer, or gives up after a while. A failure is remembered for a day, so that a laptop without a
 * network does not try at every start.
 * @param {number} waitMs
 * @returns {Promise<string | undefined>}
 */
export async function fetchElectron(waitMs) {
  const folder = join(root, 'node_modules', '.cache', 'yanshoutai');
  const mark = join(folder, 'electron-not-fetched');
  const version = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
  const dayMs = 86_400_000;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version && Date.now() - statSync(mark).mtimeMs < dayMs) return undefined;
  process.stderr.write('正在获取桌面程序 Electron(取不到就用浏览器)…\n');
  await new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { cwd: root, stdio: 'ignore', timeout: waitMs });
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  const found = findElectron();
  if (found === undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(mark, version);
  }
  return found;
}
