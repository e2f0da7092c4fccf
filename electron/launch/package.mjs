import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies, root, stop } from './ensure.mjs';
import { fetchElectron, findElectron } from './find-electron.mjs';
import { thirdParties } from './notices.mjs';

/** With `YST_TRY=1` a program is packed that lets a test in (one fuse left open) and no installer is made of it. */
const isTry = process.env['YST_TRY'] === '1';
const out = join(root, 'dist', isTry ? 'try' : 'packages');

/** The list of everything that the program is built of, in CycloneDX's form, made by npm from the lock file. */
function writeBillOfMaterials() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const made = spawnSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
  });
  if (made.status !== 0) stop(`没有列出软件清单(SBOM):${made.stderr}`);
  writeFileSync(join(out, 'yanshoutai-sbom.cdx.json'), made.stdout);
}

/** The notices of third parties as a text to be read beside the installers. */
function writeNoticesText() {
  const parts = thirdParties().map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text === '' ? '(no licence text in the package)' : text}`,
  );
  writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), parts.join(`\n\n${'-'.repeat(72)}\n\n`));
}

/**
 * SHA-256 of a file, in hex.
 * @param {string} path
 */
async function sha256Of(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Checksums of all files that go out, as `sha256sum -c` reads them. */
async function writeChecksums() {
  const names = readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS' && !/^builder-/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const lines = [];
  for (const name of names) lines.push(`${await sha256Of(join(out, name))}  ${name}`);
  writeFileSync(join(out, 'SHA256SUMS'), `${lines.join('\n')}\n`);
}

/** What an unpacked program has besides Electron's own files: as far as this goes where those are missing. */
async function packWithoutElectron() {
  const folder = join(out, 'linux-unpacked', 'resources');
  const app = join(out, 'app');
  mkdirSync(folder, { recursive: true });
  for (const part of ['package.json', join('dist', 'electron'), join('dist', 'renderer')]) cpSync(join(root, part), join(app, part), { recursive: true });
  await createPackage(app, join(folder, 'app.asar'));
  rmSync(app, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
  process.stdout.write(
    `已生成 dist/packages/linux-unpacked/resources/app.asar。还缺 Electron ${version} 的程序文件(本机没有,也没有取到):把它的 dist 文件夹放进 linux-unpacked 就是可运行的程序;有了它再运行一次 npm run package,就会生成安装程序。\n`,
  );
}

ensureDependencies();
await ensureBuilt();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeBillOfMaterials();
writeNoticesText();
const electron = findElectron() ?? (await fetchElectron(60_000));
if (electron === undefined || !existsSync(electron)) await packWithoutElectron();
else {
  const { build } = await import('electron-builder');
  const config = JSON.parse(readFileSync(join(root, 'electron', 'builder.json'), 'utf8'));
  const fuses = { ...config.electronFuses, ...(isTry ? { enableNodeCliInspectArguments: true } : {}) };
  await build({ config: { ...config, electronFuses: fuses, directories: { ...config.directories, output: out } }, dir: isTry, publish: 'never' });
}
await writeChecksums();
