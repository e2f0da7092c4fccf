import type { Store } from '#renderer/store/store.ts';

/** So many answers of one reading are kept: the round looked at, and the one before it. */
const mostKept = 2;

interface Kept<T> {
  readonly stamp: string;
  readonly value: T;
}

/**
 * A reading of stored state that is costly and asked for by many pages: its answer is kept for as long as the ledger says the same. `keyOf` tells all that the answer depends on besides; what it was given when an act came in between
 * is not kept.
 */
export function keptReading<Asked, T>(
  keyOf: (asked: Asked) => string,
  read: (store: Store, asked: Asked) => Promise<T>,
): (store: Store, asked: Asked) => Promise<T> {
  const kept = new WeakMap<Store, Map<string, Kept<T>>>();
  return async (store, asked) => {
    const answers = kept.get(store) ?? new Map<string, Kept<T>>();
    kept.set(store, answers);
    const key = keyOf(asked);
    const stamp = await store.stamp();
    const held = answers.get(key);
    if (held?.stamp === stamp) return held.value;
    const value = await read(store, asked);
    if ((await store.stamp()) !== stamp) return value;
    answers.delete(key);
    answers.set(key, { stamp, value });
    for (const earliest of answers.keys()) {
      if (answers.size <= mostKept) break;
      answers.delete(earliest);
    }
    return value;
  };
}
