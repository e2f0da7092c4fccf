import type { RoundResults } from '#shared/rounds/unit-problems.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import { keptReading } from './kept-reading.ts';

/** What every round of the ledger came to; undefined while it is read. */
export const useRoundResults = (): readonly RoundResults[] | undefined => useLive((store) => keptResults(store, undefined), []);

const keptResults = keptReading(() => '', readResults);

async function readResults(store: Store): Promise<readonly RoundResults[]> {
  const rounds = await store.rounds();
  return Promise.all(
    rounds.map(async (round) => {
      const standard = round.standardHash === null ? undefined : store.standard(round.standardHash);
      const [visits, decisions, by] = await Promise.all([store.visits(round.id), store.decisions(round.id), standard]);
      return { round, standardId: by?.id ?? null, visits, decisions };
    }),
  );
}
