import { ensureBuilt } from '#electron/launch/build.mjs';

/** Builds the program before the first test, once for all workers. */
export default async function buildOnce(): Promise<void> {
  await ensureBuilt();
  // The workers inherit it.
  process.env['YST_BUILT'] = '1';
}
