import type { Entry } from '#shared/model/ledger.ts';
import { deviceKeysSubject, knownKeys } from '#shared/record/device-keys.ts';
import { signingStateOf, type SigningState } from '#shared/record/signing-state.ts';
import { useLive } from '#renderer/store/services.tsx';

/** Says how an entry that decides is signed; undefined while that is read. */
export function useSigningState(): ((entry: Entry) => SigningState) | undefined {
  const known = useLive(async (store) => {
    const keys = knownKeys(await store.history(deviceKeysSubject), store.device);
    return { keys, signings: await store.signings() };
  }, []);
  return known === undefined ? undefined : (entry) => signingStateOf(entry, known.signings, known.keys);
}
