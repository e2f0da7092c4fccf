import { useMemo } from 'react';
import type { ImportRecord } from '#shared/record/records.ts';
import type { Decision, Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { roundState, type UnitInRound } from '#shared/rounds/round-state.ts';
import { keptResult } from '#renderer/hooks/kept-result.ts';
import { useLive } from '#renderer/store/services.tsx';

/** All that 工作台 shows of the chosen round. */
export interface RoundView {
  readonly round: Round;
  readonly units: readonly UnitInRound[];
  readonly unitOf: ReadonlyMap<string, Unit>;
  readonly imports: readonly ImportRecord[];
  readonly decisions: readonly Decision[];
}

const keptState = keptResult(roundState);

/** The chosen round with its units; undefined while it is read. */
export function useRoundView(round: Round): RoundView | undefined {
  const roundId = round.id;
  const units = useLive((store) => store.units(), []);
  const records = useLive(
    async (store) => {
      const [submissions, visits, decisions, imports, sheets] = await Promise.all([
        store.submissions(roundId),
        store.visits(roundId),
        store.decisions(roundId),
        store.imports(roundId),
        store.blindSheets(roundId),
      ]);
      return { submissions, visits, decisions, imports, sheets };
    },
    [roundId],
  );
  return useMemo(() => {
    if (units === undefined || records === undefined) return undefined;
    const { submissions, visits, decisions, imports, sheets } = records;
    return {
      round,
      units: keptState(round, submissions, visits, decisions, sheets),
      unitOf: new Map(units.map((unit) => [unit.id, unit])),
      imports,
      decisions,
    };
  }, [round, units, records]);
}
