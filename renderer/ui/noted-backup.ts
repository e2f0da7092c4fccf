import { useSyncExternalStore } from 'react';

const storageKey = 'yanshoutai/backup';
const listeners = new Set<() => void>();

/** Notes on this machine that a backup was written just now, for hosts that keep no list of them. `ms` is milliseconds since 1970-01-01 UTC. */
export function noteBackup(ms: number): void {
  localStorage.setItem(storageKey, String(ms));
  for (const listener of listeners) listener();
}

/** When a backup was last noted; null when never. */
export const useNotedBackup = (): number | null => useSyncExternalStore(subscribe, readNoted);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readNoted(): number | null {
  const noted = Number(localStorage.getItem(storageKey));
  return Number.isFinite(noted) && noted > 0 ? noted : null;
}
