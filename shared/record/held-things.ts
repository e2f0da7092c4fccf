import { canonicalJson, type Json } from '../json.ts';
import { clockMs } from '../ledger/clock.ts';
import { entryPlace } from '../ledger/merge.ts';
import { applyEntries, valueOf, type Registers } from '../ledger/registers.ts';
import { standingEntries } from '../ledger/undo.ts';
import { bySubject } from '../ledger/fold.ts';
import type { Entry } from '../model/ledger.ts';
import { arrivalsOf, decidedPlace, type Arrival } from './held-fields.ts';
import type { HeldEntry } from './holding.ts';
import { roundOfSubject, unitOfEntry } from './rounds-of-entry.ts';

/** What one field would become. */
export interface HeldChange {
  readonly subject: string;
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
}

/** What waits together (隔离): everything that one machine recorded about one unit of a locked round, or about the round as a whole. It is taken or refused as one. */
export interface HeldThing {
  readonly key: string;
  /** Why it waits. */
  readonly reason: 'locked-round';
  readonly roundId: string;
  /** Null for the round as a whole: its days, its units, its lock. */
  readonly unitId: string | null;
  readonly entries: readonly Entry[];
  /** Who recorded it, and from when to when in milliseconds since 1970-01-01 UTC. */
  readonly people: readonly string[];
  readonly firstMs: number;
  readonly lastMs: number;
  /** The package that brought it; null for what was recorded here before the lock of another machine arrived. */
  readonly arrival: Arrival | null;
  /** What taking it would change. */
  readonly changes: readonly HeldChange[];
}

/** What was taken or refused, the latest first. */
export interface HeldDecision {
  readonly roundId: string;
  readonly taken: boolean;
  readonly entries: number;
  readonly by: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly ms: number;
  /** What an undo takes back; it waits again then. */
  readonly batch: string;
}

/** Puts what waits together. `registersOf` gives what the fields of a subject hold now, `decided` are the entries of the subjects `held/…`. */
export function heldThings(waiting: readonly HeldEntry[], registersOf: (subject: string) => Registers, decided: readonly Entry[]): readonly HeldThing[] {
  const arrivals = arrivalsOf(decided);
  const groups = new Map<string, HeldEntry[]>();
  for (const one of waiting) {
    const key = [one.roundId, unitOfEntry(one.entry) ?? '', one.entry.device].join('/');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return Array.from(groups, ([key, own]) => {
    const entries = own.map(({ entry }) => entry).sort((a, b) => a.seq - b.seq);
    const [first] = own;
    return first === undefined ? [] : [thingOf(key, first, entries, registersOf, arrivals)];
  }).flat();
}

function thingOf(
  key: string,
  { roundId, entry }: HeldEntry,
  entries: readonly Entry[],
  registersOf: (subject: string) => Registers,
  arrivals: ReadonlyMap<string, Arrival>,
): HeldThing {
  const times = entries.map(({ at }) => clockMs(at));
  return {
    key,
    reason: 'locked-round',
    roundId,
    unitId: unitOfEntry(entry),
    entries,
    people: [...new Set(entries.map(({ by }) => by))],
    firstMs: Math.min(...times),
    lastMs: Math.max(...times),
    arrival: entries.map((one) => arrivals.get(entryPlace(one))).find((one) => one !== undefined) ?? null,
    changes: Array.from(bySubject(entries)).flatMap(([subject, own]) => changesOf(subject, registersOf(subject), own)),
  };
}

function changesOf(subject: string, now: Registers, entries: readonly Entry[]): readonly HeldChange[] {
  const then = applyEntries(now, entries);
  const fields = [...new Set(entries.flatMap((entry) => Object.keys(entry.fields)))].filter((field) => !/^(?:undo|settled|facts|below)\//u.test(field));
  return fields.flatMap((field) => {
    const [from, to] = [valueOf(now, field), valueOf(then, field)];
    return canonicalJson(from) === canonicalJson(to) ? [] : [{ subject, field, from, to }];
  });
}

/** What people took and refused and did not take back. `decided` are the entries of the subjects `held/…`. */
export const heldDecisions = (decided: readonly Entry[]): readonly HeldDecision[] =>
  standingEntries(decided)
    .flatMap((entry): readonly HeldDecision[] => {
      const values = Object.entries(entry.fields).filter(([field]) => decidedPlace(field) !== undefined);
      const roundId = roundOfSubject(entry.subject);
      if (values.length === 0 || roundId === null || entry.batch === null) return [];
      return [{ roundId, taken: values[0]?.[1] === true, entries: values.length, by: entry.by, ms: clockMs(entry.at), batch: entry.batch }];
    })
    .sort((a, b) => b.ms - a.ms);
