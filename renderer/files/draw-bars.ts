import type { PaperBars } from '#shared/output/papers/paper.ts';

/** In pixels of the picture, which is twice as fine as it is shown. */
const sizes = { width: 1200, row: 44, bar: 26, text: 24, word: 340, figure: 120, edge: 8 } as const;
const font = `${String(sizes.text)}px 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif`;

/** A word cut to what fits, with “…” at its end. */
function fitted(context: OffscreenCanvasRenderingContext2D, word: string, width: number): string {
  if (context.measureText(word).width <= width) return word;
  let length = word.length;
  while (length > 1 && context.measureText(`${word.slice(0, length)}…`).width > width) length -= 1;
  return `${word.slice(0, length)}…`;
}

/** The chart of a paper as a PNG: a word, its bar and its figure a line, in black on white. Throws where this browser draws nothing. */
export async function drawBars({ bars }: Pick<PaperBars, 'bars'>): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(sizes.width, bars.length * sizes.row + 2 * sizes.edge);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no drawing in this browser');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = font;
  context.textBaseline = 'middle';
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const room = sizes.width - sizes.word - sizes.figure - 4 * sizes.edge;
  for (const [index, { word, value, text }] of bars.entries()) {
    const middle = sizes.edge + index * sizes.row + sizes.row / 2;
    const left = sizes.word + 2 * sizes.edge;
    const length = (Math.max(0, value) / longest) * room;
    context.fillStyle = '#1b5faa';
    context.fillRect(left, middle - sizes.bar / 2, length, sizes.bar);
    context.fillStyle = '#000000';
    context.textAlign = 'right';
    context.fillText(fitted(context, word, sizes.word), sizes.word, middle);
    context.textAlign = 'left';
    context.fillText(text, left + length + sizes.edge, middle);
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
