import { useEffect, useRef, useState } from 'react';
import { showDay } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceInput, AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import type { KeptTemplate } from '#shared/record/project-template.ts';
import { fail, type Result } from '#shared/result.ts';
import type { PreviewPart } from '#shared/templates/template-preview.ts';
import { discreetValues } from '#shared/templates/discreet-values.ts';
import { templateValues } from '#shared/templates/template-values.ts';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { TemplateWork } from '#renderer/files/template-work.ts';
import type { FilledTemplate } from '#renderer/files/template-worker.ts';
import type { BatchJob, BatchPart } from '#renderer/hooks/run-batch.ts';
import { useBatch } from '#renderer/hooks/use-batch.ts';
import { readDiscretion } from '#renderer/hooks/use-discretion.ts';
import { useServices } from '#renderer/store/services.tsx';
import { readUnitPictures } from './read-unit-pictures.ts';

/** A template with the names that it uses. */
interface UsedTemplate {
  readonly template: KeptTemplate;
  readonly used: ReadonlySet<string>;
}

/** What is looked at before it is written. `idle`: nothing, or what is being written is said by the batch. */
export type FillingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'preview'; readonly parts: readonly PreviewPart[]; readonly whom: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** How papers from templates are spoken of. */
export const fillingWording = { act: '写出', receipt: '模板回执', progress: '写出进度' };

/** Ways to fill a template with the round's results: to look at, or to hand to the person; for several units as one zip with its list. `units` undefined: for the round as a whole. */
export function useTemplateFilling(round: Round, input: AcceptanceInput) {
  const { store, nowMs } = useServices();
  const [state, setState] = useState<FillingState>({ kind: 'idle' });
  const batch = useBatch();
  const work = useRef<TemplateWork>(null);
  useEffect(() => () => work.current?.close(), []);

  const fillOne = async ({ template, used }: UsedTemplate, unit: AcceptanceUnit | undefined, preview: boolean): Promise<Result<FilledTemplate, string>> => {
    const [version] = template.versions;
    const bytes = await store.document(version.sha256);
    if (bytes === undefined) return fail(`模板“${template.name}”的文件不在这台电脑上，请从备份或数据包恢复，或重新导入。`);
    const drawn = used.has('照片') || used.has('签字');
    const pictures = unit === undefined || !drawn ? undefined : await readUnitPictures(store, round, unit);
    const asked = { input, asks: (name: string) => used.has(name) };
    const audience = template.published ? 'public' : unit === undefined ? 'internal' : 'as-is';
    const values = discreetValues(
      templateValues(asked, unit === undefined ? undefined : { unit, pictures: pictures?.pictures }),
      audience,
      await readDiscretion(store),
    );
    work.current ??= new TemplateWork();
    return work.current.fill({ format: version.format, bytes, values, images: pictures?.images ?? new Map(), preview });
  };

  const plan = (own: UsedTemplate, units: readonly AcceptanceUnit[] | undefined): BatchJob => {
    const { template } = own;
    const [{ format }] = template.versions;
    const whole = units === undefined || units.length === 1;
    const step = (unit: AcceptanceUnit | undefined) => async (): Promise<BatchPart> => {
      const filled = await fillOne(own, unit, false);
      if (!filled.ok) return { files: [], unwritten: [{ unit: unit?.name ?? '', paper: template.name, reason: filled.problem }] };
      const stem = whole ? [template.name, unit?.name ?? round.title, input.preparedOn].join('-') : `${unit?.name ?? ''}-${template.name}`;
      const file = { units: unit === undefined ? [] : [unit.name], paper: template.name, path: fileName(stem, format), own: [], note: '' };
      return { files: [{ ...file, bytes: filled.value.bytes, atMs: nowMs() }], unwritten: [] };
    };
    return {
      kind: 'template',
      name: [template.name, round.title, `${String(units?.length ?? 1)}个单位`, input.preparedOn].join('-'),
      meta: [`批次：${round.title}，模板：${template.name}，写出日期：${showDay(input.preparedOn)}`],
      alone: true,
      steps: (units ?? [undefined]).map(step),
    };
  };

  const preview = async (own: UsedTemplate, unit: AcceptanceUnit | undefined): Promise<void> => {
    batch.reset();
    setState({ kind: 'busy' });
    try {
      const filled = await fillOne(own, unit, true);
      setState(filled.ok ? { kind: 'preview', parts: filled.value.preview, whom: unit?.name ?? round.title } : { kind: 'failed', reason: filled.problem });
    } catch (error) {
      setState({ kind: 'failed', reason: errorText(error) });
    }
  };

  return {
    state,
    batch,
    preview,
    write: async (own: UsedTemplate, units: readonly AcceptanceUnit[] | undefined) => {
      setState({ kind: 'idle' });
      await batch.start(() => plan(own, units));
    },
  };
}
