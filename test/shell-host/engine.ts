import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '#electron/launch/find-browser.mjs';
import { ChromiumPipe } from './chromium-pipe.ts';

/** The folder used as the person's home: userData, documents, downloads, and Chromium's own profile. */
export const home = process.env['YST_SHELL_HOME'] ?? '';

/** The switches that the shell asked for before the program was ready. */
export const switches: string[] = [];

let engine: ChromiumPipe | undefined;

/** Starts Chromium once. A second, open port lets a test look at the page as a person does, beside the pipe that is the host's. */
export function startEngine(): ChromiumPipe {
  const program = findBrowser();
  if (program === undefined || home === '') throw new Error('the shell host needs a Chromium and YST_SHELL_HOME');
  const profile = join(home, 'profile');
  mkdirSync(profile, { recursive: true });
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run', '--lang=zh-CN', '--window-size=1366,768'];
  engine = new ChromiumPipe(program, [...own, ...asRoot, ...switches.map((name) => `--${name}`), 'about:blank']);
  return engine;
}

/** The running Chromium. */
export function presentEngine(): ChromiumPipe {
  if (engine === undefined) throw new Error('Chromium runs only after app.whenReady()');
  return engine;
}
