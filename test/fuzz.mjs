import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from '../electron/launch/ensure.mjs';

// `npm run fuzz`: 20,000 mutants of all fixtures through the reader, each within the bounds of time and memory. `YST_SEED` makes others, `YST_ENDING=.xls` takes only such files.
ensureDependencies();
const args = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', 'test/unit/intake/hostile.test.ts'];
process.exitCode =
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, YST_MUTANTS: process.env['YST_MUTANTS'] ?? '20000' } }).status ?? 1;
