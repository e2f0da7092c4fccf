import type { ReadReply, ReadRequest } from './read-messages.ts';

/** The part of a worker that reading uses; tests stand in for it. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Why a worker gave no answer. */
export type WorkerFailure = 'timed-out' | 'crashed' | 'cancelled';

/** Starts the worker that reads files. */
export const startReadingWorker = (): ReadingWorker => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module', name: 'read-file' });

/** One place for a worker. A worker that takes too long or breaks is ended, and the next request gets a new one. */
export class WorkerSlot {
  #worker: ReadingWorker | null = null;
  #settle: ((result: ReadReply | WorkerFailure) => void) | null = null;
  readonly #start: () => ReadingWorker;

  constructor(start: () => ReadingWorker = startReadingWorker) {
    this.#start = start;
  }

  /** Sends one request and waits for its answer. One at a time. */
  async ask(request: ReadRequest, limitMs: number): Promise<ReadReply | WorkerFailure> {
    const worker = (this.#worker ??= this.#listen(this.#start()));
    const answered = new Promise<ReadReply | WorkerFailure>((resolve) => {
      this.#settle = resolve;
    });
    const timer = setTimeout(() => {
      this.#end('timed-out');
    }, limitMs);
    worker.postMessage(request);
    const result = await answered;
    clearTimeout(timer);
    this.#settle = null;
    return result;
  }

  /** Ends the worker; a request under way is answered `cancelled`. */
  close(): void {
    this.#end('cancelled');
  }

  #listen(worker: ReadingWorker): ReadingWorker {
    worker.addEventListener('message', (event) => {
      if (worker === this.#worker) this.#settle?.((event as MessageEvent<ReadReply>).data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#end('crashed');
    });
    return worker;
  }

  #end(why: WorkerFailure): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#settle?.(why);
  }
}
