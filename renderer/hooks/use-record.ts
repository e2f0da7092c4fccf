import { useCallback } from 'react';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useMessage } from './use-message.ts';

/**
 * A way to record acts from a screen: resolves to the entries once they are durable. When the disk refuses, it says so and resolves to undefined, so that the screen can keep what was typed.
 */
export function useRecord(): (drafts: readonly Draft[]) => Promise<readonly Entry[] | undefined> {
  const { store } = useServices();
  const message = useMessage();
  return useCallback(
    async (drafts) => {
      try {
        return await store.act(drafts);
      } catch (error) {
        const state = store.saveState();
        const refused = error instanceof Error && error.name === 'RefusedAct';
        message.error(`没有保存：${refused ? error.message : state.kind === 'unsaved' ? state.reason : String(error)}`);
        return undefined;
      }
    },
    [store, message],
  );
}
