import type { Standard } from '#shared/model/standard.ts';
import { hashOfStandard } from '#shared/model/standard-hash.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { StandardRecord } from '#renderer/store/records.ts';

/** A standard of the library: shipped with the program, kept in the ledger, or both. */
export interface LibraryEntry {
  /** The hash of its file: names it in addresses and in rounds, whether or not the ledger holds it yet. */
  readonly hash: string;
  readonly title: string;
  readonly version: string;
  readonly shipped: boolean;
  /** Whether the ledger holds it, so that a round can use it. */
  readonly kept: boolean;
  /** Null where its document is not on this machine. */
  readonly standard: Standard | null;
}

/** A standard of the ledger with its document; null where that is missing. */
interface KeptStandard {
  readonly record: StandardRecord;
  readonly standard: Standard | null;
}

/** Every standard that can be used: the shipped ones first, then those that the ledger alone holds, the last kept first. Undefined while it is read. */
export function useLibrary(): readonly LibraryEntry[] | undefined {
  const kept = useLive(async (store) => {
    const records = await store.standards();
    return Promise.all(records.map(async (record): Promise<KeptStandard> => ({ record, standard: (await store.standard(record.hash)) ?? null })));
  }, []);
  return kept === undefined ? undefined : libraryOf(shippedStandards, kept);
}

/** Joins the two by hash: an edited copy under the title and version of a shipped one is a row of its own. */
export function libraryOf(shipped: readonly Standard[], kept: readonly KeptStandard[]): readonly LibraryEntry[] {
  const keptHashes = new Set(kept.map(({ record }) => record.hash));
  const fromProgram = shipped.map((standard): LibraryEntry => {
    const hash = hashOfStandard(standard);
    return { hash, title: standard.title, version: standard.version, shipped: true, kept: keptHashes.has(hash), standard };
  });
  const known = new Set(fromProgram.map((entry) => entry.hash));
  const fromLedger = kept
    .filter(({ record }) => !known.has(record.hash))
    .toSorted((a, b) => b.record.keptMs - a.record.keptMs)
    .map(({ record, standard }): LibraryEntry => ({
      hash: record.hash,
      title: record.title,
      version: record.version,
      shipped: false,
      kept: true,
      standard,
    }));
  return [...fromProgram, ...fromLedger];
}
