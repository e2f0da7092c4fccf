import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import type { SaveState } from '#renderer/store/store.ts';

/** The save state of the window, kept up to date. */
export function useSaveState(): SaveState {
  const { store } = useServices();
  return useSyncExternalStore(
    (listener) => store.onSaveState(listener),
    () => store.saveState(),
  );
}
