import { useRef, useState } from 'react';
import { inVolumes, type BundledFile } from '#shared/evidence/bundle.ts';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { errorText } from '#shared/text/error-text.ts';
import type { Round } from '#shared/model/round.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { useServices } from '#renderer/store/services.tsx';
import { writeBundle } from './write-bundle.ts';

/** The state of the bundle. `done` names every zip that was saved and what was counted in it. */
export type BundleState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly saved: readonly SavedBundle[] }
  | { readonly kind: 'stopped'; readonly saved: readonly SavedBundle[] }
  | { readonly kind: 'failed'; readonly reason: string; readonly saved: readonly SavedBundle[] };

/** One zip that was handed to the person. */
export interface SavedBundle {
  readonly name: string;
  readonly files: number;
  readonly units: number;
  readonly missing: number;
  readonly bytes: number;
}

/** A larger round makes several zips, each of which fits memory, a memory stick and a mail box. */
const volumeBytes = 300 * 1024 * 1024;

/** A way to write files of evidence as zips: read back and counted before each is handed over; and a way to stop. */
export function useBundle(round: Round): {
  readonly state: BundleState;
  readonly start: (files: readonly BundledFile[], scope: string) => Promise<void>;
  readonly stop: () => void;
} {
  const { store, nowMs } = useServices();
  const [state, setState] = useState<BundleState>({ kind: 'idle' });
  const stopping = useRef<AbortController>(null);

  const run = async (files: readonly BundledFile[], scope: string, stopped: AbortSignal): Promise<BundleState> => {
    const sizes = new Map((await store.host.documents.list()).map(({ sha256, size }) => [sha256, size]));
    const volumes = inVolumes(files, (file) => sizes.get(file.sha256) ?? 0, volumeBytes);
    const today = dayOfMs(nowMs());
    const saved: SavedBundle[] = [];
    let done = 0;
    for (const [index, volume] of volumes.entries()) {
      const stem = ['证据包', round.title, scope, today, ...(volumes.length === 1 ? [] : [`第${String(index + 1)}包共${String(volumes.length)}包`])].join('-');
      const meta = [`批次：${round.title}，单位：${scope}，导出日期：${showDay(today)}`];
      const onFile = () => setState({ kind: 'writing', done: (done += 1), of: files.length });
      const one = await saveVolume(volume, meta, fileName(stem, 'zip'), onFile, stopped);
      if (one === 'stopped') return { kind: 'stopped', saved };
      if (typeof one === 'string') return { kind: 'failed', reason: one, saved };
      saved.push(one);
    }
    return { kind: 'done', saved };
  };

  const saveVolume = async (volume: readonly BundledFile[], meta: readonly string[], name: string, onFile: () => void, stopped: AbortSignal) => {
    const written = await writeBundle(volume, meta, (sha256) => store.document(sha256), onFile, stopped);
    if (!written.ok) return written.problem === '' ? ('stopped' as const) : written.problem;
    const { content, count } = written.value;
    const saved = await store.host.saveFile(name, new Uint8Array(await content.arrayBuffer()), 'application/zip');
    if (saved.ok) return { name: saved.value.name, ...count };
    if (saved.problem.code === 'cancelled') return 'stopped' as const;
    return saved.problem.code === 'disk-full' ? '磁盘已满，请清理后再导出。' : `文件没有存下：${saved.problem.detail}`;
  };

  const start = async (files: readonly BundledFile[], scope: string): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setState({ kind: 'writing', done: 0, of: 1 });
    try {
      setState(await run(files, scope, controller.signal));
    } catch (error) {
      setState({ kind: 'failed', reason: errorText(error), saved: [] });
    }
  };
  return { state, start, stop: () => stopping.current?.abort() };
}
