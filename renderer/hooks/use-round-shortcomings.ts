import { useEffect, useMemo, useState } from 'react';
import { countingSubmissions } from '#shared/record/project-submission.ts';
import { roundShortcomings } from '#shared/rounds/round-shortcomings.ts';
import type { Shortcoming } from '#shared/checks/shortcoming.ts';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import type { Submission } from '#shared/model/submission.ts';
import { dayOfVisits } from '#shared/rounds/day-of-visits.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { readSubmissions } from './read-submissions.ts';
import { useKnownStandards } from './use-known-standards.ts';

/** What each unit of a round has to supply or put right (必看清单), by unit id. Undefined while the forms are read: with a thousand of them that takes a moment, and no screen waits for it. */
export function useRoundShortcomings(round: Round | undefined): ReadonlyMap<string, readonly Shortcoming[]> | undefined {
  const { store, nowMs } = useServices();
  const roundId = round?.id ?? '';
  const standardHash = round?.standardHash ?? '';
  const units = useLive((one) => one.units(), []);
  const submissions = useLive((one) => one.submissions(roundId), [roundId]);
  const standards = useKnownStandards();
  const standard = standards?.get(standardHash);
  const [forms, setForms] = useState<{ readonly of: unknown; readonly documents: ReadonlyMap<string, Submission> }>();
  useEffect(() => {
    let stopped = false;
    if (submissions !== undefined) {
      const hashes = [...countingSubmissions(submissions).values()].map(({ document }) => document);
      void readSubmissions(store, hashes, () => stopped).then((documents) => {
        if (!stopped) setForms({ of: submissions, documents });
      });
    }
    return () => {
      stopped = true;
    };
  }, [store, submissions]);
  const today = dayOfMs(nowMs());
  return useMemo(() => {
    if (round === undefined || units === undefined || submissions === undefined || standards === undefined || standard === undefined || forms === undefined)
      return undefined;
    return roundShortcomings({ round, standard, standards, units, submissions, documents: forms.documents, on: dayOfVisits(round, today) });
  }, [round, units, submissions, standards, standard, forms, today]);
}
