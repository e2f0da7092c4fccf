import { fail, type Result } from '#shared/result.ts';
import type { UpperFile } from '#shared/reporting/read-upper-table.ts';
import type { ReadTemplate } from '#shared/templates/template-file.ts';
import type { FilledTemplate, TemplateReply, TemplateRequest } from './template-worker.ts';

/** A template that takes longer than this to look through or to fill is given up. */
const mostMs = 60_000;

/** A worker that looks templates through and fills them, apart from the page; one request at a time. To be closed. */
export class TemplateWork {
  readonly #worker = new Worker(new URL('./template-worker.ts', import.meta.url), { type: 'module', name: 'templates' });

  /** Looks a template through. */
  async check(file: string, bytes: Uint8Array): Promise<Result<ReadTemplate, string>> {
    const reply = await this.#ask({ kind: 'check', file, bytes });
    return typeof reply === 'string' || reply.kind !== 'checked'
      ? fail(`「${file}」${typeof reply === 'string' ? reply : '没有查完，请重试。'}`)
      : reply.result;
  }

  /** Fills one. */
  async fill(request: Omit<Extract<TemplateRequest, { kind: 'fill' }>, 'kind'>): Promise<Result<FilledTemplate, string>> {
    const reply = await this.#ask({ kind: 'fill', ...request });
    return typeof reply === 'string' || reply.kind !== 'filled' ? fail(typeof reply === 'string' ? reply : '没有填完，请重试。') : reply.result;
  }

  /** Finds the tables of a file that the union above wants filled. */
  async readTable(file: string, bytes: Uint8Array): Promise<Result<UpperFile, string>> {
    const reply = await this.#ask({ kind: 'read-table', file, bytes });
    return typeof reply === 'string' || reply.kind !== 'table' ? fail(typeof reply === 'string' ? reply : '没有读完，请重试。') : reply.result;
  }

  /** Fills such a table. */
  async fillTable(request: Omit<Extract<TemplateRequest, { kind: 'fill-table' }>, 'kind'>): Promise<Result<FilledTemplate, string>> {
    const reply = await this.#ask({ kind: 'fill-table', ...request });
    return typeof reply === 'string' || reply.kind !== 'filled' ? fail(typeof reply === 'string' ? reply : '没有填完，请重试。') : reply.result;
  }

  close(): void {
    this.#worker.terminate();
  }

  #ask(request: TemplateRequest): Promise<TemplateReply | string> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.close();
        resolve('一分钟还没有处理完，已停止。');
      }, mostMs);
      const finish = (reply: TemplateReply | string): void => {
        clearTimeout(timer);
        resolve(reply);
      };
      this.#worker.onmessage = (event: MessageEvent<TemplateReply>) => finish(event.data);
      this.#worker.onerror = (event) => finish(`处理失败：${event.message}`);
      this.#worker.postMessage(request);
    });
  }
}
