import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { openZip } from '#renderer/files/batch-work.ts';
import { useServices } from '#renderer/store/services.tsx';
import { runBatch, type BatchJob, type BatchState } from './run-batch.ts';

/** A batch that can be written: its state, a way to begin (what is to be written is gathered first), and a way to stop. */
export interface Batch {
  readonly state: BatchState;
  /** The files of the last batch, and the list of what could not be written, are forgotten. */
  readonly start: (plan: () => BatchJob | Promise<BatchJob>) => Promise<void>;
  readonly stop: () => void;
  readonly reset: () => void;
}

/** A way to write many files at once, each batch with its list; the screen that leaves stops it. */
export function useBatch(): Batch {
  const { store, nowMs } = useServices();
  const [state, setState] = useState<BatchState>({ kind: 'idle' });
  const stopping = useRef<AbortController>(null);
  const stop = useCallback(() => stopping.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const start = useCallback<Batch['start']>(
    async (plan) => {
      const controller = new AbortController();
      stopping.current = controller;
      setState({ kind: 'writing', done: 0, of: 0 });
      try {
        const job = await plan();
        const tools = { openZip, nowMs, saveFile: store.host.saveFile.bind(store.host), tell: setState };
        setState(await runBatch(job, tools, controller.signal));
      } catch (error) {
        setState({ kind: 'failed', reason: errorText(error), saved: [], unwritten: [] });
      }
    },
    [store, nowMs],
  );
  const reset = useCallback(() => setState({ kind: 'idle' }), []);
  return useMemo(() => ({ state, start, stop, reset }), [state, start, stop, reset]);
}
