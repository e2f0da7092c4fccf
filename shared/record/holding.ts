import { signatureAct } from '../ledger/chain-signature.ts';
import { entryPlace } from '../ledger/merge.ts';
import type { Draft, Entry } from '../model/ledger.ts';
import { noteArrival } from './held-acts.ts';
import { decidedPlace, isArrival } from './held-fields.ts';
import { deviceKeysSubject, knownKeys } from './device-keys.ts';
import { isLocking, roundLock, type EntryState, type RoundLock } from './round-lock.ts';
import { roundOfSubject, roundsOfEntry } from './rounds-of-entry.ts';

/** An entry that does not count, and why not. */
export interface HeldEntry {
  readonly entry: Entry;
  /** The locked round that it would change. */
  readonly roundId: string;
  readonly state: Exclude<EntryState, 'counts'>;
}

/** A ledger as one laptop reads it: what counts, and what waits for a person or was refused (隔离). */
export interface CountedLedger {
  readonly counted: readonly Entry[];
  readonly held: readonly HeldEntry[];
}

/** Reads a whole ledger as the laptop `device` does (docs/decisions/0011). `waitingHere`: see {@link roundLock}. */
export function holdingOf(entries: readonly Entry[], device: string, waitingHere: ReadonlySet<string> = new Set()): CountedLedger {
  const stateIn = statesIn(roundLocks(entries, device, waitingHere));
  const counted: Entry[] = [];
  const held: HeldEntry[] = [];
  for (const entry of entries) {
    const why = stateIn(entry);
    if (why === undefined) counted.push(entry);
    else held.push(why);
  }
  return { counted, held };
}

/** The locks of rounds that any of these entries lock, unlock or decide on; other rounds are open and take in everything. `entries` hold all entries of the subjects `round/…` and `held/…` of these rounds. */
export function roundLocks(entries: readonly Entry[], device: string, waitingHere: ReadonlySet<string> = new Set()): ReadonlyMap<string, RoundLock> {
  const own = new Map<string, Entry[]>();
  const decided = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [kind, roundId = ''] = entry.subject.split('/');
    const group = kind === 'held' ? decided : isLocking(entry) ? own : undefined;
    if (group === undefined) continue;
    const entriesOf = group.get(roundId);
    if (entriesOf === undefined) group.set(roundId, [entry]);
    else entriesOf.push(entry);
  }
  return new Map([...new Set([...own.keys(), ...decided.keys()])].map((id) => [id, roundLock(device, own.get(id) ?? [], decided.get(id) ?? [], waitingHere)]));
}

/** Says of an entry why it does not count; undefined where it does. */
export const statesIn =
  (locks: ReadonlyMap<string, RoundLock>) =>
  (entry: Entry): HeldEntry | undefined => {
    if (entry.subject.startsWith('held/')) return undefined;
    for (const roundId of roundsOfEntry(entry)) {
      const state = locks.get(roundId)?.stateOf(entry) ?? 'counts';
      if (state !== 'counts') return { entry, roundId, state };
    }
    return undefined;
  };

/** What taking in entries of a package does to rounds that are locked here. */
export interface Admission {
  /** What waits then and is not here yet. */
  readonly waiting: readonly HeldEntry[];
  /** What is here and counts, and waits then: the package brings a lock whose writer did not know of it. */
  readonly ceasing: readonly HeldEntry[];
  /** What people took or refused elsewhere, as far as it was not known here: so many entries. */
  readonly taken: number;
  readonly refused: number;
  /** Places of what a laptop that is not known here took, refused or gave back in a round that is locked here: it counts for nothing here, and what it is about goes on waiting. */
  readonly doubted: readonly string[];
  /** Notes that go into the ledger with the entries, so that the same things wait however often the index is made again. */
  readonly notes: readonly Draft[];
}

/** Whose package it is. `id` tells this merge from others; `writtenMs` is in milliseconds since 1970-01-01 UTC. */
interface Sender {
  readonly id: string;
  readonly by: string;
  readonly device: string;
  readonly writtenMs: number;
}

