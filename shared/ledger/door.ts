import type { Entry } from '../model/ledger.ts';
import { clockMs, leadMs } from './clock.ts';
import { entryPlace } from './merge.ts';

/** By what a ledger judges entries that come from outside, besides whether they follow from each other. */
export interface Door {
  /** The name of this device in its ledger. */
  readonly device: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly nowMs: number;
  /** Whether entries in this device's own name beyond its last one may come in: from a backup that a person chose to restore, never from somebody's package. */
  readonly ownMayCome: boolean;
  /** Whether entries dated more than a day ahead may come in, because a person says that the other device's clock was wrong. */
  readonly futureMayCome: boolean;
  /** What is wrong with the content of an entry, in Chinese; undefined where it can be read. */
  readonly contentFault: (entry: Entry) => string | undefined;
}

/**
 * Why an entry stays outside. `own`: it is in this device's name, which never wrote it. `future`: it is dated more than a day ahead, and would outrank all that is written until then.
 * `seen`: it claims to know entries that nobody wrote yet, and would replace them in silence. `content`: a field holds what cannot be read; `words` says which.
 */
export type DoorFault = { readonly code: 'own' | 'future' | 'seen' } | { readonly code: 'content'; readonly words: string };

/** The year 3000: whoever says so, no clock is believed beyond it, so that there is always a later reading to write. */
const latestMs = 32_503_680_000_000;

/** The door of a ledger that holds `held` (by their places), for the entries of one package: says of an entry why it stays outside. */
export function guard(held: ReadonlyMap<string, Entry>, incoming: readonly Entry[], door: Door): (entry: Entry) => DoorFault | undefined {
  const heads = headsOf(held.values());
  const reach = reachOf(heads, held, incoming, door);
  return (entry) => {
    if (entry.device === door.device && !door.ownMayCome && entry.seq > (heads.get(entry.device) ?? 0)) return { code: 'own' };
    const ms = clockMs(entry.at);
    if (ms > latestMs || (!door.futureMayCome && ms > door.nowMs + leadMs)) return { code: 'future' };
    if (Object.entries(entry.seen).some(([device, seq]) => seq > (reach.get(device) ?? 0))) return { code: 'seen' };
    const words = door.contentFault(entry);
    return words === undefined ? undefined : { code: 'content', words };
  };
}

/** The highest number of each device. */
function headsOf(entries: Iterable<Entry>): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const { device, seq } of entries) heads.set(device, Math.max(heads.get(device) ?? 0, seq));
  return heads;
}

/**
 * How far each device is known to have written: what is here, and what the package brings of it. A number that stands far beyond all others of its device tells
 * nothing: each entry that came counts for two places at most, so that what is missing between them may be missing, and an invented number reaches nowhere.
 */
function reachOf(heads: ReadonlyMap<string, number>, held: ReadonlyMap<string, Entry>, incoming: readonly Entry[], door: Door): ReadonlyMap<string, number> {
  const fresh = new Map<string, number[]>();
  for (const entry of incoming) {
    if (held.has(entryPlace(entry)) || (entry.device === door.device && !door.ownMayCome)) continue;
    const seqs = fresh.get(entry.device);
    if (seqs === undefined) fresh.set(entry.device, [entry.seq]);
    else seqs.push(entry.seq);
  }
  const reach = new Map(heads);
  for (const [device, seqs] of fresh) {
    const from = heads.get(device) ?? 0;
    const known = seqs.toSorted((a, b) => a - b).filter((seq, index) => seq <= from + 2 * (index + 1));
    reach.set(device, Math.max(from, known.at(-1) ?? 0));
  }
  return reach;
}
