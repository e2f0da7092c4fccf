import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson, type Json } from '../json.ts';
import { Standard } from './standard.ts';

/** The bytes of a standard's file as the document folder holds it: points decimal, keys in one order, what is undefined left out. */
export const standardBytes = (standard: Standard): Uint8Array => utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(z.encode(Standard, standard))) as Json));

const known = new WeakMap<Standard, string>();

/** The hash that the ledger knows a standard by (or would, once it is kept): two standards of one title and version that differ anywhere have different ones. */
export function hashOfStandard(standard: Standard): string {
  const held = known.get(standard);
  if (held !== undefined) return held;
  const hash = bytesToHex(sha256(standardBytes(standard)));
  known.set(standard, hash);
  return hash;
}
