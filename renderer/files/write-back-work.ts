import { fail } from '#shared/result.ts';
import type { WriteBackJob } from '#shared/writeback/write-back.ts';
import type { WriteBackReply } from './write-back-worker.ts';

/** A file that takes longer than this to write is given up. */
const mostMs = 120_000;

/** A worker that writes results into submitted files, one at a time; to be closed. */
export class WriteBackWork {
  #worker: Worker | undefined;

  /** Writes results into one file. A sentence for each unit says what went wrong. */
  write(job: WriteBackJob): Promise<WriteBackReply> {
    const worker = (this.#worker ??= new Worker(new URL('./write-back-worker.ts', import.meta.url), { type: 'module' }));
    const each = (message: string): WriteBackReply => fail(job.results.map(({ unit }) => `${unit}（${job.fileName}）：${message}`));
    return new Promise((resolve) => {
      const finish = (reply: WriteBackReply): void => {
        clearTimeout(timer);
        resolve(reply);
      };
      const timer = setTimeout(() => {
        this.close();
        finish(each('两分钟还没有写完，没有写回。'));
      }, mostMs);
      worker.onmessage = (event: MessageEvent<WriteBackReply>) => finish(event.data);
      worker.onerror = (event) => {
        this.close();
        finish(each(`写回没有完成：${event.message}`));
      };
      worker.postMessage(job);
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
