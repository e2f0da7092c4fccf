import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';

/** Digits and capitals without those that look alike: no 0 and O, no 1 and I. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 16;

/** The short code of a public key (hex) that two people read to each other: 80 bits of its SHA-256 as `7K2M-QX4R-9HTB-W3LC`. */
export function fingerprintOf(publicKey: string): string {
  const digest = sha256(hexToBytes(publicKey));
  const code = Array.from({ length }, (_, index) => letters[bitsAt(digest, index * 5)] ?? '').join('');
  return (code.match(/.{4}/gu) ?? []).join('-');
}

/** The five bits of some bytes that begin at a bit, the highest first. */
function bitsAt(bytes: Uint8Array, from: number): number {
  const at = Math.floor(from / 8);
  const two = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return (two >> (11 - (from % 8))) & 31;
}
