import { countingSubmissions } from '#shared/record/project-submission.ts';
import { roundShortcomings } from '#shared/rounds/round-shortcomings.ts';
import type { Shortcoming } from '#shared/checks/shortcoming.ts';
import { dayOfMs, type Day } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { dayOfVisits } from '#shared/rounds/day-of-visits.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { keptReading } from './kept-reading.ts';
import { readSubmissions } from './read-submissions.ts';
import { readKnownStandards } from './use-known-standards.ts';

/** What each unit of a round has to supply or put right (必看清单), by unit id. Undefined while the forms are read: with a thousand of them that takes a moment, and no screen waits for it. */
export function useRoundShortcomings(round: Round | undefined): ReadonlyMap<string, readonly Shortcoming[]> | undefined {
  const { nowMs } = useServices();
  const today = dayOfMs(nowMs());
  return useLive((store) => (round === undefined ? Promise.resolve(undefined) : keptShortcomings(store, { round, today })), [round, today]);
}

const keptShortcomings = keptReading(
  (asked: { readonly round: Round; readonly today: Day }) => JSON.stringify(asked),
  async (store, { round, today }): Promise<ReadonlyMap<string, readonly Shortcoming[]> | undefined> => {
    const [units, submissions, standards] = await Promise.all([store.units(), store.submissions(round.id), readKnownStandards(store)]);
    const standard = standards.get(round.standardHash ?? '');
    if (standard === undefined) return undefined;
    const hashes = [...countingSubmissions(submissions).values()].map(({ document }) => document);
    const documents = await readSubmissions(store, hashes, () => false);
    return roundShortcomings({ round, standard, standards, units, submissions, documents, on: dayOfVisits(round, today) });
  },
);
