import { deviceKeysSubject, knownKeys, type KnownKey } from '#shared/record/device-keys.ts';
import { useLive } from '#renderer/store/services.tsx';

/** The keys of other laptops and of this one, as they are known here, by device; undefined while they are read. */
export const useKnownKeys = (): ReadonlyMap<string, KnownKey> | undefined =>
  useLive(async (store) => knownKeys(await store.history(deviceKeysSubject), store.device), []);
