import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { findBrowser } from '#electron/launch/find-browser.mjs';
import { chromium, type Browser, type Page } from 'playwright';

/** A browser process of its own on a profile folder, so that a test can kill it as a power cut or a task manager would. */
export interface BrowserProcess {
  readonly browser: Browser;
  readonly page: Page;
  /** SIGKILL to the whole process group; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts Chromium on a profile and opens a page in it. */
export async function startBrowser(profile: string): Promise<BrowserProcess> {
  const executable = findBrowser();
  if (executable === undefined) throw new Error('no browser of the Chromium family was found');
  // A window in the background works on as the one in front.
  const awake = ['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'];
  const bare = ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-gpu'];
  const flags = [...bare, ...awake, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executable, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await chromium.connectOverCDP(await debuggerAddress(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no context');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    browser,
    page,
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        await gone;
      }
      await browser.close();
    },
  };
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/u.exec(told)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error(`the browser ended before it could be driven: ${told}`));
    });
  });
}
