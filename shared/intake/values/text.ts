const invisible = /[\ufe00-\ufe0f]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const oddBlank = /[\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000\u3164]/;
/** Characters with a twin that Unicode does not tell: colons drawn by other means, radicals that a PDF conversion puts for whole characters, ticks and boxes of the font Wingdings; each followed by its twin. */
const pairs =
  '∶:︰:꞉:˸:⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟\uf052☑\uf053☒\uf06f□\uf0a8□\uf0fb✗\uf0fc✓\uf0fd☒\uf0fe☑';
const otherTwins = new Map(Array.from({ length: pairs.length / 2 }, (_, index) => [pairs.charAt(index * 2), pairs.charAt(index * 2 + 1)] as const));

/** What each character asks of a text that holds it: a table, since every text of every file is looked through. */
const [blank, folds, numeral, zero] = [1, 2, 4, 8] as const;
const asks = new Uint8Array(0x10000);
const foldedRanges =
  'f052 f053 f06f f0a8 f0fb-f0fe 00a0 00ad 02f8 1680 180e 2000-200f 202a-202f 205f-2064 2236 2488-249b 2e80-2eff 2f00-2fd5 3000 3164 a789 f900-faff fe00-fe0f fe30-fe44 fe50-fe6f feff ff01-ff5e ffe0-ffe6';
for (const range of foldedRanges.split(' ')) {
  const [from = 0, to = from] = range.split('-').map((code) => Number.parseInt(code, 16));
  asks.fill(folds, from, to + 1);
}
for (const character of ' \t\n\v\f\r\u2028\u2029') asks[character.charCodeAt(0)] = blank;
for (const character of '一二三四五六七八九零〇') asks[character.charCodeAt(0)] = numeral;
for (const character of '0OoΟО○◯') asks[character.charCodeAt(0)] = zero;

/** Whether a text has a character that asks for one of `kinds`, or a zero behind a Chinese numeral. */
function has(text: string, kinds: number): boolean {
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const asked = asks[text.charCodeAt(index)] ?? 0;
    if ((asked & kinds) !== 0 || (asked === zero && before === numeral)) return true;
    before = asked;
  }
  return false;
}

const foldedCharacters = new Map<number, string>();

function foldedCharacter(code: number): string {
  const known = foldedCharacters.get(code);
  if (known !== undefined) return known;
  const character = String.fromCharCode(code);
  const folded = invisible.test(character) ? '' : oddBlank.test(character) ? ' ' : (otherTwins.get(character) ?? character.normalize('NFKC'));
  foldedCharacters.set(code, folded);
  return folded;
}

/** A zero among Chinese numerals in whatever way it is typed: the digit, a letter O, a circle. */
const oddZero = /(?<=[一二三四五六七八九零〇])[0OoΟО○◯]+(?=[一二三四五六七八九零〇年月日])/g;

/**
 * Full-width letters, digits, brackets and blanks as their half-width twins, every zero among Chinese numerals as 〇; invisible characters gone.
 * Circled numbers, 、 and 。 stay: they mean something.
 */
export function foldWidth(text: string): string {
  if (!has(text, folds)) return text;
  let folded = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (asks[code] !== folds) continue;
    folded += text.slice(from, index) + foldedCharacter(code);
    from = index + 1;
  }
  folded += text.slice(from);
  return folded.replace(oddZero, (zeros) => '〇'.repeat(zeros.length));
}

/** Longer texts are rarely met again. */
const longestRemembered = 60;
const mostRemembered = 5_000;

/** Remembers what is made of short texts: a batch of files repeats the same words row by row. */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestRemembered) return work(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    if (known.size > mostRemembered) known.clear();
    known.set(text, made);
    return made;
  };
}

const folding = (work: (text: string) => string): ((text: string) => string) => {
  const remembered = remembering(work);
  return (text) => (has(text, blank | folds) ? remembered(text) : text);
};

/** Text for comparing: folded, without any blank or line break. */
export const squash = folding((text) => foldWidth(text).replace(/\s+/g, ''));

const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff“”‘’、。《》';
const blankBesideWide = new RegExp(`(?<=[${wide}(),;:])\\s+|\\s+(?=[${wide}(),;:])`, 'g');

/** Text for showing and keeping: folded, on one line, with blanks only between words of Latin letters or digits. */
export const tidy = folding((text) => {
  const folded = foldWidth(text).trim();
  return /\s/.test(folded) ? folded.replace(blankBesideWide, '').replace(/\s+/g, ' ') : folded;
});

/** Whether the text holds at least one Chinese character. */
export const hasChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
