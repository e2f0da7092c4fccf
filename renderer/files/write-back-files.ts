import { fail, ok, type Result } from '#shared/result.ts';
import type { WriteBackJob } from '#shared/writeback/write-back.ts';
import type { WriteBackReply, WriteBackRequest, WroteBack } from './write-back-worker.ts';

/** A file with what goes into it, null where there is none to be had; and units of it for whom nothing can be written, each with the reason as a sentence. */
export interface FileToWrite {
  readonly job: WriteBackJob | null;
  readonly failed: readonly string[];
}

/** Files to write results into, one after another: each is read from the disk when its turn comes. */
export interface FilesToWrite {
  /** Units of which no file can be given, each with the reason as a sentence. */
  readonly failed: readonly string[];
  readonly jobs: readonly (() => Promise<FileToWrite>)[];
}

/** What came of writing: null where nothing could be written. */
export interface WriteBackOutcome {
  readonly wrote: WroteBack | null;
  readonly failed: readonly string[];
}

/** A file that takes longer than this to write is given up, and with it the batch. */
const mostMs = 120_000;

/** Writes results into files in a worker of its own, one file in memory at a time. `whole`: as one zip with its list. `stopped` ends it; the sentence of a failure is empty then. */
export async function writeBackFiles(
  { jobs, failed: before }: FilesToWrite,
  { whole, meta }: { readonly whole: boolean; readonly meta: readonly string[] },
  onFile: (done: number) => void,
  stopped: AbortSignal,
): Promise<Result<WriteBackOutcome, string>> {
  const worker = new Worker(new URL('./write-back-worker.ts', import.meta.url), { type: 'module' });
  const failed = [...before];
  try {
    for (const [index, read] of jobs.entries()) {
      if (stopped.aborted) return fail('');
      const { job, failed: refused } = await read();
      failed.push(...refused);
      if (job !== null) {
        const reply = await askWriter(worker, { kind: 'add', job });
        if (reply.kind === 'failed') failed.push(...job.results.map(({ unit }) => `${unit}（${job.fileName}）：${reply.message}`));
      }
      onFile(index + 1);
    }
    const reply = await askWriter(worker, { kind: 'finish', whole, failed, meta });
    if (reply.kind === 'done') return ok({ wrote: reply.wrote, failed: reply.failed });
    return fail(reply.kind === 'failed' ? reply.message : '写回没有完成，没有存下文件，请重试。');
  } finally {
    worker.terminate();
  }
}

function askWriter(worker: Worker, request: WriteBackRequest): Promise<WriteBackReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('一份表写了两分钟还没有写完')), mostMs);
    worker.onmessage = (event: MessageEvent<WriteBackReply>) => {
      clearTimeout(timer);
      resolve(event.data);
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      reject(new Error(event.message));
    };
    worker.postMessage(request);
  });
}
