import { useEffect, useState } from 'react';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { electronHost } from '#renderer/host/electron-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import type { Store } from '#renderer/store/store.ts';

/** Where the start stands: opening (with the share done, when it is known), ready, or failed. */
export type Start =
  | { readonly kind: 'opening'; readonly sentence: string; readonly share: number | null }
  | { readonly kind: 'ready'; readonly store: Store }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: string };

/** Opens the host and the store once. Kept outside React, so that a second mount does not open them twice. */
let opening: Promise<Store> | undefined;

async function open(): Promise<Store> {
  const { yanshoutai } = window;
  const host = yanshoutai === undefined ? await openBrowserHost() : electronHost(yanshoutai);
  return openStore(host, {});
}

/** Opens the data and tells how far it is. */
export function useStart(): Start {
  const [start, setStart] = useState<Start>({ kind: 'opening', sentence: '正在打开数据…', share: null });
  useEffect(() => {
    let current = true;
    opening ??= open();
    opening.then(
      (store) => {
        if (current) setStart({ kind: 'ready', store });
      },
      (error: unknown) => {
        if (current) setStart({ kind: 'failed', sentence: '数据没能打开，磁盘上的内容没有改动。', details: String(error) });
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return start;
}
