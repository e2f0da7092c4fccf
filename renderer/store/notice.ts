/** The one thing that the person should know of how the data was found; the latest takes the place of the one before. */
interface Notice {
  now(): string | null;
  tell(sentence: string): void;
  listen(listener: () => void): () => void;
}

/** Begins with what the start found. */
export function openNotice(first: string | null): Notice {
  const listeners = new Set<() => void>();
  let sentence = first;
  return {
    now: () => sentence,
    tell: (next) => {
      sentence = next;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
