import { useMemo } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { boardRows, type BoardRow } from '#shared/rounds/rectify-board.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';

/** The units of a round that are to rectify; undefined while they are read. */
export function useBoard(round: Round): readonly BoardRow[] | undefined {
  const { nowMs } = useServices();
  const roundId = round.id;
  const today = dayOfMs(nowMs());
  const units = useLive((store) => store.units(), []);
  const records = useLive(
    async (store) => {
      const [submissions, visits, decisions, rectifications] = await Promise.all([
        store.submissions(roundId),
        store.visits(roundId),
        store.decisions(roundId),
        store.rectifications(roundId),
      ]);
      return { submissions, visits, decisions, rectifications };
    },
    [roundId],
  );
  return useMemo(() => {
    if (units === undefined || records === undefined) return undefined;
    const state = roundState(round, records.submissions, records.visits, records.decisions);
    return boardRows(state, records.rectifications, new Map(units.map((unit) => [unit.id, unit])), today);
  }, [round, units, records, today]);
}
