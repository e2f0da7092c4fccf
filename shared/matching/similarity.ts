/** The pairs of neighbouring characters of a text, each with how often it occurs. A text of one character is its own pair. */
export function bigramsOf(text: string): ReadonlyMap<string, number> {
  const letters = Array.from(text);
  const counts = new Map<string, number>();
  const add = (gram: string) => counts.set(gram, (counts.get(gram) ?? 0) + 1);
  if (letters.length === 1) add(text);
  for (let index = 1; index < letters.length; index += 1) add(`${letters[index - 1] ?? ''}${letters[index] ?? ''}`);
  return counts;
}

const sizeOf = (grams: ReadonlyMap<string, number>): number => {
  let size = 0;
  for (const count of grams.values()) size += count;
  return size;
};

/** How much of two texts' neighbouring pairs is shared, 0 to 1 (Dice). Two empty texts share nothing. */
export function bigramSimilarity(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  const whole = sizeOf(left) + sizeOf(right);
  let shared = 0;
  for (const [gram, count] of left) shared += Math.min(count, right.get(gram) ?? 0);
  return whole === 0 ? 0 : (2 * shared) / whole;
}

/** How little must be typed to turn one text into the other, 1 (equal) to 0: 1 − edits / longer length. Characters are code points. */
export function editSimilarity(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  if (a.length === 0 || b.length === 0) return 0;
  let above = b.map((_, index) => index + 1);
  for (const [row, letter] of a.entries()) {
    let diagonal = row;
    let before = row + 1;
    const line: number[] = [];
    for (const [column, other] of b.entries()) {
      const up = above[column] ?? 0;
      before = Math.min(up + 1, before + 1, diagonal + (letter === other ? 0 : 1));
      diagonal = up;
      line.push(before);
    }
    above = line;
  }
  return 1 - (above.at(-1) ?? 0) / Math.max(a.length, b.length);
}

/** Whether all characters of `short` are in `long` in the same order, others between them allowed (“县医院” in “县人民医院”). */
export function holdsInOrder(long: string, short: string): boolean {
  const wanted = Array.from(short);
  let next = 0;
  for (const letter of long) if (letter === wanted[next]) next += 1;
  return next === wanted.length;
}
