import { join } from 'node:path';
import type { LargeFile } from '#shared/host.ts';
import type { PackFolder } from '#shared/ledger/pack-shelf.ts';
import { hashOfBytes, namesIn, removeIfThere, syncFolder, writeWhole, type Files } from './durable-file.ts';
import { systemCodeOf } from './host-error.ts';

/** A folder of packs, as a browser writes them beside its backups (docs/decisions/0037): this shell reads them, and writes one anew where a document is removed from it. */
export function openPackFolder(folder: string, files: Files): PackFolder {
  return {
    names: async () => (await namesIn(files, folder)).filter((name) => /^[0-9a-f]{64}$/u.test(name)),
    open: async (pack) => {
      const path = join(folder, pack);
      try {
        return partOf(files, path, 0, (await files.stat(path)).size);
      } catch (error) {
        if (systemCodeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: async (bytes) => {
      const name = hashOfBytes(bytes);
      await files.mkdir(folder, { recursive: true });
      await writeWhole(files, join(folder, name), bytes);
      await syncFolder(files, folder);
      return name;
    },
    remove: async (packs) => {
      for (const pack of packs) await removeIfThere(files, join(folder, pack));
    },
  };
}

/** A part of a file, read when it is asked for. */
const partOf = (files: Files, path: string, start: number, end: number): LargeFile => ({
  size: end - start,
  slice: (from, to) => partOf(files, path, Math.min(start + from, end), Math.min(start + to, end)),
  arrayBuffer: async () => {
    const handle = await files.open(path, 'r');
    try {
      const bytes = new Uint8Array(end - start);
      for (let done = 0; done < bytes.length;) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
        if (bytesRead === 0) throw new Error(`${path} is shorter than it was`);
        done += bytesRead;
      }
      return bytes.buffer;
    } finally {
      await handle.close();
    }
  },
});
