import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Says one sentence to the person and ends the program: for what they have to put right before anything can run.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Whether a version of Node can run the build tools: 20.19 and later of 20, 22.12 and later of 22, and all above.
 * @param {string} version as `process.versions.node` writes it
 */
export function nodeSuffices(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/**
 * Whether `node_modules` holds exactly what the lock file asks for. npm writes its own record last, so an install cut short counts as none.
 * @param {string} folder
 */
export function dependenciesPresent(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional === true || entry.devOptional === true) return true;
    return present[path]?.version === entry.version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** npm's own program file: the one that runs this script, else the one beside Node. Run through Node, so that no shell has to understand the path. */
function findNpm() {
  const started = process.env['npm_execpath'];
  const beside = dirname(process.execPath);
  const places = [
    started !== undefined && basename(started) === 'npm-cli.js' ? started : '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    '/usr/lib/node_modules/npm/bin/npm-cli.js',
  ];
  return places.find((place) => place !== '' && existsSync(place));
}

/** Makes sure that Node is new enough and that the dependencies of the lock file are installed. Speaks on stderr only. */
export function ensureDependencies() {
  if (!nodeSuffices(process.versions.node)) {
    stop(`需要 Node.js 20.19 以上(或 22.12 以上)的版本,现在是 ${process.versions.node}。请先升级 Node.js,再运行一次。`);
  }
  if (dependenciesPresent(root)) return;
  const npm = findNpm();
  if (npm === undefined) stop('没有找到 npm,无法安装所需的组件。请重新安装 Node.js(自带 npm),再运行一次。');
  process.stderr.write('正在安装所需的组件(首次运行需要几分钟)…\n');
  const done = spawnSync(process.execPath, [npm, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // An outer `npm run` hands its settings down as environment; a production setting there would leave the build tools out.
    env: { ...process.env, NODE_ENV: '', npm_config_omit: '' },
  });
  if (done.status !== 0 || !dependenciesPresent(root)) {
    stop('组件没有装好:连不上 npm 的软件库,或磁盘已满。请检查后再运行一次。');
  }
}
