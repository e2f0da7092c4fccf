/** Signs that show nothing and change what is beside them: control characters, marks that turn the direction of writing, blanks without width. */
// oxlint-disable-next-line no-control-regex -- control characters are just what must not be shown
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The longest name that a sentence shows. */
const longest = 60;

/** A name or a short text that comes from outside, as a sentence may hold it: without signs that show nothing, cut after 60 characters. Every letter stays where it was written. */
export function shownName(text: string): string {
  const plain = Array.from(text.replace(unseen, ''));
  return plain.length <= longest ? plain.join('') : `${plain.slice(0, longest).join('')}…`;
}
