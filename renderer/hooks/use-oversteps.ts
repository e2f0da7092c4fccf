import { overstepsIn, overstepSubject, type OverstepLine } from '#shared/record/rights-acts.ts';
import { useLive } from '#renderer/store/services.tsx';

/** Every act that someone did beyond the own role, the newest first; empty while they are read. */
export function useOversteps(): readonly OverstepLine[] {
  return useLive(async (store) => overstepsIn((await store.history(overstepSubject)).filter(({ subject }) => subject === overstepSubject)), []) ?? none;
}

const none: readonly OverstepLine[] = [];
