import { Inflate } from 'fflate';
import type { ZipPart } from './zip-directory.ts';

const pieceBytes = 16 * 1024;

/** Deflate makes at most 1,032 bytes of one: a small file cannot unpack to much, even if each part named all of it. */
const bestPacking = 1032;

/**
 * Whether the parts of a zip unpack to at most so many bytes, whatever its directory declares: a file made to end the program declares little, or names the same bytes many times.
 * Unpacks piece by piece, keeps nothing, and stops as soon as it is too much.
 */
export function inflatesWithin(bytes: Uint8Array, parts: readonly ZipPart[], mostBytes: number): boolean {
  if (bytes.length * parts.length * bestPacking <= mostBytes) return true;
  let left = mostBytes;
  for (const part of parts) {
    left -= part.deflated ? inflatedBytes(bytes, part, left) : part.packedBytes;
    if (left < 0) return false;
  }
  return true;
}

/** The bytes of one part of a zip, of which it may have no more than `most`; undefined when it has more, is broken, or is packed in another way than deflating. */
export function inflatePart(bytes: Uint8Array, part: ZipPart, most: number): Uint8Array | undefined {
  const packed = bytes.subarray(part.dataAt, part.dataAt + part.packedBytes);
  if (packed.length !== part.packedBytes) return undefined;
  if (!part.deflated) return part.stored && packed.length <= most ? packed : undefined;
  const pieces: Uint8Array[] = [];
  const got = { bytes: 0, all: false };
  const inflate = new Inflate((piece, last) => {
    pieces.push(piece);
    got.bytes += piece.length;
    got.all = last;
  });
  try {
    for (let at = 0; at < packed.length && got.bytes <= most; at += pieceBytes)
      inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
  if (!got.all || got.bytes > most) return undefined;
  const whole = new Uint8Array(got.bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** How much a deflated part unpacks to; counting ends beyond `most`. A broken part counts up to where it breaks: opening it says what is wrong with it. */
function inflatedBytes(bytes: Uint8Array, part: ZipPart, most: number): number {
  let count = 0;
  const inflate = new Inflate((piece) => (count += piece.length));
  // One piece more than declared: nothing comes of it where the declared length is true.
  const end = Math.min(bytes.length, part.dataAt + part.packedBytes + pieceBytes);
  try {
    for (let at = part.dataAt; at < end && count <= most; at += pieceBytes) inflate.push(bytes.subarray(at, Math.min(end, at + pieceBytes)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return count;
}
