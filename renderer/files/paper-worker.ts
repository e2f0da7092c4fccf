import { errorText } from '#shared/text/error-text.ts';
import type { WorkbookModel } from '#shared/output/workbook-model.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';

/** What the worker is asked to write. */
export interface PaperRequest {
  readonly model: WorkbookModel;
  readonly format: 'xlsx' | 'csv';
}

// Writing and reading back a thousand units takes seconds: it is done beside the screen.
self.onmessage = (event: MessageEvent<PaperRequest>) => {
  void writePaper(event.data.model, event.data.format).then(
    (result) => self.postMessage(result),
    (error: unknown) => self.postMessage({ ok: false, problem: { code: 'unreadable', message: `写出失败：${errorText(error)}` } }),
  );
};
