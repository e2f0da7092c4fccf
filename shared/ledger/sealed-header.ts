import { fail, ok, type Result } from '../result.ts';
import { crc32c } from './crc32c.ts';
import type { PackageProblem } from './package.ts';

/** What is in the clear before an encrypted package: all that is needed to make its key from the passphrase (docs/formats.md). */
export interface SealedHeader {
  /** Rounds of PBKDF2-SHA-256. */
  readonly rounds: number;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** The nonce of AES-256-GCM, 12 bytes. */
  readonly iv: Uint8Array;
  /** 8 bytes made from the key: they tell a wrong passphrase from a damaged file. */
  readonly check: Uint8Array;
}

const magic = 'YSTZSEAL';
const version = 1;

/** The length of the header in bytes. Everything after it is the package under AES-256-GCM, the tag at its end, with the header as additional data. */
export const sealedHeaderBytes = 53;

/** The rounds that packages are written with, and what is accepted: fewer would be weak, many more would only hold the program up. */
export const sealRounds = { written: 600_000, fewest: 600_000, most: 10_000_000 } as const;

/** Whether bytes are an encrypted package, of whatever version. */
export const isSealed = (bytes: Uint8Array): boolean => Array.from(magic).every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** Writes the header: magic (8), version (1), rounds (4, big-endian), salt (16), nonce (12), check (8), CRC-32C of all that (4, big-endian). */
export function writeSealedHeader(header: SealedHeader): Uint8Array {
  const bytes = new Uint8Array(sealedHeaderBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(Uint8Array.from(magic, (letter) => letter.charCodeAt(0)));
  view.setUint8(8, version);
  view.setUint32(9, header.rounds);
  bytes.set(header.salt, 13);
  bytes.set(header.iv, 29);
  bytes.set(header.check, 41);
  view.setUint32(49, crc32c(bytes.subarray(0, 49)));
  return bytes;
}

/** Reads the header of an encrypted package. A version that this program does not know is told as newer, whatever follows it. */
export function readSealedHeader(bytes: Uint8Array): Result<SealedHeader, PackageProblem> {
  if (bytes.length < 9) return fail({ code: 'damaged', detail: 'the header is cut off' });
  if (bytes[8] !== version) return fail({ code: 'newer', detail: `sealed version ${String(bytes[8])}` });
  if (bytes.length < sealedHeaderBytes) return fail({ code: 'damaged', detail: 'the header is cut off' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, sealedHeaderBytes);
  if (view.getUint32(49) !== crc32c(bytes.subarray(0, 49))) return fail({ code: 'damaged', detail: 'the header' });
  const rounds = view.getUint32(9);
  if (rounds < sealRounds.fewest || rounds > sealRounds.most) return fail({ code: 'damaged', detail: `${String(rounds)} rounds` });
  return ok({ rounds, salt: bytes.slice(13, 29), iv: bytes.slice(29, 41), check: bytes.slice(41, 49) });
}
