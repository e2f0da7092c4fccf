/** So many results of one work are kept: the ones asked for last. */
const mostKept = 3;

interface Kept<Given, T> {
  readonly given: Given;
  readonly value: T;
}

/**
 * A pure work that pages do again at every visit: its result is kept for as long as it is given the very same things. What stored rows give is the same array while nothing in it changed
 * (`renderer/store/kept-rows.ts`), so whoever comes back to a page finds it worked out.
 */
export function keptResult<Given extends readonly unknown[], T>(work: (...given: Given) => T): (...given: Given) => T {
  let kept: readonly Kept<Given, T>[] = [];
  return (...given) => {
    const held = kept.find((one) => one.given.length === given.length && one.given.every((thing, place) => Object.is(thing, given[place])));
    const now = held ?? { given, value: work(...given) };
    kept = [now, ...kept.filter((one) => one !== held)].slice(0, mostKept);
    return now.value;
  };
}
