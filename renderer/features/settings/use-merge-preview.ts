import { useCallback, useEffect, useState } from 'react';
import { unpack } from '#renderer/store/packing.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import { previewMerge, type MergePreview } from './merge-preview.ts';
import { packageSentence } from '#renderer/ui/package-words.ts';

/** How far the reading of a package has come: `locked` waits for a passphrase. */
export type PreviewState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'locked'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly preview: MergePreview; readonly passphrase: string };

/** Reads a package without changing anything. `open` tries again with a passphrase. */
export function useMergePreview(bytes: Uint8Array): readonly [PreviewState, (passphrase: string) => Promise<void>] {
  const { store } = useServices();
  const [state, setState] = useState<PreviewState>({ kind: 'reading' });
  useEffect(() => {
    let current = true;
    void read(store, bytes, '').then((found) => {
      if (current) setState(found);
    });
    return () => {
      current = false;
    };
  }, [store, bytes]);
  const open = useCallback(
    async (passphrase: string) => {
      setState({ kind: 'reading' });
      setState(await read(store, bytes, passphrase));
    },
    [store, bytes],
  );
  return [state, open];
}

async function read(store: Store, bytes: Uint8Array, passphrase: string): Promise<PreviewState> {
  const [unpacked, entries, kept] = await Promise.all([unpack(bytes, passphrase), store.history(''), store.host.documents.list()]);
  const held = { entries, documents: new Set(kept.map(({ sha256 }) => sha256)) };
  if (unpacked.ok) return { kind: 'ready', preview: previewMerge(unpacked.value, held), passphrase };
  const { code } = unpacked.problem;
  const locked = code === 'passphrase-needed' || code === 'passphrase-wrong';
  return { kind: locked ? 'locked' : 'refused', sentence: packageSentence(unpacked.problem) };
}
