import type { Entry } from '../model/ledger.ts';
import { finish, type Steps } from '../steps.ts';
import { chainsOf } from './chain.ts';
import { hashEntry } from './entry.ts';
import { entryPlace } from './merge.ts';

/**
 * One break in a ledger. `hash`: the content is not what was hashed. `altered`: the entry after it, which is itself confirmed by what follows, names another hash.
 * `chain`: it or the one before it was altered, nothing tells which. `gap`: entries before this one are missing. `twice`: two entries claim one place.
 */
export interface IntegrityProblem {
  readonly code: 'hash' | 'altered' | 'gap' | 'chain' | 'twice';
  readonly device: string;
  readonly seq: number;
}

/** What a check of the whole ledger found. */
export interface LedgerCheck {
  readonly entries: number;
  readonly devices: readonly { readonly device: string; readonly entries: number; readonly last: number }[];
  readonly problems: readonly IntegrityProblem[];
}

/** Checks every entry's hash and every device's chain, in whatever order the entries come. */
export const checkLedger = (entries: readonly Entry[]): LedgerCheck => finish(checkingLedger(entries));

/** {@link checkLedger}, an entry a step. */
export function* checkingLedger(entries: readonly Entry[]): Steps<LedgerCheck> {
  const chains = chainsOf(entries);
  const problems: IntegrityProblem[] = [];
  for (const chain of chains) {
    for (const [index, entry] of chain.entries()) {
      problems.push(...problemsOf(chain[index - 1], entry, chain[index + 1]));
      yield;
    }
  }
  const devices = chains.flatMap((chain) => {
    const last = chain.at(-1);
    return last === undefined ? [] : [{ device: last.device, entries: chain.length, last: last.seq }];
  });
  return { entries: entries.length, devices, problems };
}

/** The entries whose content is what was hashed, an entry a step. */
export function* soundEntries(entries: readonly Entry[]): Steps<readonly Entry[]> {
  const sound: Entry[] = [];
  for (const entry of entries) {
    if (hashEntry(entry) === entry.hash) sound.push(entry);
    yield;
  }
  return sound;
}

function problemsOf(before: Entry | undefined, entry: Entry, after: Entry | undefined): readonly IntegrityProblem[] {
  const { device, seq } = entry;
  const hash: readonly IntegrityProblem[] = hashEntry(entry) === entry.hash ? [] : [{ code: 'hash', device, seq }];
  const expected = (before?.seq ?? 0) + 1;
  if (seq > expected) return [...hash, { code: 'gap', device, seq }];
  if (seq < expected) return [...hash, { code: 'twice', device, seq }];
  if (entry.prev === (before?.hash ?? '')) return hash;
  const confirmed = hash.length === 0 && before !== undefined && after?.seq === seq + 1 && after.prev === entry.hash;
  return [...hash, confirmed ? { code: 'altered', device, seq: seq - 1 } : { code: 'chain', device, seq }];
}

/**
 * For each place whose entry is contradicted by those around it, an entry of the pool that is not: it follows from the one before, and the one after follows from it.
 * `entries` are the whole ledger, `pool` entries from elsewhere (a journal, a backup, a package).
 */
export function originalsIn(pool: Iterable<Entry>, entries: readonly Entry[], problems: readonly IntegrityProblem[]): readonly Entry[] {
  const held = new Map(entries.map((entry) => [entryPlace(entry), entry]));
  const wanted = new Set(
    problems.flatMap(({ code, device, seq }) => (code === 'gap' ? [] : [entryPlace({ device, seq }), entryPlace({ device, seq: seq - 1 })])),
  );
  const originals = new Map<string, Entry>();
  for (const entry of pool) {
    const place = entryPlace(entry);
    const here = held.get(place);
    if (!wanted.has(place) || here === undefined || originals.has(place) || (here.hash === entry.hash && hashEntry(here) === here.hash)) continue;
    const [before, after] = [
      held.get(entryPlace({ device: entry.device, seq: entry.seq - 1 })),
      held.get(entryPlace({ device: entry.device, seq: entry.seq + 1 })),
    ];
    if (hashEntry(entry) === entry.hash && entry.prev === (before?.hash ?? '') && after?.prev === entry.hash) originals.set(place, entry);
  }
  return [...originals.values()];
}
