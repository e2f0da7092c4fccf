import type { OutputProblem } from '#shared/output/verify-workbook.ts';
import { fail, type Result } from '#shared/result.ts';
import type { FormMessage, FormRequest } from './form-worker.ts';

/** Writes forms in a worker of its own, which is ended afterwards, or at once when the signal says so: the result is then null. A worker that dies is a failure like any other. */
export function writeForms(request: FormRequest, signal: AbortSignal, onProgress: (done: number) => void): Promise<Result<Uint8Array, OutputProblem> | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./form-worker.ts', import.meta.url), { type: 'module' });
    const finish = (result: Result<Uint8Array, OutputProblem> | null): void => {
      worker.terminate();
      resolve(result);
    };
    signal.addEventListener('abort', () => finish(null), { once: true });
    worker.onmessage = (event: MessageEvent<FormMessage>) => {
      if (event.data.kind === 'progress') onProgress(event.data.done);
      else finish(event.data.result);
    };
    worker.onerror = (event) => finish(fail({ code: 'unreadable', message: `写出失败：${event.message}` }));
    worker.postMessage(request);
  });
}
