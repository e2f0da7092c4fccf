import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { HostError } from './host-error.ts';

/** A package bigger than this is not read into memory whole. */
const largestBytes = 2_000_000_000;

/** A package on another computer (`\\server\share\…`, also in the long form; not one on a drive letter that stands for a share): opening it would make a connection, and Windows would send the person's password hash along. */
export const isNetworkPath = (path: string): boolean => /^[\\/]{2}/u.test(path) && !/^[\\/]{2}[?.][\\/][A-Za-z]:[\\/]/u.test(path);

/** The `.ystz` file among a program's arguments, as an absolute path, or undefined. */
export function packageAmong(args: readonly string[], workingFolder: string): string | undefined {
  const named = args.find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.ystz'));
  if (named === undefined) return undefined;
  return isAbsolute(named) ? named : resolve(workingFolder, named);
}

/** Packages the operating system asked for, kept until the page listens. */
interface PackageQueue {
  /** Takes a file in; rejects when it cannot be read, and with code `refused`, untouched, where it is on another computer. */
  ask(path: string): Promise<void>;
  /** The page listens from now on: hands it what waits, and each later one at once. */
  listen(send: (name: string, bytes: Uint8Array) => void): void;
  /** The page is gone or loads again: keep until it listens again. */
  pause(): void;
}

/** Makes an empty queue. */
export function packageQueue(): PackageQueue {
  const waiting: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let send: ((name: string, bytes: Uint8Array) => void) | undefined;
  const handOver = (): void => {
    if (send === undefined) return;
    for (const { name, bytes } of waiting.splice(0)) send(name, bytes);
  };
  return {
    async ask(path) {
      if (isNetworkPath(path)) throw new HostError('refused', 'a network path');
      const { size } = await stat(path);
      if (size > largestBytes) throw new Error(`${path} has ${size} bytes`);
      waiting.push({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
      handOver();
    },
    listen(sender) {
      send = sender;
      handOver();
    },
    pause() {
      send = undefined;
    },
  };
}
