import { errorText } from '#shared/text/error-text.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fillTemplate, readTemplate, type ReadTemplate, type TemplateFormat } from '#shared/templates/template-file.ts';
import { previewOf, type PreviewPart } from '#shared/templates/template-preview.ts';
import type { TemplateValues } from '#shared/templates/template-values.ts';

/** What the worker is asked: to look a template through, or to fill it. */
export type TemplateRequest =
  | { readonly kind: 'check'; readonly file: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'fill';
      readonly format: TemplateFormat;
      readonly bytes: Uint8Array;
      readonly values: TemplateValues;
      readonly images: ReadonlyMap<string, Uint8Array>;
      readonly preview: boolean;
    };

/** A filled template, with what it shows where that was asked for. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly preview: readonly PreviewPart[];
}

/** Its answers. */
export type TemplateReply =
  | { readonly kind: 'checked'; readonly result: Result<ReadTemplate, string> }
  | { readonly kind: 'filled'; readonly result: Result<FilledTemplate, string> };

async function fill({ format, bytes, values, images, preview }: Extract<TemplateRequest, { kind: 'fill' }>): Promise<Result<FilledTemplate, string>> {
  const filled = fillTemplate(format, bytes, values, images);
  return filled.ok ? ok({ bytes: filled.value, preview: preview ? await previewOf(format, filled.value) : [] }) : filled;
}

async function answer(request: TemplateRequest): Promise<TemplateReply> {
  if (request.kind === 'check') return { kind: 'checked', result: readTemplate(request.file, request.bytes) };
  return { kind: 'filled', result: await fill(request) };
}

self.onmessage = (event: MessageEvent<TemplateRequest>) => {
  const { data } = event;
  answer(data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => {
      const problem = fail(`模板打不开：${errorText(error)}`);
      self.postMessage(data.kind === 'check' ? { kind: 'checked', result: problem } : { kind: 'filled', result: problem });
    },
  );
};