/** Plans taking `fresh` entries into a ledger: an act of locking or unlocking that reaches a round that is locked here waits, and with it everything else that the lock does not cover. What a laptop that is not known here decided on what waits in such a round counts for nothing. */
export function planAdmission(here: readonly Entry[], fresh: readonly Entry[], device: string, sender: Sender): Admission {
  const locked = new Set([...roundLocks(here, device)].flatMap(([roundId, { lock }]) => (lock === null ? [] : [roundId])));
  const before = new Set(holdingOf(here, device).held.map(({ entry }) => entryPlace(entry)));
  const arriving = new Set(fresh.map(entryPlace));
  const waitingHere = new Set(fresh.filter((entry) => isLocking(entry) && locked.has(roundOfSubject(entry.subject) ?? '')).map(entryPlace));
  const doubted = doubtedIn(here, fresh, device, locked);
  const doubtedHere = new Set(doubted.map(entryPlace));
  const after = holdingOf([...here, ...fresh], device, new Set([...waitingHere, ...doubtedHere])).held.filter(({ state }) => state === 'waiting');
  const waiting = after.filter(({ entry }) => arriving.has(entryPlace(entry)));
  const believed = fresh.filter((entry) => !doubtedHere.has(entryPlace(entry)));
  const decisions = believed.flatMap(({ fields }) => Object.entries(fields).flatMap(([field, value]) => (decidedPlace(field) === undefined ? [] : [value])));
  return {
    waiting,
    ceasing: after.filter(({ entry }) => !arriving.has(entryPlace(entry)) && !before.has(entryPlace(entry))),
    taken: decisions.filter((value) => value === true).length,
    refused: decisions.filter((value) => value === false).length,
    doubted: [...doubtedHere],
    notes: notesOf(waiting, waitingHere, doubted, sender),
  };
}

/** What laptops that are not known here decided on what waits in rounds that are locked here. Known is a laptop that signed something that is here, or whose key a person compared here. */
function doubtedIn(here: readonly Entry[], fresh: readonly Entry[], device: string, locked: ReadonlySet<string>): readonly Entry[] {
  const deciding = fresh.filter(({ subject, fields }) => {
    const [kind, roundId = ''] = subject.split('/');
    return kind === 'held' && locked.has(roundId) && !Object.keys(fields).every(isArrival);
  });
  if (deciding.length === 0) return [];
  const signed = here.flatMap((entry) => (entry.act === signatureAct ? [entry.device] : []));
  const keys = knownKeys(
    here.filter(({ subject }) => subject === deviceKeysSubject),
    device,
  );
  const compared = [...keys.values()].flatMap(({ device: one, confirmed }) => (confirmed === null ? [] : [one]));
  const known = new Set([device, ...signed, ...compared]);
  return deciding.filter((entry) => !known.has(entry.device));
}

/** A note a round of what waits in it; the acts of locking among it, and what is doubted, are held on this laptop only. */
function notesOf(waiting: readonly HeldEntry[], waitingHere: ReadonlySet<string>, doubted: readonly Entry[], { id, ...sender }: Sender): readonly Draft[] {
  const doubtedOf = (roundId: string): string[] => doubted.flatMap((entry) => (roundOfSubject(entry.subject) === roundId ? [entryPlace(entry)] : []));
  return [...new Set([...waiting.map(({ roundId }) => roundId), ...doubted.flatMap(({ subject }) => roundOfSubject(subject) ?? [])])].map((roundId) => {
    const places = waiting.flatMap((one) => (one.roundId === roundId ? [entryPlace(one.entry)] : []));
    const own = doubtedOf(roundId);
    return noteArrival(roundId, id, {
      ...sender,
      locks: places.filter((place) => waitingHere.has(place)),
      waiting: places,
      ...(own.length === 0 ? {} : { doubted: own }),
    });
  });
}
