import { useCallback } from 'react';
import type { Draft } from '#shared/model/ledger.ts';
import type { GuardedAct } from '#shared/model/rights.ts';
import { usePermit } from './use-permit.ts';
import { useUndoable } from './use-undoable.tsx';

/**
 * A way to do an act that is not everybody's: it asks whether the person may, records the act together with the step beyond the own role where it is one, and
 * offers to take back both. Resolves to whether it was done and is durable.
 */
export function useGuarded(): (act: GuardedAct, drafts: readonly Draft[], done: string) => Promise<boolean> {
  const permit = usePermit();
  const undoable = useUndoable();
  return useCallback(
    async (act, drafts, done) => {
      if (drafts.length === 0) return false;
      const subjects = [...new Set(drafts.map(({ subject }) => subject))];
      const along = await permit(act, subjects);
      return along !== null && (await undoable([...drafts, ...along], done));
    },
    [permit, undoable],
  );
}
