import { useEffect, useState } from 'react';
import type { ShellBridge } from '#shared/shell-contract.ts';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { electronHost } from '#renderer/host/electron-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import type { Store } from '#renderer/store/store.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in an ordinary browser. */
    readonly yanshoutai?: ShellBridge;
  }
}

/** How far the start has come: opening (with the share done while the index is rebuilt), ready, or failed. */
export type Start =
  | { readonly kind: 'opening'; readonly sentence: string; readonly share: number | null }
  | { readonly kind: 'ready'; readonly store: Store }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: string };

const beginning: Start = { kind: 'opening', sentence: '正在打开数据…', share: null };

/** The one start of this window. It is kept outside React, so that mounting twice does not open the data twice. */
let present: Start = beginning;
let begun = false;
const listeners = new Set<(start: Start) => void>();

function tell(start: Start): void {
  present = start;
  for (const listener of listeners) listener(start);
}

async function begin(): Promise<void> {
  begun = true;
  try {
    const { yanshoutai } = window;
    const host = yanshoutai === undefined ? await openBrowserHost() : electronHost(yanshoutai);
    const store = await openStore(host, {
      nowMs: () => Date.now(),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      onProgress: (done, of) => tell({ kind: 'opening', sentence: '正在根据流水账重建索引，请不要关闭窗口…', share: of === 0 ? null : done / of }),
    });
    tell({ kind: 'ready', store });
  } catch (error) {
    tell({ kind: 'failed', sentence: sentenceOf(error), details: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** Host and store reject with a Chinese sentence; anything else is a bug, whose words are for the details. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /\p{Script=Han}/u.test(message) ? message : '数据没能打开。磁盘上的内容没有改动，可以重新打开试试。';
}

/** Opens the data, and tells how far it is. */
export function useStart(): Start {
  const [start, setStart] = useState<Start>(present);
  useEffect(() => {
    listeners.add(setStart);
    if (!begun) void begin();
    return () => {
      listeners.delete(setStart);
    };
  }, []);
  return start;
}
