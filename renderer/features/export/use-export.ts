import { useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import { fileName } from '#shared/text/safe-names.ts';
import type { WorkbookCount } from '#shared/output/verify-workbook.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { RoundDocument } from '#shared/output/round-documents.ts';
import { writeInWorker } from '#renderer/files/write-in-worker.ts';
import { readDiscretion } from '#renderer/hooks/use-discretion.ts';

/** The state of an export. `failed` saved nothing. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly paper: RoundDocument }
  | { readonly kind: 'done'; readonly paper: RoundDocument; readonly file: string; readonly count: WorkbookCount; readonly units: number }
  | { readonly kind: 'cancelled'; readonly paper: RoundDocument }
  | { readonly kind: 'failed'; readonly paper: RoundDocument; readonly reason: string };

const mimes = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;

/** A way to export a paper: written and read back beside the screen, and only when it holds what it should handed to the person. */
export function useExport(round: Round): readonly [ExportState, (paper: RoundDocument, input: AcceptanceInput) => Promise<void>] {
  const { store } = useServices();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });

  const run = async (paper: RoundDocument, input: AcceptanceInput): Promise<ExportState> => {
    const written = await writeInWorker(paper.model(input), paper.format, await readDiscretion(store));
    if (!written.ok) return { kind: 'failed', paper, reason: written.problem.message };
    const stem = [paper.name, round.title, ...(input.scope === '' ? [] : [input.scope]), input.preparedOn].join('-');
    const saved = await store.host.saveFile(fileName(stem, paper.format), written.value.bytes, mimes[paper.format]);
    if (saved.ok) return { kind: 'done', paper, file: saved.value.name, count: written.value.count, units: paper.units(input) };
    if (saved.problem.code === 'cancelled') return { kind: 'cancelled', paper };
    return { kind: 'failed', paper, reason: saved.problem.code === 'disk-full' ? '磁盘已满，请清理后再导出。' : `文件没有存下：${saved.problem.detail}` };
  };

  const start = async (paper: RoundDocument, input: AcceptanceInput): Promise<void> => {
    setState({ kind: 'writing', paper });
    try {
      setState(await run(paper, input));
    } catch (error) {
      setState({ kind: 'failed', paper, reason: errorText(error) });
    }
  };
  return [state, start];
}
