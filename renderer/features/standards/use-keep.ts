import { useCallback } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import type { LibraryEntry } from './library.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** Makes sure that the ledger holds a standard, and gives its hash. When that cannot be, it says why and gives undefined. */
export function useKeep(): (entry: LibraryEntry) => Promise<string | undefined> {
  const { store } = useServices();
  const message = useMessage();
  return useCallback(
    async (entry) => {
      if (entry.kept) return entry.hash;
      if (entry.standard === null) {
        message.error(`“${entry.title}”的文件不在这台电脑上，合并含有它的数据包后才能使用。`);
        return undefined;
      }
      try {
        return await store.keepStandard(entry.standard);
      } catch (error) {
        const state = store.saveState();
        message.error(`没有保存：${state.kind === 'unsaved' ? state.reason : String(error)}`);
        return undefined;
      }
    },
    [store, message],
  );
}
