import { errorText } from '#shared/text/error-text.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fillUpperTable } from '#shared/reporting/fill-upper-table.ts';
import type { UpperPlan } from '#shared/reporting/plan-upper-table.ts';
import { readUpperFile, type UpperFile } from '#shared/reporting/read-upper-table.ts';
import type { UpperTable } from '#shared/reporting/upper-table.ts';
import { fillTemplate, readTemplate, type ReadTemplate, type TemplateFormat } from '#shared/templates/template-file.ts';
import { previewOf, type PreviewPart } from '#shared/templates/template-preview.ts';
import type { TemplateValues } from '#shared/templates/template-values.ts';

/** What the worker is asked: to look a template through, or to fill it; to find the tables of a file of the union above, or to fill one. */
export type TemplateRequest =
  | { readonly kind: 'check'; readonly file: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'fill';
      readonly format: TemplateFormat;
      readonly bytes: Uint8Array;
      readonly values: TemplateValues;
      readonly images: ReadonlyMap<string, Uint8Array>;
      readonly preview: boolean;
    }
  | { readonly kind: 'read-table'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'fill-table'; readonly bytes: Uint8Array; readonly table: UpperTable; readonly plan: UpperPlan };

/** A filled template, with what it shows where that was asked for. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  readonly preview: readonly PreviewPart[];
}

/** Its answers. */
export type TemplateReply =
  | { readonly kind: 'checked'; readonly result: Result<ReadTemplate, string> }
  | { readonly kind: 'filled'; readonly result: Result<FilledTemplate, string> }
  | { readonly kind: 'table'; readonly result: Result<UpperFile, string> };

async function fill({ format, bytes, values, images, preview }: Extract<TemplateRequest, { kind: 'fill' }>): Promise<Result<FilledTemplate, string>> {
  const filled = fillTemplate(format, bytes, values, images);
  return filled.ok ? ok({ bytes: filled.value, preview: preview ? await previewOf(format, filled.value) : [] }) : filled;
}

async function fillTable({ bytes, table, plan }: Extract<TemplateRequest, { kind: 'fill-table' }>): Promise<Result<FilledTemplate, string>> {
  const filled = fillUpperTable(bytes, table, plan);
  if (!filled.ok) return filled;
  const parts = await previewOf('xlsx', filled.value);
  const first = parts.findIndex((part) => part.kind === 'line' && part.text === table.sheet);
  return ok({ bytes: filled.value, preview: parts.slice(first, first + 2) });
}

async function answer(request: TemplateRequest): Promise<TemplateReply> {
  switch (request.kind) {
    case 'check':
      return { kind: 'checked', result: readTemplate(request.file, request.bytes) };
    case 'fill':
      return { kind: 'filled', result: await fill(request) };
    case 'read-table':
      return { kind: 'table', result: await readUpperFile(request.file, request.bytes) };
    case 'fill-table':
      return { kind: 'filled', result: await fillTable(request) };
  }
}

const replyKinds = { check: 'checked', fill: 'filled', 'read-table': 'table', 'fill-table': 'filled' } as const;

self.onmessage = (event: MessageEvent<TemplateRequest>) => {
  const { data } = event;
  answer(data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => self.postMessage({ kind: replyKinds[data.kind], result: fail(`文件打不开：${errorText(error)}`) }),
  );
};
