/** A source of numbers that look random and are the same for the same seed: mulberry32 (Tommy Ettinger, public domain), one 32-bit state, period 2^32. Not for secrets. */
export interface Random {
  /** A fraction, 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number from `low` to `high`, both inclusive. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): readonly T[];
  /** A source of its own for one purpose: what is drawn there changes nothing elsewhere. */
  fork(purpose: string): Random;
}

/** FNV-1a over the code units: turns the name of a purpose into a seed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Starts a source at a seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[integer(0, list.length - 1)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  const shuffle = <T>(list: readonly T[]): readonly T[] => {
    const keyed = list.map((value) => ({ value, key: next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
  };
  return { next, integer, chance: (probability) => next() < probability, pick, shuffle, fork: (purpose) => randomFrom(seed ^ hashOf(purpose)) };
}
