import { useCallback } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import type { LibraryEntry } from './library.ts';

/** Makes sure that the ledger holds a standard, and gives its hash. */
export function useKeep(): (entry: LibraryEntry) => Promise<string> {
  const { store } = useServices();
  return useCallback(
    async (entry) => {
      if (entry.hash !== null) return entry.hash;
      if (entry.shipped === null) throw new Error(`standard ${entry.key} is neither shipped nor kept`);
      return store.keepStandard(entry.shipped);
    },
    [store],
  );
}
