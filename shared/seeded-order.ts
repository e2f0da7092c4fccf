import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What stands for an id in a draw: SHA-256 of “seed/id” in UTF-8, hex. Anybody can work it out. */
const drawKey = (seed: string, id: string): string => bytesToHex(sha256(utf8ToBytes(`${seed}/${id}`)));

/** Puts ids in the order of a draw: by the SHA-256 of “seed/id”. The same seed and ids give the same order, in whatever order they come; ids that come twice are drawn once. */
export const seededOrder = (seed: string, ids: Iterable<string>): readonly string[] =>
  [...new Set(ids)]
    .map((id) => ({ id, key: drawKey(seed, id) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ id }) => id);
