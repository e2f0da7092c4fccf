const foldable = /[\uff01-\uff5e\u3000\ufe50-\ufe6f\u2f00-\u2fd5\uf900-\ufaff\uffe0-\uffe6\u2488-\u249b\ufe30-\ufe44]/g;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u00ad]/g;
const oddBlank = /[\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000\u3164]/g;
/** Characters with a twin that Unicode does not tell: colons drawn by other means, and radicals that a PDF conversion puts for whole characters; each followed by its twin. */
const pairs = '∶:︰:꞉:˸:⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const otherTwins = new Map(Array.from({ length: pairs.length / 2 }, (_, index) => [pairs.charAt(index * 2), pairs.charAt(index * 2 + 1)] as const));
const untold = new RegExp(`[${[...otherTwins.keys()].join('')}]`, 'g');
/** Anything that folding, squashing or tidying would change; a zero among Chinese numerals among it. */
const unsettled =
  /[\s\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u02f8\u2236\ua789\u2e80-\u2eff\u2488-\u249b\u25cb\u25ef\u2f00-\u2fd5\u3000\u3164\uf900-\ufaff\ufe00-\ufe0f\ufe30-\ufe44\ufe50-\ufe6f\ufeff\uff01-\uff5e\uffe0-\uffe6]|[一二三四五六七八九零〇][0Oo]/;
const plain = /^[\x20-\x7e\u4e00-\u9fa5、。“”]*$/;
/** A zero among Chinese numerals in whatever way it is typed: the digit, a letter O, a circle. */
const oddZero = /(?<=[一二三四五六七八九零〇])[0OoΟО○◯]+(?=[一二三四五六七八九零〇年月日])/g;

/**
 * Full-width letters, digits, brackets and blanks as their half-width twins, every zero among Chinese numerals as 〇; invisible characters gone.
 * Circled numbers, 、 and 。 stay: they mean something.
 */
export function foldWidth(text: string): string {
  const folded = plain.test(text)
    ? text
    : text
        .replace(invisible, '')
        .replace(oddBlank, ' ')
        .replace(untold, (character) => otherTwins.get(character) ?? character)
        .replace(foldable, (character) => character.normalize('NFKC'));
  return folded.replace(oddZero, (zeros) => '〇'.repeat(zeros.length));
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
