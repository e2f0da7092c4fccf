import { inKnownOrder, knew } from '../ledger/fold.ts';
import { entryPlace } from '../ledger/merge.ts';
import { applyEntries, type Registers } from '../ledger/registers.ts';
import type { Entry } from '../model/ledger.ts';
import { canonicalJson } from '../json.ts';
import type { ActName } from './act-words.ts';
import { decisionField, readArrivals } from './held-fields.ts';

/** What an entry is to the round that it is about: it counts, waits until a person takes or refuses it (隔离), or was refused. */
export type EntryState = 'counts' | 'waiting' | 'refused';

/** How a round is locked on one laptop: the lock in force, and what each entry of the round is to it. */
export interface RoundLock {
  /** The entry that locked it; null while it is open. */
  readonly lock: Entry | null;
  stateOf(entry: Entry): EntryState;
}

/** Acts that belong after locking and change nothing that a locked round rests on. */
const afterLocking: ReadonlySet<string> = new Set<ActName>(['team-packed']);

/** Whether an act may be recorded while its round is locked. */
export const isForLockedRounds = (act: string): boolean => afterLocking.has(act);

/** Whether an act locks a round or opens it again. */
export const isLocking = ({ subject, fields }: Pick<Entry, 'subject' | 'fields'>): boolean => subject.startsWith('round/') && 'locked' in fields;

/**
 * The lock of a round on the laptop `device` (docs/decisions/0011). `own` are all entries of its subject `round/…`, `decided` all of its subject `held/…`; `waitingHere` are places of
 * acts of locking, and of taking and refusing, that wait on this laptop besides those that `decided` names.
 * A lock covers what its writer knew of. Everything else of the round waits until it is taken, until the round is opened again by an act that counts, or until it is refused.
 * The same entries give the same answer in whatever order they came.
 */
export function roundLock(device: string, own: readonly Entry[], decided: readonly Entry[], waitingHere: ReadonlySet<string> = new Set()): RoundLock {
  const held = new Set([...waitingHere, ...heldOn(device, decided)]);
  const decisions = applyEntries(
    {},
    decided.filter((entry) => !held.has(entryPlace(entry))),
  );
  const states = new Map<string, EntryState>();
  let lock: Entry | null = null;
  for (const entry of inKnownOrder(own.filter(isLocking))) {
    const { state, next } = stepOf(lock, entry, decisions, held);
    if (lock !== null && next !== lock && next !== null && state === 'counts' && !knew(next, lock)) states.set(entryPlace(lock), 'waiting');
    states.set(entryPlace(entry), state);
    lock = next;
  }
  const inForce = lock;
  return { lock: inForce, stateOf: (entry) => (isLocking(entry) ? (states.get(entryPlace(entry)) ?? 'counts') : stateUnder(inForce, entry, decisions)) };
}

interface Step {
  readonly state: EntryState;
  readonly next: Entry | null;
}

/** One act of locking or unlocking, met after all that its writer knew. */
function stepOf(lock: Entry | null, entry: Entry, decisions: Registers, held: ReadonlySet<string>): Step {
  const decision = decisions[decisionField(entry)]?.winner.value;
  if (decision === false) return { state: 'refused', next: lock };
  const taken = decision === true;
  if (!taken && lock !== null && saysTheSame(entry, lock)) return { state: 'counts', next: lock };
  if (!taken && held.has(entryPlace(entry))) return { state: 'waiting', next: lock };
  if (entry.fields['locked'] !== true) {
    return lock === null || taken || knew(entry, lock) ? { state: 'counts', next: null } : { state: 'waiting', next: lock };
  }
  if (lock === null || taken) return { state: 'counts', next: entry };
  // Two laptops locked without knowing of each other: the one that knew more is right, whoever reads it.
  return !knew(entry, lock) && knownTo(entry) > knownTo(lock) ? { state: 'counts', next: entry } : { state: 'waiting', next: lock };
}

function stateUnder(lock: Entry | null, entry: Entry, decisions: Registers): EntryState {
  const decision = decisions[decisionField(entry)]?.winner;
  if (decision?.value === false) return 'refused';
  if (lock === null || decision?.value === true || afterLocking.has(entry.act)) return 'counts';
  // What was decided and given back since the lock waits again, also where the lock's writer knew of it.
  if (decision !== undefined && !knew(lock, decision)) return 'waiting';
  return knew(lock, entry) || (entry.device === lock.device && entry.batch !== null && entry.batch === lock.batch) ? 'counts' : 'waiting';
}

/** How many entries the writer of an entry knew of. */
const knownTo = (entry: Entry): number => Object.values(entry.seen).reduce((sum, seq) => sum + seq, entry.seq);

/** Two locks that freeze the same things: the same fields, and their writers knew of the same entries except each other's last act. */
const saysTheSame = (a: Entry, b: Entry): boolean =>
  canonicalJson({ ...a.fields }) === canonicalJson({ ...b.fields }) && knowsAllBefore(a, b) && knowsAllBefore(b, a);

function knowsAllBefore(a: Entry, b: Entry): boolean {
  const known = (device: string): number => (device === a.device ? a.seq : (a.seen[device] ?? 0));
  return known(b.device) >= b.seq - 1 && Object.entries(b.seen).every(([device, seq]) => known(device) >= seq);
}

/** The acts of locking, and of taking and refusing by a laptop that was not known here, that reached a round while it was locked on this laptop, as its notes of merging say. */
const heldOn = (device: string, decided: readonly Entry[]): readonly string[] =>
  decided.flatMap((entry) => (entry.device === device ? readArrivals(entry.fields).flatMap(({ locks, doubted = [] }) => [...locks, ...doubted]) : []));

/** What was taken and refused as far as it counts on the laptop `device`. `decided` are entries of the subjects `held/…`. */
export function believedOn(device: string, decided: readonly Entry[]): readonly Entry[] {
  const held = new Set(heldOn(device, decided));
  return decided.filter((entry) => !held.has(entryPlace(entry)));
}
