import type { AppFacts } from '#shared/host.ts';

/** What the screens may know of this program. Files are never evicted, so the data is always persistent here. */
export const factsOf = (version: string, dataFolder: string): AppFacts => ({ version, host: 'electron', dataPlace: dataFolder, persistent: true });
