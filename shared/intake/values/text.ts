const foldable = /[\uff01-\uff5e\u3000\ufe50-\ufe6f\u2f00-\u2fd5\uf900-\ufaff\uffe0-\uffe6\u2488-\u249b\ufe30-\ufe44]/g;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2061\ufeff\u00ad]/g;
const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const plain = /^[\x20-\x7e\u4e00-\u9fa5、。“”]*$/;

/** Full-width letters, digits, brackets and blanks as their half-width twins; invisible characters gone. Circled numbers, 、 and 。 stay: they mean something. */
export function foldWidth(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(oddBlank, ' ')
    .replace(foldable, (character) => character.normalize('NFKC'));
}

/** Text for comparing: folded, without any blank or line break. */
export const squash = (text: string): string => foldWidth(text).replace(/\s+/g, '');

const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff“”‘’、。《》';
const blankBesideWide = new RegExp(`(?<=[${wide}(),;:])\\s+|\\s+(?=[${wide}(),;:])`, 'g');

/** Text for showing and keeping: folded, on one line, with blanks only between words of Latin letters or digits. */
export function tidy(text: string): string {
  const folded = foldWidth(text).trim();
  return /\s/.test(folded) ? folded.replace(blankBesideWide, '').replace(/\s+/g, ' ') : folded;
}

/** Whether the text holds at least one Chinese character. */
export const hasChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
