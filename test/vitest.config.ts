import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Modules without their source maps, which name files that the package does not bring. */
const withoutSourceMaps = (of: RegExp) => ({
  name: 'without-source-maps',
  load: (id: string) => (of.test(id) && id.endsWith('.js') ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/mu, '') : undefined),
});
const workflowParser = /node_modules\/@actions\//u;

/** Unit and store tests, in plain Node. One time zone and locale, so that a date never depends on who runs them. */
export default defineConfig({
  root,
  cacheDir: process.env['YST_VITE_CACHE'] ?? 'node_modules/.vite',
  plugins: [withoutSourceMaps(workflowParser)],
  test: {
    // Pure functions leave nothing behind for the next file: the modules are loaded once for all of them.
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/*.test.ts', 'test/unit/**/*.test.{ts,tsx}'], isolate: false } },
      { extends: true, test: { name: 'store', include: ['test/store/**/*.test.{ts,tsx}'] } },
    ],
    // The parser of workflows imports JSON in a way that Node 20 refuses.
    server: { deps: { inline: [workflowParser] } },
    environment: 'node',
    env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    setupFiles: ['test/property-seed.ts'],
    // Only a bound for what hangs: a loaded machine is no failure.
    testTimeout: 60_000,
    maxWorkers: 2,
    restoreMocks: true,
  },
});
