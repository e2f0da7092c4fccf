import { useEffect, useRef, useState } from 'react';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';
import type { WroteBack } from '#renderer/files/write-back-worker.ts';
import { writeBackFiles } from '#renderer/files/write-back-files.ts';
import { useServices } from '#renderer/store/services.tsx';
import { filesToWrite } from './read-write-back.ts';

/** The state of writing back. `done` with `file` null: nothing could be written, for these reasons. */
export type WriteBackState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'done'; readonly file: string | null; readonly wrote: WroteBack | null; readonly failed: readonly string[] };

const mimes: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A way to write results back into the forms of units (写回自评表), and a way to stop. Several units, or a whole round, come as one zip with its list. */
export function useWriteBack(round: Round): {
  readonly state: WriteBackState;
  readonly start: (units: readonly AcceptanceUnit[], options: { readonly whole: boolean; readonly scope: string }) => Promise<void>;
  readonly stop: () => void;
} {
  const { store, nowMs } = useServices();
  const [state, setState] = useState<WriteBackState>({ kind: 'idle' });
  const stopping = useRef<AbortController>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const run = async (units: readonly AcceptanceUnit[], whole: boolean, scope: string, stopped: AbortSignal): Promise<WriteBackState> => {
    const today = dayOfMs(nowMs());
    const files = await filesToWrite(store, round.id, units);
    const meta = [`批次：${round.title}，范围：${scope === '' ? '全部单位' : scope}，写回日期：${showDay(today)}`];
    setState({ kind: 'writing', done: 0, of: files.jobs.length });
    const outcome = await writeBackFiles(files, { whole, meta }, (done) => setState({ kind: 'writing', done, of: files.jobs.length }), stopped);
    if (!outcome.ok) return outcome.problem === '' ? { kind: 'stopped' } : { kind: 'failed', reason: outcome.problem };
    const { wrote, failed } = outcome.value;
    if (wrote === null) return { kind: 'done', file: null, wrote, failed };
    const name = wrote.name ?? fileName(['写回自评表', round.title, ...(scope === '' ? [] : [scope]), today].join('-'), 'zip');
    const saved = await store.host.saveFile(name, wrote.bytes, mimes[name.split('.').at(-1) ?? ''] ?? workbook);
    if (saved.ok) return { kind: 'done', file: saved.value.name, wrote, failed };
    if (saved.problem.code === 'cancelled') return { kind: 'stopped' };
    return { kind: 'failed', reason: saved.problem.code === 'disk-full' ? '磁盘已满，请清理后再写回。' : `文件没有存下：${saved.problem.detail}` };
  };

  return {
    state,
    start: async (units, { whole, scope }) => {
      const controller = new AbortController();
      stopping.current = controller;
      setState({ kind: 'writing', done: 0, of: units.length });
      try {
        setState(await run(units, whole, scope, controller.signal));
      } catch (error) {
        setState({ kind: 'failed', reason: errorText(error) });
      }
    },
    stop: () => stopping.current?.abort(),
  };
}
