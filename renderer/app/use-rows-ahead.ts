import { useEffect } from 'react';
import type { Store } from '#renderer/store/store.ts';
import { useServices } from '#renderer/store/services.tsx';
import { readKeptAcceptance } from '#renderer/hooks/use-acceptance.ts';
import { dayOfMs, type Day } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';

/** The program is given so long to show its first screen and to fetch the code of the others, in milliseconds. */
const screensMs = 3_000;

/** The list of units shows so many rounds beside each other. */
const roundsShown = 3;

/** What the navigation's pages are made of, one reading after another: the chosen round first, its results (which 导出 begins with) last. */
function* readingsOf(store: Store, chosen: Round, others: readonly string[], today: Day): Generator<() => Promise<unknown>> {
  yield () => store.units();
  for (const roundId of [chosen.id, ...others]) {
    yield () => store.visits(roundId);
    yield () => store.submissions(roundId);
    yield () => store.decisions(roundId);
  }
  yield () => store.completenessChecks(chosen.id);
  yield () => store.reviews(chosen.id);
  yield () => store.rectifications(chosen.id);
  yield () => readKeptAcceptance(store, { round: chosen, today });
}

/** Reads what the lists are made of while nothing else is to be done: whoever goes to a page for the first time finds it read. What cannot be read now is read there. */
export function useRowsAhead(): void {
  const { store, nowMs, rounds, round } = useServices();
  const today = dayOfMs(nowMs());
  const others = rounds
    .toSorted((a, b) => b.year - a.year)
    .slice(0, roundsShown)
    .map(({ id }) => id)
    .filter((id) => id !== round?.id)
    .join(' ');
  useEffect(() => {
    if (round === undefined) return undefined;
    const rest = others.split(' ').filter((id) => id !== '');
    const readings = readingsOf(store, round, rest, today);
    let idle: number | undefined;
    const next = (): void => {
      idle = requestIdleCallback(() => {
        const reading = readings.next();
        if (reading.done !== true) reading.value().then(next, () => undefined);
      });
    };
    const timer = setTimeout(next, screensMs);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [store, round, others, today]);
}
