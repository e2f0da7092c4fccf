import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesHash } from './build.mjs';
import { root } from './ensure.mjs';
import { alone } from './lock.mjs';

const folder = join(root, 'dist', 'hub');
const stamp = join(folder, 'sources.sha256');
const isFresh = (/** @type {string} */ hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/** A file of its own cannot start a worker: there workbooks are written where the page is drawn. */
const writeHere = {
  name: 'write-here',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (id === '#renderer/files/write-in-worker.ts' ? '\0write-here' : undefined),
  /** @param {string} id */
  load: (id) =>
    id === '\0write-here'
      ? `export { writePaper as writeInWorker } from ${JSON.stringify(join(root, 'shared', 'output', 'papers', 'write-paper.ts'))};`
      : undefined,
};

/**
 * Builds the read-only page of 对比 as one script and one style sheet, unless the last build was of these very sources.
 * @returns {Promise<{ script: string, style: string }>}
 */
export async function hubPageParts() {
  await alone(join(root, 'node_modules', '.cache', 'yanshoutai', 'hub-page.lock'), async () => {
    const hash = sourcesHash();
    if (isFresh(hash)) return;
    process.stderr.write('正在生成页面程序…\n');
    rmSync(folder, { recursive: true, force: true });
    const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
    await build({
      root: join(root, 'renderer'),
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [writeHere, react()],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'chrome130',
        cssCodeSplit: false,
        modulePreload: false,
        assetsInlineLimit: 10_000_000,
        chunkSizeWarningLimit: 8000,
        rolldownOptions: {
          input: join(root, 'renderer', 'hub', 'hub.tsx'),
          output: { format: 'es', codeSplitting: false, entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
        },
      },
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(stamp, hash);
  });
  return { script: readFileSync(join(folder, 'page.js'), 'utf8'), style: readFileSync(join(folder, 'page.css'), 'utf8') };
}
