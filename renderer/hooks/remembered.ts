import type { z } from 'zod';

/** What this machine remembers of a person's choices. Losing them costs a click, so they stay out of the ledger. */
type RememberedKey = 'appearance' | 'run-log' | 'navigation' | 'round' | 'own-phrases' | 'idle-minutes' | 'password-tries' | `hidden-columns/${string}`;

const storageKey = (key: RememberedKey): string => `yanshoutai/${key}`;

/** A remembered choice; undefined when there is none or it can no longer be read. */
export function remembered<T>(key: RememberedKey, schema: z.ZodType<T>): T | undefined {
  const parsed = schema.safeParse(localStorage.getItem(storageKey(key)));
  return parsed.success ? parsed.data : undefined;
}

/** Forgets a choice. */
export const forget = (key: RememberedKey): void => localStorage.removeItem(storageKey(key));

/** Remembers a choice for the next start. */
export function remember(key: RememberedKey, value: string): void {
  localStorage.setItem(storageKey(key), value);
}
