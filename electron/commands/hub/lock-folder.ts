import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCodeOf } from '../../host-error.ts';
import { HubError } from './hub-database.ts';

/** Keeps a folder for this program alone until the returned function is called. A lock whose owner died is taken over. Throws a `HubError` while its owner lives. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'in-use');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
    if (isRunning(Number(ownerIn(file)))) throw new HubError(`“${folder}”正被另一个程序使用，请等它结束后再试。`);
    rmSync(file, { force: true });
  }
}

function ownerIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // Its owner ended just now.
    if (systemCodeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
}
