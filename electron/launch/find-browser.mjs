import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'browser360-cn',
  'qqbrowser',
];

const macPlaces = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'QQBrowser'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const windowsPlaces = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  '360\\360se6\\Application\\360se.exe',
  '360ChromeX\\Chrome\\Application\\360ChromeX.exe',
  '360Chrome\\Chrome\\Application\\360chrome.exe',
  'Tencent\\QQBrowser\\QQBrowser.exe',
];

/**
 * The program file of an installed browser of the Chromium family, or undefined. `YST_BROWSER` names one outright.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env, platform = process.platform, exists = existsSync) {
  const named = env['YST_BROWSER'];
  if (named !== undefined && named !== '') return exists(named) ? named : undefined;
  return placesOf(env, platform).find((place) => exists(place));
}

/**
 * What tests walk through screens with: Chromium without a window (Debian's chromium-headless-shell) where it is installed, which starts and draws in less time,
 * otherwise what {@link findBrowser} finds. `YST_BROWSER` names one outright.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined}
 */
export function findBareBrowser(env = process.env, platform = process.platform, exists = existsSync) {
  const named = env['YST_BROWSER'] ?? '';
  const bare = named === '' && platform === 'linux' ? onPath(env, 'chromium-headless-shell').find((place) => exists(place)) : undefined;
  return bare ?? findBrowser(env, platform, exists);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function placesOf(env, platform) {
  if (platform === 'darwin') return macPlaces;
  if (platform === 'win32') {
    const bases = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA'], env['APPDATA']].filter((base) => base !== undefined && base !== '');
    return windowsPlaces.flatMap((place) => bases.map((base) => `${String(base)}\\${place}`));
  }
  return linuxNames.flatMap((name) => onPath(env, name));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
function onPath(env, name) {
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  return folders.filter((folder) => folder !== '').map((folder) => join(folder, name));
}
