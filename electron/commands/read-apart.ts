import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { explainFile } from '#shared/intake/readings/explain-file.ts';
import { readingLimitMs, type Stopped } from '#shared/intake/stopped.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import type { FileReading } from '#shared/model/submission.ts';

/** What a file can be read as. */
interface Readings {
  readonly intake: FileReading;
  readonly rubric: RubricReading;
  readonly why: ReturnType<typeof explainFile>;
}

/** One file for the process. */
export interface ApartRequest {
  readonly kind: keyof Readings;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the process says: once that it is there, then one reading a request. */
export type ApartReply = { readonly kind: 'ready' } | { readonly kind: 'reading'; readonly reading: Readings[keyof Readings] };

const heapMegabytes = 512;
const script = fileURLToPath(new URL('../launch/reading-process.mjs', import.meta.url));

/**
 * Reads files in a process of its own with a bound of time and one of memory (a thread that runs out of memory would end its owner too). A file that exceeds them,
 * or breaks the process, costs only itself: the next gets a new one.
 */
export class ApartReader {
  #child: ChildProcess | null = null;

  /** Reads one file; or says why its process was ended. One at a time. */
  async read<Kind extends keyof Readings>(kind: Kind, name: string, bytes: Uint8Array): Promise<Readings[Kind] | Stopped> {
    const child = (this.#child ??= await started());
    return new Promise((resolve) => {
      const settle = (result: Readings[Kind] | Stopped) => {
        clearTimeout(timer);
        child.off('message', hear);
        child.off('exit', fall);
        if (typeof result === 'string') {
          this.#child = null;
          child.kill('SIGKILL');
        }
        resolve(result);
      };
      const timer = setTimeout(() => {
        settle('timed-out');
      }, readingLimitMs);
      // It answers with what was asked for.
      const hear = (reply: ApartReply) => reply.kind === 'reading' && settle(reply.reading as Readings[Kind]);
      // Node ends itself with SIGABRT where the bound of memory is reached.
      const fall = (_code: number | null, signal: NodeJS.Signals | null) => settle(signal === 'SIGABRT' ? 'out-of-memory' : 'crashed');
      child.on('message', hear);
      child.on('exit', fall);
      child.send({ kind, name, bytes } satisfies ApartRequest);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/** A process that is there. What a library writes to the terminal while it breaks is no sentence of ours. */
function started(): Promise<ChildProcess> {
  const child = fork(script, {
    execArgv: [`--max-old-space-size=${String(heapMegabytes)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', () => {
      resolve(child);
    });
  });
}
