import type { Standard } from '#shared/model/standard.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { StandardRecord } from '#renderer/store/records.ts';

/** A standard of the library: shipped with the program, kept in the ledger, or both. */
export interface LibraryEntry {
  /** Names it in addresses: the document's hash once it is kept, otherwise id and version. */
  readonly key: string;
  readonly title: string;
  readonly version: string;
  readonly hash: string | null;
  readonly shipped: Standard | null;
}

/** Every standard that can be used: the shipped ones first, then those that the ledger alone holds. */
export function useLibrary(): readonly LibraryEntry[] | undefined {
  const kept = useLive((store) => store.standards(), []);
  return kept === undefined ? undefined : libraryOf(shippedStandards, kept);
}

function libraryOf(shipped: readonly Standard[], kept: readonly StandardRecord[]): readonly LibraryEntry[] {
  const keptAs = (title: string, version: string) => kept.find((record) => record.title === title && record.version === version);
  const fromProgram = shipped.map((standard): LibraryEntry => {
    const hash = keptAs(standard.title, standard.version)?.hash ?? null;
    return { key: hash ?? `${standard.id}@${standard.version}`, title: standard.title, version: standard.version, hash, shipped: standard };
  });
  const known = new Set(fromProgram.map((entry) => entry.hash));
  const fromLedger = kept
    .filter((record) => !known.has(record.hash))
    .map((record): LibraryEntry => ({ key: record.hash, title: record.title, version: record.version, hash: record.hash, shipped: null }));
  return [...fromProgram, ...fromLedger];
}

/** The whole standard of an entry; undefined while it is read, null when its document is missing. */
export function useStandardOf(entry: LibraryEntry | undefined): Standard | null | undefined {
  const hash = entry?.hash ?? null;
  const kept = useLive(async (store) => (hash === null ? null : ((await store.standard(hash)) ?? null)), [hash]);
  return entry === undefined ? null : (entry.shipped ?? kept);
}
