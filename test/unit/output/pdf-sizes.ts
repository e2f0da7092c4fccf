import { inflateSync } from 'node:zlib';

const steps = /(?:(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (cm|Tm))|\/F\d+ (-?[\d.]+) Tf|\bq\b|\bQ\b|\bBT\b|(?:TJ|Tj)\b/g;

function sizesIn(stream: string): readonly number[] {
  const sizes: number[] = [];
  const kept: number[] = [];
  let [scale, size, matrix] = [1, 0, 1];
  for (const [word, a, b, c, d, , , operator, font] of stream.matchAll(steps)) {
    if (operator === 'cm') scale *= Math.hypot(Number(a), Number(b));
    else if (operator === 'Tm') matrix = Math.hypot(Number(c), Number(d));
    else if (font !== undefined) size = Number(font);
    else if (word === 'q') kept.push(scale);
    else if (word === 'Q') scale = kept.pop() ?? 1;
    else if (word === 'BT') matrix = 1;
    else sizes.push(size * matrix * scale);
  }
  return sizes;
}

/** The sizes of type, in points, of every run of text that a PDF shows: out of its content streams. LibreOffice shows some blanks in no size, which are left out. */
export function pdfTextSizes(bytes: Buffer): readonly number[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    try {
      const stream = inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1');
      return /\bBT\b/.test(stream) ? sizesIn(stream).filter((size) => size > 0) : [];
    } catch (error) {
      // Pictures and fonts are packed in other ways: they show no text.
      if (error instanceof Error && 'code' in error) return [];
      throw error;
    }
  });
}
