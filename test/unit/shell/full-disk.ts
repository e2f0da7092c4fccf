import * as real from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Files } from '#electron/durable-file.ts';

/** A file system whose disk has room for so many more bytes; a write beyond puts down what fits and then fails as a full disk does. */
export function fullDisk(roomBytes: number): Files & { give(bytes: number): void } {
  let room = roomBytes;
  const limited = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, key) {
        if (key !== 'write') {
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        }
        return async (bytes: Uint8Array, offset: number, length: number) => {
          if (room === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
          const written = await target.write(bytes, offset, Math.min(length, room));
          room -= written.bytesWritten;
          return written;
        };
      },
    });
  return {
    ...real,
    open: async (...args: Parameters<Files['open']>) => limited(await real.open(...args)),
    give(bytes) {
      room += bytes;
    },
  };
}
