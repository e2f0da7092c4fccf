import type { BundledFile } from '#shared/evidence/bundle.ts';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import type { Round } from '#shared/model/round.ts';
import { evidenceWords, listedEvidence } from '#shared/output/evidence-list.ts';
import { flattenPhoto } from '#renderer/files/flatten-photo.ts';
import type { BatchJob, BatchPart } from '#renderer/hooks/run-batch.ts';
import { useBatch, type Batch } from '#renderer/hooks/use-batch.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** How 证据包 is spoken of. */
export const bundleWording = { act: '写证据包', receipt: '证据包回执', progress: '证据包进度' };

async function readOne(store: Store, file: BundledFile): Promise<BatchPart> {
  const kept = await store.document(file.sha256);
  if (kept === undefined) {
    const reason = `${file.path}：这台电脑上没有这个文件，没有放入；从数据包合并后可以重新导出。`;
    return { files: [], unwritten: [{ unit: file.unit, paper: evidenceWords[file.kind], reason }] };
  }
  const bytes = file.kind === 'marked' ? await flattenPhoto(kept, file.marks) : kept;
  return { files: [{ ...listedEvidence(file, momentOf), bytes, atMs: file.addedMs }], unwritten: [] };
}

/** A way to write files of evidence as zips, each with its list. */
export function useBundle(round: Round): Batch & { readonly write: (files: readonly BundledFile[], scope: string) => Promise<void> } {
  const { store, nowMs } = useServices();
  const batch = useBatch();
  const plan = (files: readonly BundledFile[], scope: string): BatchJob => {
    const today = dayOfMs(nowMs());
    return {
      kind: 'evidence',
      name: ['证据包', round.title, scope, today].join('-'),
      meta: [`批次：${round.title}，单位：${scope}，导出日期：${showDay(today)}`],
      steps: files.map((file) => () => readOne(store, file)),
    };
  };
  return { ...batch, write: (files, scope) => batch.start(() => plan(files, scope)) };
}
