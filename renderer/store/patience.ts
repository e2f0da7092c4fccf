import type { SaveStateKeeper, Underway } from './save-state.ts';
import { isStorageFailure, reasonOf, RefusedAct, UnreadableAct } from './store-error.ts';

const firstRetryMs = 1000;
const longestRetryMs = 30_000;

/** Work that storage may refuse, kept and done again until it succeeds. */
export interface Patience {
  /** Resolves once the work succeeded. Rejects only where trying again cannot help: a fault in the work itself. `underway` has ended either way. */
  insist<T>(underway: Underway, work: () => Promise<T>): Promise<T>;
  /** Tries at once what waits for its next try. */
  hurry(): void;
}

/** Tells the person what storage refuses and why, and tries again after one second, two, four, at most thirty. */
export function openPatience(saving: SaveStateKeeper): Patience {
  const waiting = new Set<() => void>();

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, ms);
      waiting.add(go);
    });

  return {
    insist: async (underway, work) => {
      for (let retryMs = firstRetryMs; ; retryMs = Math.min(retryMs * 2, longestRetryMs)) {
        try {
          const value = await work();
          underway.done();
          return value;
        } catch (error) {
          if (!isStorageFailure(error)) {
            if (!(error instanceof RefusedAct)) saving.fault(error instanceof UnreadableAct ? error.message : '程序出错，刚才这一步没有保存。');
            underway.left();
            throw error;
          }
          underway.refused(reasonOf(error));
          await pause(retryMs);
        }
      }
    },
    hurry: () => {
      for (const go of [...waiting]) go();
    },
  };
}
