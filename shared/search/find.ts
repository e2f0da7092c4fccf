import { initialsOf, mayBeInitials, searchable, wordsOf } from '../text/search-text.ts';

/** Finds the things whose texts hold every word of a query, best first. An empty query finds all in their own order. */
type Find<T> = (query: string) => readonly T[];

interface Indexed<T> {
  readonly thing: T;
  readonly texts: readonly string[];
  /** Filled at the first query that needs them: initials of thousands of names take a while. */
  initials: readonly string[] | undefined;
}

/**
 * Prepares a search over things. The first of a thing's texts is its name and counts most; a word also matches the pinyin initials of any text.
 */
export function indexForFind<T>(things: readonly T[], textsOf: (thing: T) => readonly string[]): Find<T> {
  const indexed: readonly Indexed<T>[] = things.map((thing) => ({ thing, texts: textsOf(thing).map(searchable), initials: undefined }));
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return things;
    return indexed
      .map((one, place) => ({ one, place, rank: rankOf(one, words) }))
      .filter((hit) => hit.rank > 0)
      .sort((a, b) => b.rank - a.rank || a.place - b.place)
      .map((hit) => hit.one.thing);
  };
}

/** How well a thing fits: the weakest of its words' fits, 0 when one is not found. */
function rankOf<T>(one: Indexed<T>, words: readonly string[]): number {
  let weakest = Number.POSITIVE_INFINITY;
  for (const word of words) {
    weakest = Math.min(weakest, fitOf(one, word));
    if (weakest === 0) return 0;
  }
  return weakest;
}

function fitOf<T>(one: Indexed<T>, word: string): number {
  const [name = ''] = one.texts;
  if (name === word) return 6;
  if (name.startsWith(word)) return 5;
  if (name.includes(word)) return 4;
  if (one.texts.some((text) => text.includes(word))) return 3;
  if (!mayBeInitials(word)) return 0;
  one.initials ??= one.texts.map(initialsOf);
  if (one.initials[0]?.startsWith(word) === true) return 2;
  return one.initials.some((initials) => initials.includes(word)) ? 1 : 0;
}
