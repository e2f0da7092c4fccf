import { useMemo } from 'react';
import type { Round } from '#shared/model/round.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useUnitMatters } from '#renderer/ui/use-unit-matters.ts';
import { decisionRows, type DecisionRow } from './decision-rows.ts';

/** The lines of 验收决定 for a round; undefined while they are read. */
export function useDecisionRows(round: Round): readonly DecisionRow[] | undefined {
  const roundId = round.id;
  const units = useLive((store) => store.units(), []);
  const records = useLive(
    async (store) => {
      const [submissions, visits, decisions] = await Promise.all([store.submissions(roundId), store.visits(roundId), store.decisions(roundId)]);
      return { submissions, visits, decisions };
    },
    [roundId],
  );
  const matters = useUnitMatters(roundId);
  return useMemo(() => {
    if (units === undefined || records === undefined || matters === undefined) return undefined;
    return decisionRows(roundState(round, records.submissions, records.visits, records.decisions), new Map(units.map((unit) => [unit.id, unit])), matters);
  }, [round, units, records, matters]);
}
