import { useEffect } from 'react';
import type { Store } from '#renderer/store/store.ts';
import { useServices } from '#renderer/store/services.tsx';

/** The program is given so long to show its first screen and to fetch the code of the others, in milliseconds. */
const screensMs = 3_000;

/** The list of units shows so many rounds beside each other. */
const roundsShown = 3;

/** What the lists of the navigation's pages are made of, one reading after another: the chosen round first. */
function* readingsOf(store: Store, roundIds: readonly string[]): Generator<() => Promise<unknown>> {
  yield () => store.units();
  for (const roundId of roundIds) {
    yield () => store.visits(roundId);
    yield () => store.submissions(roundId);
    yield () => store.decisions(roundId);
  }
  const [chosen] = roundIds;
  if (chosen === undefined) return;
  yield () => store.completenessChecks(chosen);
  yield () => store.reviews(chosen);
  yield () => store.rectifications(chosen);
}

/** Reads what the lists are made of while nothing else is to be done: whoever goes to a page for the first time finds it read. What cannot be read now is read there. */
export function useRowsAhead(): void {
  const { store, rounds, round } = useServices();
  const chosen = round?.id;
  const others = rounds
    .toSorted((a, b) => b.year - a.year)
    .slice(0, roundsShown)
    .map(({ id }) => id)
    .filter((id) => id !== chosen)
    .join(' ');
  useEffect(() => {
    if (chosen === undefined) return undefined;
    const readings = readingsOf(store, [chosen, ...others.split(' ').filter((id) => id !== '')]);
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
  }, [store, chosen, others]);
}
