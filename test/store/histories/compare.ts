import type { Store } from '#renderer/store/store.ts';
import { countingAlone, foldAll } from './own-fold.ts';
import { readRoundAlone, type RoundRead } from './reading.ts';
import { expectedOf } from './expected.ts';
import { shownOf } from './shown.ts';
import type { Shown } from './shown-lines.ts';

/** What a round of a store shows and what its ledger says; null where the round is not opened on this laptop. */
export async function bothOf(store: Store, roundId: string): Promise<{ readonly shown: Shown; readonly expected: Shown; readonly alone: RoundRead } | null> {
  const round = await store.round(roundId);
  const alone = readRoundAlone(foldAll(countingAlone(await store.history(''), store.device)), roundId);
  if (round === undefined || alone === undefined) return null;
  return { shown: await shownOf(store, round), expected: expectedOf(alone), alone };
}
