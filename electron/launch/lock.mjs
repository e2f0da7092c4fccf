import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Whether a process of that number runs.
 * @param {number} pid
 */
function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Does a work that two programs must not do at once in the same folder: whoever comes second waits. A lock that its owner left behind by dying is taken over.
 * @template T
 * @param {string} file the lock
 * @param {() => Promise<T>} work
 */
export async function alone(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (!runs(ownerOf(file))) rmSync(file, { force: true });
      await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function ownerOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Written but not yet filled: its owner is alive just now.
    return pid === 0 ? process.pid : pid;
  } catch {
    return process.pid;
  }
}
