import { useCallback } from 'react';
import type { Draft } from '#shared/model/ledger.ts';
import { leaveRounds } from '#shared/rounds/rounds-left.ts';
import { useServices } from '#renderer/store/services.tsx';

/** A way to plan what goes with the ending of units in the rounds that are open (`leaveRounds`); `successor` is the unit that they became a part of, null for none. */
export function useLeavingRounds(): (ending: readonly string[], successor: string | null) => Promise<readonly Draft[]> {
  const { store } = useServices();
  return useCallback(
    async (ending, successor) => {
      const open = (await store.rounds()).filter(({ locked, unitIds }) => !locked && ending.some((unitId) => unitIds.includes(unitId)));
      const rounds = await Promise.all(
        open.map(async (round) => {
          const records = await Promise.all([store.submissions(round.id), store.visits(round.id), store.blindSheets(round.id), store.decisions(round.id)]);
          return { round, recorded: new Set(records.flat().map(({ unitId }) => unitId)) };
        }),
      );
      return leaveRounds(rounds, ending, successor);
    },
    [store],
  );
}
