import { useMemo } from 'react';
import { acceptedByOf } from '#shared/closing/joint-acceptance.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { overstepWords, type OverstepLine } from '#shared/record/rights-acts.ts';
import { decisionSubject } from '#shared/record/subject.ts';
import { keptResult } from '#renderer/hooks/kept-result.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useUnitMatters } from '#renderer/hooks/use-unit-matters.ts';
import { useOversteps } from '#renderer/hooks/use-oversteps.ts';
import { decisionRows, type DecisionRow } from '#shared/rounds/decision-rows.ts';

/** The lines of 验收决定 for a round; undefined while they are read. */
export function useDecisionRows(round: Round): readonly DecisionRow[] | undefined {
  const { id: roundId, standardHash } = round;
  const units = useLive((store) => store.units(), []);
  const records = useLive(
    async (store) => {
      const [submissions, visits, decisions, standard] = await Promise.all([
        store.submissions(roundId),
        store.visits(roundId),
        store.decisions(roundId),
        standardHash === null ? undefined : store.standard(standardHash),
      ]);
      return { submissions, visits, decisions, standard };
    },
    [roundId, standardHash],
  );
  const matters = useUnitMatters(roundId);
  const oversteps = useOversteps();
  return useMemo(() => {
    if (units === undefined || records === undefined || matters === undefined) return undefined;
    const rows = keptRows(round, units, records.submissions, records.visits, records.decisions, records.standard, matters);
    return oversteps.length === 0 ? rows : rows.map((row) => withOverstep(round, row, oversteps));
  }, [round, units, records, matters, oversteps]);
}

type Given = Parameters<typeof roundState>;

const keptRows = keptResult(
  (
    round: Round,
    units: readonly Unit[],
    submissions: Given[1],
    visits: Given[2],
    decisions: Given[3],
    standard: Standard | undefined,
    matters: Parameters<typeof decisionRows>[2],
  ) => decisionRows(roundState(round, submissions, visits, decisions), new Map(units.map((unit) => [unit.id, unit])), matters, acceptedByOf(round, standard)),
);

/** A decision and the record of a step beyond one's role belong together where they came in one act. */
function withOverstep(round: Round, row: DecisionRow, oversteps: readonly OverstepLine[]): DecisionRow {
  const subject = decisionSubject(round.id, row.unitId);
  const beyond = oversteps.find((line) => !line.undone && line.ms === row.decision?.decidedMs && line.subjects.includes(subject));
  return beyond === undefined ? row : { ...row, beyond: overstepWords(beyond) };
}
