import { useMemo } from 'react';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { countingSubmissions } from '#shared/record/project-submission.ts';
import { applicationRows, type ApplicationRow } from '#shared/rounds/application-rows.ts';
import { useLive } from '#renderer/store/services.tsx';

/** The units of the round measured by the conditions for applying. Undefined while they or the standard are read, all at the same time. */
export function useApplicationRows(round: Round | undefined, standard: Standard | undefined): readonly ApplicationRow[] | undefined {
  const units = useLive((store) => store.units(), []);
  const roundId = round?.id ?? '';
  const submissions = useLive((store) => store.submissions(roundId), [roundId]);
  return useMemo(() => {
    if (round === undefined || standard === undefined || units === undefined || submissions === undefined) return undefined;
    const selfTotals = new Map([...countingSubmissions(submissions)].map(([unitId, { selfTotal }]) => [unitId, selfTotal]));
    return applicationRows(round, standard, units, selfTotals);
  }, [round, standard, units, submissions]);
}
