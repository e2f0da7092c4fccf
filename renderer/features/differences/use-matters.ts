import { useMemo } from 'react';
import { useLive } from '#renderer/store/services.tsx';
import { mattersOf, type Matters } from '#shared/differences/matter.ts';

/** The matters that people recorded differently, to be settled and settled; undefined while they are read. */
export function useMatters(): Matters | undefined {
  const read = useLive(async (store) => {
    const [open, settled] = await Promise.all([store.matters(), store.settledDifferences()]);
    return { open, settled };
  }, []);
  return useMemo(() => (read === undefined ? undefined : mattersOf(read.open, read.settled)), [read]);
}
