import { zipSync } from 'fflate';
import { useEffect, useRef, useState } from 'react';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceInput, AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import type { KeptTemplate } from '#shared/record/project-template.ts';
import { fail, type Result } from '#shared/result.ts';
import type { PreviewPart } from '#shared/templates/template-preview.ts';
import { templateValues } from '#shared/templates/template-values.ts';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { TemplateWork } from '#renderer/files/template-work.ts';
import type { FilledTemplate } from '#renderer/files/template-worker.ts';
import { useServices } from '#renderer/store/services.tsx';
import { readUnitPictures } from './read-unit-pictures.ts';

/** A template with the names that it uses. */
interface UsedTemplate {
  readonly template: KeptTemplate;
  readonly used: ReadonlySet<string>;
}

/** The state of filling. */
export type FillingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number; readonly of: number }
  | { readonly kind: 'preview'; readonly parts: readonly PreviewPart[]; readonly whom: string }
  | { readonly kind: 'done'; readonly file: string; readonly copies: number; readonly failed: readonly string[] }
  | { readonly kind: 'failed'; readonly reasons: readonly string[] };

const mimes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/** Ways to fill a template with the round's results: to look at, or to hand to the person; for several units as one zip. `units` undefined: for the round as a whole. */
export function useTemplateFilling(round: Round, input: AcceptanceInput) {
  const { store } = useServices();
  const [state, setState] = useState<FillingState>({ kind: 'idle' });
  const work = useRef<TemplateWork>(null);
  useEffect(() => () => work.current?.close(), []);

  const fillOne = async ({ template, used }: UsedTemplate, unit: AcceptanceUnit | undefined, preview: boolean): Promise<Result<FilledTemplate, string>> => {
    const [version] = template.versions;
    const bytes = await store.document(version.sha256);
    if (bytes === undefined) return fail(`模板“${template.name}”的文件不在这台电脑上，请从备份或数据包恢复，或重新导入。`);
    const drawn = used.has('照片') || used.has('签字');
    const pictures = unit === undefined || !drawn ? undefined : await readUnitPictures(store, round, unit);
    const asked = { input, asks: (name: string) => used.has(name) };
    const values = templateValues(asked, unit === undefined ? undefined : { unit, pictures: pictures?.pictures });
    work.current ??= new TemplateWork();
    return work.current.fill({ format: version.format, bytes, values, images: pictures?.images ?? new Map(), preview });
  };

  const hand = async (name: string, bytes: Uint8Array, kind: keyof typeof mimes, copies: number, failed: readonly string[]): Promise<FillingState> => {
    const saved = await store.host.saveFile(name, bytes, mimes[kind]);
    if (saved.ok) return { kind: 'done', file: saved.value.name, copies, failed };
    if (saved.problem.code === 'cancelled') return { kind: 'idle' };
    return { kind: 'failed', reasons: [saved.problem.code === 'disk-full' ? '磁盘已满，请清理后再存。' : `文件没有存下：${saved.problem.detail}`] };
  };

  const write = async (own: UsedTemplate, units: readonly AcceptanceUnit[] | undefined): Promise<FillingState> => {
    const { template } = own;
    const [{ format }] = template.versions;
    const [only] = units ?? [];
    if (units === undefined || units.length === 1) {
      const filled = await fillOne(own, only, false);
      const stem = [template.name, only?.name ?? round.title, input.preparedOn].join('-');
      return filled.ok ? hand(fileName(stem, format), filled.value.bytes, format, 1, []) : { kind: 'failed', reasons: [filled.problem] };
    }
    const files: Record<string, Uint8Array> = {};
    const failed: string[] = [];
    for (const [index, unit] of units.entries()) {
      setState({ kind: 'busy', done: index, of: units.length });
      const filled = await fillOne(own, unit, false);
      let path = fileName(`${unit.name}-${template.name}`, format);
      for (let count = 2; path in files; count += 1) path = fileName(`${unit.name}-${template.name}(${String(count)})`, format);
      if (filled.ok) files[path] = filled.value.bytes;
      else failed.push(`${unit.name}：${filled.problem}`);
    }
    const copies = Object.keys(files).length;
    if (copies === 0) return { kind: 'failed', reasons: failed };
    return hand(
      fileName([template.name, round.title, `${String(copies)}个单位`, input.preparedOn].join('-'), 'zip'),
      zipSync(files, { level: 0 }),
      'zip',
      copies,
      failed,
    );
  };

  const busily = async (run: () => Promise<FillingState>): Promise<void> => {
    setState({ kind: 'busy', done: 0, of: 1 });
    try {
      setState(await run());
    } catch (error) {
      setState({ kind: 'failed', reasons: [errorText(error)] });
    }
  };

  return {
    state,
    reset: () => setState({ kind: 'idle' }),
    preview: (own: UsedTemplate, unit: AcceptanceUnit | undefined) =>
      busily(async () => {
        const filled = await fillOne(own, unit, true);
        return filled.ok ? { kind: 'preview', parts: filled.value.preview, whom: unit?.name ?? round.title } : { kind: 'failed', reasons: [filled.problem] };
      }),
    write: (own: UsedTemplate, units: readonly AcceptanceUnit[] | undefined) => busily(() => write(own, units)),
  };
}
