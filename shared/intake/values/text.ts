const foldable = /[\uff01-\uff5e\u3000\ufe50-\ufe6f\u2f00-\u2fd5\uf900-\ufaff\uffe0-\uffe6\u2488-\u249b\ufe30-\ufe44]/g;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2061\ufeff\u00ad]/g;
const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Anything that folding, squashing or tidying would change. */
const unsettled =
  /[\s\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2061\u2488-\u249b\u2f00-\u2fd5\u3000\uf900-\ufaff\ufe30-\ufe44\ufe50-\ufe6f\ufeff\uff01-\uff5e\uffe0-\uffe6]/;
const plain = /^[\x20-\x7e\u4e00-\u9fa5、。“”]*$/;

/** Full-width letters, digits, brackets and blanks as their half-width twins; invisible characters gone. Circled numbers, 、 and 。 stay: they mean something. */
export function foldWidth(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(oddBlank, ' ')
    .replace(foldable, (character) => character.normalize('NFKC'));
}

/** Remembers the answers for the texts of a batch of files, which repeat the same words row by row. */
function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (!unsettled.test(text)) return text;
    if (text.length > 24) return work(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (known.size > 20_000) known.clear();
    known.set(text, made);
    return made;
  };
}

/** Text for comparing: folded, without any blank or line break. */
export const squash = remembering((text) => foldWidth(text).replace(/\s+/g, ''));

const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff“”‘’、。《》';
const blankBesideWide = new RegExp(`(?<=[${wide}(),;:])\\s+|\\s+(?=[${wide}(),;:])`, 'g');

/** Text for showing and keeping: folded, on one line, with blanks only between words of Latin letters or digits. */
export const tidy = remembering((text) => {
  const folded = foldWidth(text).trim();
  return /\s/.test(folded) ? folded.replace(blankBesideWide, '').replace(/\s+/g, ' ') : folded;
});

/** Whether the text holds at least one Chinese character. */
export const hasChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
