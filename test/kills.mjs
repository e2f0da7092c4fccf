import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from '../electron/launch/ensure.mjs';

// `npm run kills`: ends the browser 200 times in the middle of all big operations, and 200 times in a visit on the screen. `YST_KILLS` makes it another number,
// `YST_MOMENTS=import,merge` tries only these operations.
ensureDependencies();
const args = [join(root, 'node_modules', 'playwright', 'cli.js'), 'test', '--config', 'test/e2e/playwright.config.ts', 'kill-moments', 'killed-visit'];
const env = { ...process.env, TZ: 'Asia/Shanghai', YST_KILLS: process.env['YST_KILLS'] ?? '200' };
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
