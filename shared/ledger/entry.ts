import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import { canonicalJson } from '../json.ts';
import type { Draft, Entry } from '../model/ledger.ts';
import { nextClock } from './clock.ts';
import { advance, type Position } from './position.ts';

/** The hash an entry must carry: SHA-256 (hex) over the canonical JSON of everything but the hash. */
export function hashEntry(entry: Omit<Entry, 'hash'>): string {
  const { device, seq, at, by, round, subject, act, fields, seen, batch, prev } = entry;
  return bytesToHex(sha256(strToU8(canonicalJson({ device, seq, at, by, round, subject, act, fields, seen, batch, prev }))));
}

/** Who writes, and when. `nowMs` is milliseconds since 1970-01-01 UTC. */
export interface Writing {
  readonly device: string;
  readonly by: string;
  readonly batch: string;
  readonly nowMs: number;
}

/** Gives drafts their places at the end of the device's chain. Returns the entries and the position after them. */
export function makeEntries(
  drafts: readonly Draft[],
  position: Position,
  writing: Writing,
): { readonly entries: readonly Entry[]; readonly position: Position } {
  const { device, by, batch, nowMs } = writing;
  const seen = Object.fromEntries(Object.entries(position.heads).flatMap(([other, head]) => (other === device ? [] : [[other, head.seq]])));
  const entries: Entry[] = [];
  let { seq, hash: prev } = position.heads[device] ?? { seq: 0, hash: '' };
  let at = position.at;
  for (const draft of drafts) {
    at = nextClock(at, nowMs);
    seq += 1;
    const { round, subject, act, fields } = draft;
    const unhashed = { device, seq, at, by, round, subject, act, fields: { ...fields }, seen, batch, prev };
    const entry = { ...unhashed, hash: hashEntry(unhashed) };
    entries.push(entry);
    prev = entry.hash;
  }
  return { entries, position: advance(position, entries) };
}
