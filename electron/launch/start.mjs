import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies, root, stop } from './ensure.mjs';
import { findBrowser } from './find-browser.mjs';
import { fetchElectron, findElectron } from './find-electron.mjs';
import { launcherSecret, ownFolder } from './own-folder.mjs';
import { fixedPort, isOurs, serve } from './serve.mjs';

const say = (/** @type {string} */ sentence) => process.stderr.write(`${sentence}\n`);

/** The options of `npm start`; a wrong one ends the program with a sentence. */
function readOptions() {
  try {
    const { values } = parseArgs({ options: { browser: { type: 'boolean' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } } });
    const port = Number(values.port ?? fixedPort);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(`--port 后面应为 0 至 65535 之间的整数,现在是“${String(values.port)}”。`);
    return { browser: values.browser === true, open: values['no-open'] !== true, port };
  } catch {
    return stop('认不出的选项。可用的有:--browser(用浏览器打开)、--port 端口号、--no-open(不自动打开)。');
  }
}

/** Whether this session can show a window at all. */
function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}

/**
 * Opens an address as a window of its own in a browser that is installed; where it cannot, says what to do by hand. The browser's profile is the program's own: clearing the history of the
 * person's browser never clears the inspections, and the data lie in a profile that is only ever led to a server that proved itself.
 */
function openInBrowser(/** @type {string} */ address) {
  if (!hasDisplay()) {
    say('这里没有图形界面,请在有图形界面的会话中用浏览器打开上面的地址。');
    return;
  }
  const browser = findBrowser();
  if (browser === undefined) {
    say('没有找到 Chrome、Edge 等浏览器,请安装一个,再在其中打开上面的地址。');
    return;
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    `--app=${address}`,
    `--user-data-dir=${join(ownFolder(), 'browser')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--window-size=1366,768',
    ...asRoot,
  ];
  const child = spawn(browser, args, { stdio: 'ignore', detached: true });
  child.once('error', () => say('浏览器没有打开,请手工打开上面的地址。'));
  child.unref();
}

/** What to say where the port is taken by something that does not know the secret: a page from there would reach the data that the browser keeps for this address. */
const notOurs = (/** @type {number} */ port) =>
  `端口 ${port} 已被占用,占用它的不是您打开的验收台(可能是别的程序、这台电脑上另一个用户的验收台,或升级前还没关掉的验收台)。为保护数据没有打开,也请不要在浏览器里打开这个端口的地址。
请先关掉占用它的程序再试;也可以用 npm start -- --browser --port 其他端口号,注意每个端口的数据各自分开。`;

/** Serves the built program to a browser until it is stopped. */
async function startBrowserHost(/** @type {{ open: boolean, port: number }} */ { open, port }) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const secret = launcherSecret(ownFolder());
  let address = `http://127.0.0.1:${port}/`;
  let running = false;
  try {
    const server = await serve({ folder: join(root, 'dist', 'renderer'), port, version, secret });
    address = server.address;
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void server.close().then(() => process.exit(0)));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE')
      return stop(`端口 ${port} 用不了,请用 npm start -- --browser --port 其他端口号 再试;注意每个端口的数据各自分开。`);
    if (!(await isOurs(port, secret))) return stop(notOurs(port));
    running = true;
  }
  process.stdout.write(`验收台: ${address}\n`);
  if (running) say('验收台已经在运行,直接使用上面的地址即可。');
  if (open) openInBrowser(address);
  if (!running) say('按 Ctrl+C 结束。');
}

/** Runs Electron on the built program and ends with it. */
function startElectron(/** @type {string} */ program) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...asRoot, root], { stdio: 'inherit' });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

const options = readOptions();
ensureDependencies();
await ensureBuilt().catch((/** @type {unknown} */ error) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  stop('程序没有生成成功,原因见上。');
});
const electron = options.browser || !hasDisplay() ? undefined : (findElectron() ?? (await fetchElectron(60_000)));
if (electron !== undefined && options.open) startElectron(electron);
else await startBrowserHost(options);
