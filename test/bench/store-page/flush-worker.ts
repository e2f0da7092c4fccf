import { openSyncFile, writeAll, type SyncFile } from '#renderer/host/opfs-file-system.ts';

/** The yardstick of a journal: a file of the private file system that stays open, and bytes that are written at its end and flushed. */
let opened: Promise<SyncFile> | undefined;

const openedFile = async (): Promise<SyncFile> => openSyncFile(await (await navigator.storage.getDirectory()).getFileHandle('bare-flush', { create: true }));

addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  void append(event.data);
});

async function append(bytes: Uint8Array): Promise<void> {
  const file = await (opened ??= openedFile());
  writeAll(file, bytes, file.getSize());
  // A worker's postMessage has no target origin; the page's type library only knows the window's.
  (globalThis as unknown as { postMessage(message: null): void }).postMessage(null);
}
