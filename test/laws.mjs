import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from '../electron/launch/ensure.mjs';

// `npm run laws`: the laws of merging, restoring, scoring and showing over ten times as many random cases as in `npm test`. `YST_LAWS` makes it another factor.
ensureDependencies();
const tests = ['ledger/merge-law', 'ledger/restore', 'scoring/recompute', 'scoring/mutated-files', 'output/receipts', 'store/histories'];
const args = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--testTimeout', '7200000', ...tests];
process.exitCode =
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, YST_LAWS: process.env['YST_LAWS'] ?? '10' } }).status ?? 1;
