import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What Chromium's protocol sends by itself. */
export interface ProtocolEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
}

interface Reply {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Chromium, driven over a pair of pipes: nobody else on this machine can reach them. */
export class ChromiumPipe extends EventEmitter<{ event: [ProtocolEvent]; gone: [] }> {
  readonly #child: ChildProcess;
  readonly #out: Writable;
  readonly #waiting = new Map<number, { resolve(result: Record<string, unknown>): void; reject(error: Error): void }>();
  #lastId = 0;
  #rest = '';

  constructor(program: string, args: readonly string[]) {
    super();
    this.#child = spawn(program, ['--remote-debugging-pipe', ...args], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.#out = this.#child.stdio[3] as Writable;
    const input = this.#child.stdio[4] as Readable;
    input.setEncoding('utf8');
    input.on('data', (text: string) => this.#take(text));
    this.#child.once('exit', () => this.emit('gone'));
  }

  /** Sends a command and resolves to its result. */
  send(method: string, params: Record<string, unknown> = {}, sessionId?: string): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  }

  /** Ends Chromium at once, as a power cut would. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#hear(JSON.parse(part) as Reply & ProtocolEvent);
  }

  #hear(message: Reply & ProtocolEvent): void {
    if (message.id === undefined) {
      this.emit('event', message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result ?? {});
    else waiting?.reject(new Error(message.error.message));
  }
}
