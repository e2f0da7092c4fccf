import { useCallback, useEffect, useRef, useState } from 'react';
import type { LedgerPackage } from '#shared/ledger/package.ts';
import { lackingOf } from '#renderer/store/beside-backups.ts';
import { inTurns } from '#renderer/store/breather.ts';
import { unpack } from '#renderer/store/packing.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import { previewingMerge, type MergePreview } from '#shared/backups/merge-preview.ts';
import { packageSentence } from '#shared/backups/package-words.ts';

/** How far the reading of a package has come: `locked` waits for a passphrase. */
type PreviewState<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'locked'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly preview: T; readonly passphrase: string };

/** What merging a package would do; looked at again where `again` changes. */
export const useMergePreview = (bytes: Uint8Array, again: string) => usePackagePreview<MergePreview>(bytes, previewOfMerge, again);

const previewOfMerge = async (read: LedgerPackage, store: Store, nowMs: number): Promise<MergePreview> => {
  const [entries, kept, lacking] = await Promise.all([store.history(''), store.host.documents.list(), lackingOf(store.host, read)]);
  const documents = new Set(kept.map(({ sha256 }) => sha256));
  return inTurns(previewingMerge(read, { device: store.device, nowMs, entries, documents, lacking: lacking.length }));
};

/** Reads a package and looks at it without changing anything. `open` tries again with a passphrase. `look` stays the same function; where `again` changes, it looks again. */
export function usePackagePreview<T>(
  bytes: Uint8Array,
  look: (read: LedgerPackage, store: Store, nowMs: number) => Promise<T>,
  again = '',
): readonly [PreviewState<T>, (passphrase: string) => Promise<void>] {
  const { store, nowMs } = useServices();
  const [state, setState] = useState<PreviewState<T>>({ kind: 'reading' });
  const passphrase = useRef('');
  useEffect(() => {
    let current = true;
    void read(store, bytes, passphrase.current, (read, from) => look(read, from, nowMs())).then((found) => {
      if (current) setState(found);
    });
    return () => {
      current = false;
    };
  }, [store, bytes, look, nowMs, again]);
  const open = useCallback(
    async (typed: string) => {
      passphrase.current = typed;
      setState({ kind: 'reading' });
      setState(await read(store, bytes, typed, (read, from) => look(read, from, nowMs())));
    },
    [store, bytes, look, nowMs],
  );
  return [state, open];
}

async function read<T>(store: Store, bytes: Uint8Array, passphrase: string, look: (read: LedgerPackage, store: Store) => Promise<T>): Promise<PreviewState<T>> {
  const unpacked = await unpack(bytes, passphrase);
  if (unpacked.ok) return { kind: 'ready', preview: await look(unpacked.value, store), passphrase };
  const { code } = unpacked.problem;
  const locked = code === 'passphrase-needed' || code === 'passphrase-wrong';
  return { kind: locked ? 'locked' : 'refused', sentence: packageSentence(unpacked.problem) };
}
