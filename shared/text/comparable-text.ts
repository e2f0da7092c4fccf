const numbering = /^(?:第?[0-9一二三四五六七八九十]{1,3}[、.．)]|[(][0-9一二三四五六七八九十]{1,3}[)])\s*/u;
const inlinePoints = /[(【[]?\s*(?:本项)?\d+(?:\.\d+)?\s*分\s*[)】\]]/gu;

const reduce = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(numbering, '')
    .replace(inlinePoints, '')
    .replaceAll('劵', '券')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');

const mostKept = 10_000;
const kept = new Map<string, string>();

/**
 * A text reduced to what two people mean by it, for comparing only and never for showing: half width, no blanks, no punctuation, no numbering,
 * no inline points (“(4分)”), one character for those that are mixed up in forms (劵 is 券). A thousand copies of one form hold the same texts, so answers are kept.
 */
export function comparableText(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const reduced = reduce(text);
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, reduced);
  return reduced;
}
