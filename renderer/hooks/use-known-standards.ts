import type { Standard } from '#shared/model/standard.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** Every standard that the ledger knows and whose file is on this machine, by hash; undefined while they are read. */
export const useKnownStandards = (): ReadonlyMap<string, Standard> | undefined => useLive(readKnownStandards, []);

/** Reads them once. */
export async function readKnownStandards(store: Store): Promise<ReadonlyMap<string, Standard>> {
  const kept = await store.standards();
  const read = await Promise.all(kept.map(async ({ hash }) => [hash, await store.standard(hash)] as const));
  return new Map(read.flatMap(([hash, standard]) => (standard === undefined ? [] : [[hash, standard] as const])));
}
