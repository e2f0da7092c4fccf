import type { VaultKeys } from './vault-keys.ts';

const held = new Map<string, VaultKeys>();

/** Remembers the keys of a vault until this window closes: its own, and those of sealed backups that a person opened. What lies beside such a backup is read with them. */
export function holdKeys(keys: VaultKeys): void {
  held.set(keys.id, keys);
}

/** Forgets all keys. */
export const forgetKeys = (): void => held.clear();

/** The keys of a vault that was opened in this window. */
export const keysHeld = (id: string): VaultKeys | undefined => held.get(id);

/** All keys that were opened in this window. */
export const allKeysHeld = (): readonly VaultKeys[] => [...held.values()];
