import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensure.mjs';

// The beginning of the process that reads files for the commands: it registers the loader of TypeScript for itself.
const { register } = await import('tsx/esm/api');
register({ tsconfig: join(root, 'electron', 'tsconfig.json') });
await import(pathToFileURL(join(root, 'electron', 'commands', 'reading-process.ts')).href);
