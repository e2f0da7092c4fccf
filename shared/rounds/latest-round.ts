import type { Round } from '../model/round.ts';

/** Rounds in the order in which people look for them: the latest year first, within a year the one opened last. */
export const latestFirst = (rounds: readonly Round[]): readonly Round[] =>
  rounds.toSorted((a, b) => b.year - a.year || (a.openedOn < b.openedOn ? 1 : a.openedOn > b.openedOn ? -1 : 0));
