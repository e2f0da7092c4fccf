import { createHash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCodeOf } from './host-error.ts';

/** The part of `node:fs/promises` that kept files need; tests give one whose disk is full. */
export type Files = Pick<typeof import('node:fs/promises'), 'open' | 'rename' | 'mkdir' | 'readdir' | 'stat' | 'readFile' | 'unlink'>;

/** Writes all the bytes at the handle's place, however many calls that takes. */
export async function writeFully(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

/** Makes a created or renamed entry of a folder outlive a power cut. Windows has no such call and needs none. */
export async function syncFolder(files: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file on its way: written beside where it shall be, and there only when it has ended. */
export interface WholeFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Flushes and puts it in its place; the temporary goes where that fails. */
  end(): Promise<void>;
  drop(): Promise<void>;
}

/** Begins a file that is written a part at a time. */
export async function beginWhole(files: Files, path: string): Promise<WholeFile> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
  const handle = await files.open(temporary, 'wx');
  return {
    write: (bytes) => writeFully(handle, bytes),
    end: async () => {
      try {
        try {
          await handle.sync();
        } finally {
          await handle.close();
        }
        await files.rename(temporary, path);
      } catch (error) {
        await removeIfThere(files, temporary);
        throw error;
      }
      await syncFolder(files, dirname(path));
    },
    drop: async () => {
      await handle.close();
      await removeIfThere(files, temporary);
    },
  };
}

/** Writes a whole file so that at every moment either the old or the new one is there: a temporary beside it, flushed, then renamed. */
export async function writeWhole(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await beginWhole(files, path);
  try {
    await file.write(bytes);
  } catch (error) {
    await file.drop();
    throw error;
  }
  await file.end();
}

/** Reads a file, or undefined when there is none. */
export async function readIfThere(files: Files, path: string): Promise<Uint8Array | undefined> {
  try {
    const read = await files.readFile(path);
    return new Uint8Array(read.buffer, read.byteOffset, read.byteLength);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes a file; no error where there is none. */
export async function removeIfThere(files: Files, path: string): Promise<void> {
  try {
    await files.unlink(path);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  }
}

/** The lower-case hex SHA-256 of bytes. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The names in a folder; none when there is no folder yet. */
export async function namesIn(files: Files, folder: string): Promise<readonly string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
