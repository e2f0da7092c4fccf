import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from '../electron/launch/ensure.mjs';

// `npm run pictures`: takes the pictures of the README from the sample county, into docs/pictures.
ensureDependencies();
const args = [join(root, 'node_modules', 'playwright', 'cli.js'), 'test', '--config', 'test/e2e/playwright.config.ts', '--grep', '@pictures'];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, YST_PICTURES: '1' } }).status ?? 1;
