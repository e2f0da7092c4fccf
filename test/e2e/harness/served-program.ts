import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The program as `npm start -- --browser` serves it. */
interface ServedProgram {
  readonly address: string;
  stop(): Promise<void>;
}

/** The address that a starting program prints, alone on a line. Rejects when it ends before it has printed one. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the program has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^验收台: (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(line)?.[1];
    if (address !== undefined) return address;
    throw new Error(`this line is not to be there: ${line}`);
  }
  throw new Error('the program ended without an address');
}

/** Starts the built program on a free port by the same script that `npm start` runs. */
export async function serveProgram(): Promise<ServedProgram> {
  const script = join(root, 'electron', 'launch', 'start.mjs');
  const child = spawn(process.execPath, [script, '--browser', '--no-open', '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressOf(child);
  return {
    address,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
