import type { Entry } from '../model/ledger.ts';
import { isChainSignature, signersOf } from './chain-signature.ts';
import { clockMs, leadMs } from './clock.ts';
import { knew } from './fold.ts';
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
  /** Whether a signature in a chain was checked and is one over what it stands for. */
  readonly fits: (entry: Entry) => boolean;
  /** What is asked of those who sign, in somebody's package; null for a backup that a person chose to restore. */
  readonly trust: Trust | null;
}

/** Which entries have to be signed, and by whom. */
export interface Trust {
  /** Whether an entry decides something, so that its device signs it. */
  readonly decides: (entry: Entry) => boolean;
  /** The public keys (hex) that a person compared here, by device. */
  readonly compared: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Why an entry stays outside. `own`: it is in this device's name, which never wrote it. `future`: it is dated more than a day ahead, and would outrank all that is written until then.
 * `seen`: it claims to know entries that nobody wrote yet, and would replace them in silence. `signature`: it is a signature that does not fit. `unsigned`: it decides something, and its device, which
 * signs what it decides, did not sign it. `key`: it is signed, but with another key than this device is known by here. `content`: a field holds what cannot be read; `words` says which.
 */
export type DoorFault = { readonly code: 'own' | 'future' | 'seen' | 'signature' | 'unsigned' | 'key' } | { readonly code: 'content'; readonly words: string };

/** The year 3000: whoever says so, no clock is believed beyond it, so that there is always a later reading to write. */
const latestMs = 32_503_680_000_000;

/** The door of a ledger that holds `held` (by their places), for the entries of one package: says of an entry why it stays outside. */
export function guard(held: ReadonlyMap<string, Entry>, incoming: readonly Entry[], door: Door): (entry: Entry) => DoorFault | undefined {
  const heads = headsOf(held.values());
  const reach = reachOf(heads, held, incoming, door);
  const signing = signingFaults(held, incoming, door);
  const coming = new Map(incoming.map((entry) => [entryPlace(entry), entry]));
  // Of two that claim to know each other one lies; either would replace the other.
  const knownBack = (entry: Entry, device: string, seq: number): boolean => {
    const other = held.get(entryPlace({ device, seq })) ?? coming.get(entryPlace({ device, seq }));
    return other !== undefined && knew(other, entry);
  };
  return (entry) => {
    if (entry.device === door.device && !door.ownMayCome && entry.seq > (heads.get(entry.device) ?? 0)) return { code: 'own' };
    const ms = clockMs(entry.at);
    if (ms > latestMs || (!door.futureMayCome && ms > door.nowMs + leadMs)) return { code: 'future' };
    if (Object.entries(entry.seen).some(([device, seq]) => seq > (reach.get(device) ?? 0) || knownBack(entry, device, seq))) return { code: 'seen' };
    const words = door.contentFault(entry);
    if (words !== undefined) return { code: 'content', words };
    const code = signing.get(entry);
    return code === undefined ? undefined : { code };
  };
}

/**
 * What is wrong with the signatures of a package. A device that has signed once signs all that it decides: whoever passes its entries on can neither invent one nor change it. Its key is one
 * that a person compared here or, where nobody did, one that it signed with in what is here; a device of which nothing signed is here may sign with any.
 */
function signingFaults(held: ReadonlyMap<string, Entry>, incoming: readonly Entry[], door: Door): ReadonlyMap<Entry, 'signature' | 'unsigned' | 'key'> {
  const faults = new Map<Entry, 'signature' | 'unsigned' | 'key'>();
  for (const [device, { here, fresh }] of sidesOf(held, incoming)) {
    const signatures = here.filter(isChainSignature);
    const bad = new Set(fresh.filter((entry) => isChainSignature(entry) && !door.fits(entry)));
    for (const entry of bad) faults.set(entry, 'signature');
    if (door.trust === null) continue;
    const { decides, compared } = door.trust;
    const signers = signersOf(
      [...here, ...fresh].sort((a, b) => a.seq - b.seq),
      (entry) => !bad.has(entry),
    );
    const known = compared.get(device) ?? new Set(signatures.flatMap(({ fields }) => (typeof fields['publicKey'] === 'string' ? [fields['publicKey']] : [])));
    const isKnown = (key: unknown): boolean => known.size === 0 || known.has(String(key));
    const begun = Math.min(...[...signatures, ...fresh.filter((entry) => isChainSignature(entry) && !bad.has(entry))].map(({ seq }) => seq));
    const spoiled = Math.max(...Array.from(bad, ({ seq }) => seq));
    for (const entry of fresh) {
      if (bad.has(entry) || (signers.get(entry) ?? []).some(isKnown)) continue;
      if (isChainSignature(entry) && !isKnown(entry.fields['publicKey'])) faults.set(entry, 'key');
      else if (decides(entry) && entry.seq < spoiled) faults.set(entry, 'signature');
      else if (decides(entry) && entry.seq > begun) faults.set(entry, (signers.get(entry) ?? []).length > 0 ? 'key' : 'unsigned');
    }
  }
  return faults;
}

/** What is here of each device of which the package brings something new, and that. */
function sidesOf(held: ReadonlyMap<string, Entry>, incoming: readonly Entry[]): ReadonlyMap<string, { readonly here: Entry[]; readonly fresh: Entry[] }> {
  const sides = new Map<string, { readonly here: Entry[]; readonly fresh: Entry[] }>();
  for (const entry of incoming) {
    if (held.has(entryPlace(entry))) continue;
    const side = sides.get(entry.device);
    if (side === undefined) sides.set(entry.device, { here: [], fresh: [entry] });
    else side.fresh.push(entry);
  }
  if (sides.size > 0) for (const entry of held.values()) sides.get(entry.device)?.here.push(entry);
  return sides;
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
