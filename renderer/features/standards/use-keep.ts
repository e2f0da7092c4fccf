import { App } from 'antd';
import { useCallback } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import type { LibraryEntry } from './library.ts';

/** Makes sure that the ledger holds a standard, and gives its hash. When the disk refuses, it says so and gives undefined. */
export function useKeep(): (entry: LibraryEntry) => Promise<string | undefined> {
  const { store } = useServices();
  const { message } = App.useApp();
  return useCallback(
    async (entry) => {
      if (entry.hash !== null) return entry.hash;
      if (entry.shipped === null) throw new Error(`standard ${entry.key} is neither shipped nor kept`);
      try {
        return await store.keepStandard(entry.shipped);
      } catch (error) {
        const state = store.saveState();
        void message.error(`没有保存：${state.kind === 'unsaved' ? state.reason : String(error)}`);
        return undefined;
      }
    },
    [store, message],
  );
}
