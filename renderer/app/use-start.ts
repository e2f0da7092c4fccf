import { useEffect, useState } from 'react';
import type { Host } from '#shared/host.ts';
import type { ShellBridge } from '#shared/shell-contract.ts';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { electronHost } from '#renderer/host/electron-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import { vaultHeaderOf } from '#renderer/store/vault/look-at-vault.ts';
import { faultWords } from '#shared/text/fault-words.ts';
import { noteRun } from '#renderer/hooks/run-log.ts';
import { openVault, type Vault } from '#renderer/store/vault/vault-secret.ts';
import type { Store } from '#renderer/store/store.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in an ordinary browser. */
    readonly yanshoutai?: ShellBridge;
  }
}

/** How far the start has come: opening (with the share done while the index is rebuilt), sealed, ready, or failed. */
export type Start =
  | { readonly kind: 'opening'; readonly sentence: string; readonly share: number | null }
  /** The data are sealed: `unlock` resolves to whether this was the password or the recovery code, and then goes on. */
  | { readonly kind: 'sealed'; readonly unlock: (secret: string) => Promise<boolean> }
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
  await orFail(async () => {
    const { yanshoutai } = window;
    const host = yanshoutai === undefined ? await openBrowserHost() : electronHost(yanshoutai);
    const header = await vaultHeaderOf(host);
    if (header === undefined) return openWith(host, undefined);
    const unlock = async (secret: string): Promise<boolean> => {
      const vault = await openVault(header, secret);
      if (vault !== undefined) void orFail(() => openWith(host, vault));
      return vault !== undefined;
    };
    tell({ kind: 'sealed', unlock });
  });
}

async function openWith(host: Host, vault: Vault | undefined): Promise<void> {
  tell(beginning);
  const store = await openStore(host, {
    nowMs: () => Date.now(),
    vault,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    onProgress: (done, of) => tell({ kind: 'opening', sentence: '正在根据流水账重建索引，请不要关闭窗口…', share: of === 0 ? null : done / of }),
  });
  noteRun(`open ${String(store.start.entries)} entries`);
  tell({ kind: 'ready', store });
}

async function orFail(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    noteRun(`not opened: ${faultWords(error)}`);
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
