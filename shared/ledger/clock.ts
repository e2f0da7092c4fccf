/** The clock text before anything happened. Sorts before every other. */
export const clockStart = '000000000000000.00000';

const counterLimit = 99_999;

const clockText = (ms: number, counter: number): string => `${String(ms).padStart(15, '0')}.${String(counter).padStart(5, '0')}`;

/** The milliseconds since 1970-01-01 UTC that a hybrid logical clock text carries. */
export const clockMs = (at: string): number => Number(at.slice(0, 15));

/**
 * The next reading of a hybrid logical clock: the wall clock where it has moved on, otherwise one more than the latest reading this device knows.
 * So an entry always sorts after every entry that its device had seen, even when a laptop's clock is wrong.
 */
export function nextClock(latest: string, nowMs: number): string {
  const ms = clockMs(latest);
  const wall = Math.max(0, Math.trunc(nowMs));
  if (wall > ms) return clockText(wall, 0);
  const counter = Number(latest.slice(16));
  return counter < counterLimit ? clockText(ms, counter + 1) : clockText(ms + 1, 0);
}

/** Of two clock texts the later one. */
export const laterClock = (a: string, b: string): string => (a < b ? b : a);
