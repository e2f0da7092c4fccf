import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JournalFile } from '#shared/host.ts';
import { HostError, systemCodeOf } from './host-error.ts';
import { syncFolder, writeFully, writeWhole, type Files } from './durable-file.ts';

/**
 * The journal as a file: appended, flushed with fsync, one act at a time. A write that fails midway is cut off again before anything else is
 * appended, so that a full disk never leaves half a record between two whole ones.
 */
export function openJournalFile(path: string, files: Files): JournalFile {
  let handle: FileHandle | undefined;
  let uncutLength: number | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.then(act, act);
    queue = turn;
    return turn;
  };

  const opened = async (): Promise<FileHandle> => {
    if (handle !== undefined && (await isAt(handle))) return handle;
    await handle?.close();
    uncutLength = undefined;
    await files.mkdir(dirname(path), { recursive: true });
    handle = await files.open(path, 'a+');
    await syncFolder(files, dirname(path));
    return handle;
  };

  /** Whether the open file is still the one under its name: what is written into one that was deleted is lost. */
  const isAt = async (file: FileHandle): Promise<boolean> => {
    const [open, named] = await Promise.all([file.stat(), files.stat(path).catch(ifMissing)]);
    return named !== undefined && named.ino === open.ino;
  };

  const lengthOf = async (file: FileHandle): Promise<number> => (await file.stat()).size;

  const cut = async (file: FileHandle, length: number): Promise<void> => {
    await file.truncate(length);
    await file.sync();
    uncutLength = undefined;
  };

  const append = async (bytes: Uint8Array, at: number | undefined): Promise<void> => {
    const file = await opened();
    if (uncutLength !== undefined) await cut(file, uncutLength);
    const before = await lengthOf(file);
    if (at !== undefined && at !== before) throw new HostError('moved', `the journal has ${String(before)} bytes, not ${String(at)}`);
    try {
      await writeFully(file, bytes);
      await file.sync();
    } catch (error) {
      uncutLength = before;
      await cut(file, before).catch(() => undefined); // stays marked: the next append cuts first
      throw error;
    }
  };

  const whole = async (): Promise<Uint8Array> => {
    const file = await opened();
    if (uncutLength !== undefined) await cut(file, uncutLength);
    const bytes = new Uint8Array(await lengthOf(file));
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  };

  const replace = async (bytes: Uint8Array): Promise<void> => {
    await files.mkdir(dirname(path), { recursive: true });
    // Windows renames over no open file.
    await handle?.close();
    handle = undefined;
    uncutLength = undefined;
    await writeWhole(files, path, bytes);
  };

  return {
    read: () => inTurn(whole),
    size: () => inTurn(async () => uncutLength ?? (await lengthOf(await opened()))),
    append: (bytes, at) => inTurn(() => append(bytes, at)),
    truncate: (length) => inTurn(async () => cut(await opened(), length)),
    replace: (bytes) => inTurn(() => replace(bytes)),
  };
}

function ifMissing(error: unknown): undefined {
  if (systemCodeOf(error) !== 'ENOENT') throw error;
}
