import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, root, stop } from './ensure.mjs';
import { alone } from './lock.mjs';
import { writeNotices } from './notices.mjs';

const sources = ['shared', 'renderer', 'electron', 'resources', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
}

/** One hash over every source that a build reads: the same sources, whatever their dates, are the same build. */
export function sourcesHash() {
  const files = sources.flatMap((name) => (name.includes('.') ? [join(root, name)] : filesBelow(join(root, name))));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`);
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/** The shell: main as one ES module, preload as one CommonJS file, since a sandboxed preload can load nothing else. */
function shellBuilds() {
  const common = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('warn'), publicDir: /** @type {const} */ (false) };
  /** @type {(entry: string, format: 'es' | 'cjs', file: string) => import('vite').InlineConfig} */
  const one = (entry, format, file) => ({
    ...common,
    ssr: { noExternal: true },
    define: { __UPDATE_KEY__: JSON.stringify(process.env['YST_UPDATE_PUBLIC_KEY'] ?? '') },
    build: {
      ssr: join(root, entry),
      outDir: join(root, 'dist', 'electron'),
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: { external: ['electron'], output: { format, entryFileNames: file, codeSplitting: false } },
    },
  });
  return [one('electron/main.ts', 'es', 'main.js'), one('electron/preload.ts', 'cjs', 'preload.cjs')];
}

const stamp = join(root, 'dist', 'sources.sha256');
const isFresh = (/** @type {string} */ hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/**
 * Builds screens and shell into dist/ unless the last build was of these very sources. The dependencies must be there.
 * `YST_BUILT=1` takes the last build as it is: tests set it once they have built, so that nothing is rebuilt under a running page.
 */
export async function ensureBuilt() {
  if (process.env['YST_BUILT'] === '1') return;
  if (isFresh(sourcesHash())) return;
  await alone(join(root, 'node_modules', '.cache', 'yanshoutai', 'build.lock'), async () => {
    const hash = sourcesHash();
    if (isFresh(hash)) return;
    process.stderr.write('正在生成程序…\n');
    rmSync(stamp, { force: true });
    const { build } = await import('vite');
    await build({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'warn' });
    writeNotices(join(root, 'dist', 'renderer'));
    rmSync(join(root, 'dist', 'electron'), { recursive: true, force: true });
    for (const config of shellBuilds()) await build(config);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stamp, hash);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureDependencies();
  await ensureBuilt().catch((/** @type {unknown} */ error) => {
    process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
    stop('程序没有生成成功,原因见上。');
  });
}
