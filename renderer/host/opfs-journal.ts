import type { JournalFile } from '#shared/host.ts';
import { findFile, openSharedFile, readWhole, writeAll, writeWholeInBrowser, type SyncFile } from './opfs-file-system.ts';

const journalName = 'journal.ystj';

/**
 * The journal in a directory of the private file system. Whoever writes holds the lock of the store, so that of several windows one writes at a time; the mode in which the file is opened lets
 * another window open it before this one has closed it. It does not stay open between acts: a file that is cleared away while it is open can neither be closed nor written anew. Only in a worker.
 */
export function openOpfsJournal(directoryOf: () => Promise<FileSystemDirectoryHandle>): JournalFile {
  /** Where the file is; it holds after another has taken its place under its name. */
  let place: FileSystemFileHandle | undefined;
  /** The file of the last act, until it is closed: that is done behind the answer, while the index is written. */
  let closing: Promise<void> = Promise.resolve();

  const opened = async (): Promise<SyncFile> => {
    await closing;
    try {
      if (place !== undefined) return await openSharedFile(place);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    place = await (await directoryOf()).getFileHandle(journalName, { create: true });
    return openSharedFile(place);
  };
  const closedBehind = (file: SyncFile): void => {
    closing = new Promise((resolve) => {
      setTimeout(() => {
        file.close();
        resolve();
      });
    });
  };
  const find = async (): Promise<FileSystemFileHandle | undefined> => findFile(await directoryOf(), journalName);
  return {
    read: async () => {
      const handle = await find();
      return handle === undefined ? new Uint8Array() : readWhole(handle);
    },
    size: async () => (await (await find())?.getFile())?.size ?? 0,
    append: async (bytes, at) => {
      const file = await opened();
      try {
        const end = file.getSize();
        if (at !== undefined && at !== end) throw Object.assign(new Error(`the journal has ${String(end)} bytes, not ${String(at)}`), { name: 'moved' });
        appendTo(file, bytes, end);
      } finally {
        closedBehind(file);
      }
    },
    truncate: async (length) => {
      const file = await opened();
      try {
        file.truncate(length);
        file.flush();
      } finally {
        file.close();
      }
    },
    replace: async (bytes) => {
      await closing;
      await writeWholeInBrowser(await directoryOf(), journalName, bytes);
    },
  };
}

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** All of the bytes, flushed, or none. */
function appendTo(file: SyncFile, bytes: Uint8Array, end: number): void {
  try {
    writeAll(file, bytes, end);
  } catch (error) {
    file.truncate(end);
    throw error;
  }
}
