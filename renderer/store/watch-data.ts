import type { Store } from './store.ts';

const everyMs = 5000;

/** Looks every few seconds whether the data is still there: what clears a browser's data does it without a word. Returns a function that stops it. */
export function watchData(store: Pick<Store, 'look'>): () => void {
  const timer = setInterval(() => {
    // What went wrong is told by the save state, and looked at again.
    store.look().catch(() => undefined);
  }, everyMs);
  return () => clearInterval(timer);
}
