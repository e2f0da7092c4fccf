import { lineWidth } from './cell-text.ts';

/** Never the first of a line: programs take the character before it along. */
const clings = /^[，。、；：？！”’）》】〉」』…—％%,.;:?!)\]}]$/u;
/** Never the last of a line. */
const opens = /^[“‘（《【〈「『([{]$/u;

/** What stays together on a line: a run of letters and digits, or one other character with what clings to it. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  let open = false;
  for (const part of line.match(/[A-Za-z0-9.+×=−-]+|[\s\S]/gu) ?? []) {
    const last = pieces.length - 1;
    if (last >= 0 && (open || clings.test(part))) pieces[last] = `${pieces[last] ?? ''}${part}`;
    else pieces.push(part);
    open = opens.test(part);
  }
  return pieces;
}

/** How many lines one paragraph takes where each has room for `room` half-width characters. */
function linesOf(paragraph: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const piece of piecesOf(paragraph)) {
    const width = lineWidth(piece);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    // A piece that is longer than a whole line is broken where the line ends.
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width > room ? width % room : used + width;
  }
  return lines;
}

/** How many printed lines a text takes in a width of half-width characters: broken as office programs break Chinese, so that no line is lost below a row's edge. */
export const lineCount = (text: string, width: number): number => {
  const room = Math.max(2, Math.floor(width - 0.4));
  return text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, room), 0);
};
