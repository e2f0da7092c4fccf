import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '#electron/launch/build.mjs';
import { serveProgram } from './served-program.ts';

/**
 * Builds the program before the first test and serves it once for all workers: a browser keeps data by address, so only one address lets a profile that one
 * worker prepared serve the others. Resolves to what ends it.
 */
export default async function buildOnce(): Promise<() => Promise<void>> {
  await ensureBuilt();
  const served = await serveProgram();
  const profiles = mkdtempSync(join(tmpdir(), 'yanshoutai-prepared-'));
  // The workers inherit these.
  Object.assign(process.env, { YST_BUILT: '1', YST_ADDRESS: served.address, YST_PROFILES: profiles });
  return async () => {
    await served.stop();
    rmSync(profiles, { recursive: true, force: true });
  };
}

/** What {@link buildOnce} has told the workers. */
export function told(name: 'YST_ADDRESS' | 'YST_PROFILES'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the global setup has not run`);
  return value;
}
