import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, root, stop } from './ensure.mjs';

// Runs electron/commands/<name>.ts, a program for the terminal, with the arguments that follow the name. Its stdout is its own.
const [, , name = '', ...rest] = process.argv;
const file = join(root, 'electron', 'commands', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) stop(`没有名为“${name}”的命令。`);
ensureDependencies();
const { register } = await import('tsx/esm/api');
register({ tsconfig: join(root, 'electron', 'tsconfig.json') });
process.argv = [process.argv[0] ?? 'node', file, ...rest];
await import(pathToFileURL(file).href);
