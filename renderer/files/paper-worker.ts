import { errorText } from '#shared/text/error-text.ts';
import type { Discretion } from '#shared/output/discretion.ts';
import type { WorkbookModel } from '#shared/output/workbook-model.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';

/** What the worker is asked to write. */
export interface PaperRequest {
  readonly model: WorkbookModel;
  readonly format: 'xlsx' | 'csv';
  readonly discretion: Discretion;
}

// Writing and reading back a thousand units takes seconds: it is done beside the screen.
self.onmessage = (event: MessageEvent<PaperRequest>) => {
  void writePaper(event.data.model, event.data.format, event.data.discretion).then(
    (result) => self.postMessage(result),
    (error: unknown) => self.postMessage({ ok: false, problem: { code: 'unreadable', message: `写出失败：${errorText(error)}` } }),
  );
};
