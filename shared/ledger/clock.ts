/** The clock text before anything happened. Sorts before every other. */
export const clockStart = '000000000000000.00000';

const counterLimit = 99_999;

const clockText = (ms: number, counter: number): string => `${String(ms).padStart(15, '0')}.${String(counter).padStart(5, '0')}`;

/** The milliseconds since 1970-01-01 UTC that a hybrid logical clock text carries. */
export const clockMs = (at: string): number => Number(at.slice(0, 15));

/** A day in milliseconds: laptops that are off by more than that are set wrong. */
export const leadMs = 86_400_000;

/**
 * The next reading of a hybrid logical clock: the wall clock where it has moved on, otherwise one more than the latest reading this device knows, so that an entry sorts after every entry that its
 * device had seen. A reading more than a day ahead is not followed: one wrong clock does not date all that is written after it. What had seen what is told by `seen`, not by clocks.
 */
export function nextClock(latest: string, nowMs: number): string {
  const ms = clockMs(latest);
  const wall = Math.max(0, Math.trunc(nowMs));
  if (wall > ms || ms > wall + leadMs) return clockText(wall, 0);
  const counter = Number(latest.slice(16));
  return counter < counterLimit ? clockText(ms, counter + 1) : clockText(ms + 1, 0);
}

/** Of two clock texts the later one. */
export const laterClock = (a: string, b: string): string => (a < b ? b : a);
