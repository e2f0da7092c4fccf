import type { SaveState } from './store.ts';

/** Holds the one save state of the window and tells those who listen. */
export interface SaveStateKeeper {
  now(): SaveState;
  set(state: SaveState): void;
  listen(listener: (state: SaveState) => void): () => void;
}

/** Starts as saved: nothing was done yet. */
export function keepSaveState(): SaveStateKeeper {
  let state: SaveState = { kind: 'saved', atMs: null };
  const listeners = new Set<(state: SaveState) => void>();
  return {
    now: () => state,
    set: (next) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
