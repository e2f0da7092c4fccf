import { pinyin } from 'pinyin-pro';

/** Pinyin initials of a text, for typing without an input method: 城关镇 becomes "cgz". Other characters stay as they are. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}

/** A text as searches compare it: full-width forms made plain, lower case, no blanks around. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** The words of a query; all of them must be found. */
export const wordsOf = (query: string): readonly string[] =>
  searchable(query)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether a word can be pinyin initials at all. */
export const mayBeInitials = (word: string): boolean => /^[a-z0-9]+$/.test(word);
