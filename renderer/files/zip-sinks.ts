import { writeAll, openSyncFile } from '#renderer/host/opfs-file-system.ts';
import { zipFolder } from '#renderer/host/zip-folder.ts';
import type { ZipSink } from './batch-zip.ts';

const zipType = { type: 'application/zip' };

/** Chunks are put together up to this size before they are written; larger ones go as they are. */
const chunkBytes = 4 * 1024 * 1024;

/** Collects chunks up to a size and hands them on. */
function gathered(write: (bytes: Uint8Array) => void): { readonly add: (bytes: Uint8Array) => void; readonly flush: () => void } {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    const joined = new Uint8Array(size);
    let at = 0;
    for (const chunk of waiting) {
      joined.set(chunk, at);
      at += chunk.length;
    }
    waiting = [];
    size = 0;
    if (joined.length > 0) write(joined);
  };
  return {
    add: (bytes) => {
      if (bytes.length >= chunkBytes) {
        flush();
        write(bytes);
        return;
      }
      waiting.push(bytes.slice());
      size += bytes.length;
      if (size >= chunkBytes) flush();
    },
    flush,
  };
}

/** A zip on the disk, in the private file system of the origin. Only in a worker. */
export async function diskSink(name: string): Promise<ZipSink> {
  const folder = await zipFolder();
  const handle = await folder.getFileHandle(name, { create: true });
  const file = await openSyncFile(handle);
  file.truncate(0);
  let at = 0;
  let piece = new Uint8Array();
  const chunks = gathered((bytes) => {
    writeAll(file, bytes, at);
    at += bytes.length;
  });
  return {
    write: chunks.add,
    read: (from, to) => {
      chunks.flush();
      if (piece.length < to - from) piece = new Uint8Array(to - from);
      const length = file.read(piece.subarray(0, to - from), { at: from });
      return Promise.resolve(piece.subarray(0, length));
    },
    close: async () => {
      chunks.flush();
      file.close();
      return (await handle.getFile()).slice(0, at, zipType.type);
    },
  };
}

/** A zip in memory, where there is no private file system. */
export function memorySink(): ZipSink {
  const parts: Blob[] = [];
  let whole: Blob | undefined;
  const chunks = gathered((bytes) => parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>])));
  const all = (): Blob => {
    chunks.flush();
    return (whole ??= new Blob(parts, zipType));
  };
  return {
    write: chunks.add,
    read: async (from, to) => new Uint8Array(await all().slice(from, to).arrayBuffer()),
    close: () => Promise.resolve(all()),
  };
}
