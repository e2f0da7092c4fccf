import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium, expect, type Browser, type Page } from 'playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The running shell and its page. */
export interface RunningShell {
  readonly page: Page;
  /** Ends everything at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Waits until a file holds something: the other program's word that it is ready. */
async function textOf(file: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 2400; tries += 1) {
    if (existsSync(file)) {
      const text = readFileSync(file, 'utf8');
      if (text.includes('\n')) return text;
    }
    if (child.exitCode !== null) throw new Error(`the shell ended with ${child.exitCode}`);
    await pause(50);
  }
  throw new Error(`${file} did not come`);
}

async function pageOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no context');
  const ours = (): Page | undefined => context.pages().find((page) => page.url().startsWith('https://yanshoutai.invalid/'));
  await expect.poll(ours, { timeout: 60_000 }).toBeDefined();
  const page = ours();
  if (page === undefined) throw new Error('the page went away');
  return page;
}

/** Runs the built main.js and preload.cjs, unmodified, with `electron` meaning this folder's host. `home` keeps its files from run to run. */
export async function startShell(home: string, args: readonly string[] = []): Promise<RunningShell> {
  const hooks = ['tsx', './test/shell-host/hook.mjs'].flatMap((hook) => ['--import', hook]);
  const env = { ...process.env, YST_SHELL_HOME: home };
  const portFile = join(home, 'profile', 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(process.execPath, [...hooks, join('dist', 'electron', 'main.js'), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const [port = ''] = (await textOf(portFile, child)).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await pageOf(browser);
  return {
    page,
    async kill() {
      // It may have ended by itself: then there is nothing to wait for.
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      // The whole group: the shell and every process of its Chromium.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}
