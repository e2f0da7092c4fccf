import { fail } from '#shared/result.ts';
import type { BlankFormInput } from '#shared/output/blank-form.ts';
import type { FormReply } from './form-worker.ts';

/** A worker that writes blank forms, one at a time; to be closed. */
export class FormWork {
  #worker: Worker | undefined;

  /** Writes one form and reads it back. A worker that dies is a failure like any other. */
  write(form: BlankFormInput): Promise<FormReply> {
    const worker = (this.#worker ??= new Worker(new URL('./form-worker.ts', import.meta.url), { type: 'module' }));
    return new Promise((resolve) => {
      worker.onmessage = (event: MessageEvent<FormReply>) => resolve(event.data);
      worker.onerror = (event) => {
        this.close();
        resolve(fail({ code: 'unreadable', message: `写出失败：${event.message}` }));
      };
      worker.postMessage(form);
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
