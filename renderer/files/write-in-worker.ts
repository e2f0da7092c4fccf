import type { Discretion } from '#shared/output/discretion.ts';
import type { WorkbookModel } from '#shared/output/workbook-model.ts';
import type { OutputProblem } from '#shared/output/verify-workbook.ts';
import type { WrittenPaper } from '#shared/output/papers/write-paper.ts';
import { fail, type Result } from '#shared/result.ts';
import type { PaperRequest } from './paper-worker.ts';

/** Writes a model, for those who may read it, and reads it back in a worker of its own, which is ended afterwards. A worker that dies is a failure like any other. */
export function writeInWorker(model: WorkbookModel, format: PaperRequest['format'], discretion: Discretion): Promise<Result<WrittenPaper, OutputProblem>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' });
    const finish = (result: Result<WrittenPaper, OutputProblem>): void => {
      worker.terminate();
      resolve(result);
    };
    worker.onmessage = (event: MessageEvent<Result<WrittenPaper, OutputProblem>>) => finish(event.data);
    worker.onerror = (event) => finish(fail({ code: 'unreadable', message: `写出失败：${event.message}` }));
    const request: PaperRequest = { model, format, discretion };
    worker.postMessage(request);
  });
}
