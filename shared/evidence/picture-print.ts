/** Places a side at which a print looks. */
const side = 8;

/**
 * What a picture looks like in 128 bits, as 32 hex digits (difference hash, both ways): for each of 8 × 8 places whether it is darker than its neighbour to the
 * right, then whether it is darker than its neighbour below. It stays nearly the same when a picture is compressed again, made smaller or brighter. One way
 * alone, in 64 bits, takes photographed papers for each other. `rgba` holds 4 bytes a pixel, row by row.
 */
export function printOf(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): string {
  const across = brightness(rgba, width, height, side + 1, side);
  const down = brightness(rgba, width, height, side, side + 1);
  const bits: boolean[] = [];
  for (let row = 0; row < side; row += 1) for (let column = 0; column < side; column += 1) bits.push(across(column, row) < across(column + 1, row));
  for (let row = 0; row < side; row += 1) for (let column = 0; column < side; column += 1) bits.push(down(column, row) < down(column, row + 1));
  return Array.from({ length: bits.length / 4 }, (_, digit) =>
    bits
      .slice(digit * 4, digit * 4 + 4)
      .reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0)
      .toString(16),
  ).join('');
}

/** Mean brightness of `columns` × `rows` equal areas, by column and row. */
function brightness(
  rgba: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  columns: number,
  rows: number,
): (column: number, row: number) => number {
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const area = row + Math.floor((x * columns) / width);
      sums[area] = (sums[area] ?? 0) + 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
      counts[area] = (counts[area] ?? 0) + 1;
    }
  }
  return (column, row) => (sums[row * columns + column] ?? 0) / Math.max(1, counts[row * columns + column] ?? 1);
}

/** A print as four words of 32 bits: what comparing many of them is quick with. Undefined for a text that is no print. */
export function printWords(print: string): Uint32Array | undefined {
  if (!/^[0-9a-f]{32}$/.test(print)) return undefined;
  return Uint32Array.from({ length: 4 }, (_, word) => parseInt(print.slice(word * 8, word * 8 + 8), 16));
}

/** In how many of their 128 bits two prints differ. */
export function printDistance(a: Uint32Array, b: Uint32Array): number {
  let distance = 0;
  for (let word = 0; word < 4; word += 1) distance += bitsIn((a[word] ?? 0) ^ (b[word] ?? 0));
  return distance;
}

function bitsIn(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
