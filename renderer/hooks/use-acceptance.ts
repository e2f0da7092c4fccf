import { dayOfMs, type Day } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { collectingAcceptance, type CollectedAcceptance } from '#shared/output/collect-acceptance.ts';
import { inTurns } from '#renderer/store/breather.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { keptReading } from './kept-reading.ts';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';

/** The results of a round, kept up to date; `no-standard` while the round has none. Undefined while they are read. */
export function useAcceptance(round: Round): CollectedAcceptance | 'no-standard' | undefined {
  const services = useServices();
  const today = dayOfMs(services.nowMs());
  return useLive((store) => readKeptAcceptance(store, { round, today }), [round, today]);
}

/** Reads the results of a round, or gives those that were read since the last act. */
export const readKeptAcceptance = keptReading(
  (asked: { readonly round: Round; readonly today: Day }) => JSON.stringify(asked),
  async (store, { round, today }): Promise<CollectedAcceptance | 'no-standard'> =>
    (await inTurns(collectingAcceptance(await readAcceptance(store, round, today)))) ?? 'no-standard',
);
