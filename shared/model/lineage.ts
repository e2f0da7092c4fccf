import type { Day } from '../days/days.ts';
import type { Unit } from './unit.ts';

/** Units by their id. */
type UnitsById = ReadonlyMap<string, Unit>;

/** Whether a unit is on the books as one that works: neither merged into another nor closed. Only such units are offered for choice and taken into new rounds. */
export const isActive = (unit: Pick<Unit, 'ended'>): boolean => unit.ended === undefined;

/**
 * The unit that a unit is today: itself while it works, otherwise the one it was merged into, however often that happened since. Undefined where it was closed without a
 * successor, where the books do not hold the successor, and where two units were merged into each other.
 */
export function successorOf(units: UnitsById, unit: Unit): Unit | undefined {
  const seen = new Set<string>();
  let now: Unit | undefined = unit;
  while (now?.ended !== undefined) {
    if (now.ended.kind === 'closed' || seen.has(now.id)) return undefined;
    seen.add(now.id);
    now = units.get(now.ended.into);
  }
  return now;
}

/** A unit whose history is another's too. `until` is the day from which it no longer is: of the unit that another was split from; null without end. */
export interface Forebear {
  readonly unit: Unit;
  readonly until: Day | null;
}

/**
 * The units whose rounds, submissions and decisions belong to a unit's history besides its own: those merged into it, the one it was split from (as far as the day of
 * the split), and theirs in turn. Each once; never the unit itself.
 */
export function forebearsOf(units: Iterable<Unit>, unit: Unit): readonly Forebear[] {
  const all = [...units];
  const byId = new Map(all.map((one) => [one.id, one]));
  const found = new Map<string, Forebear>();
  const look = (one: Unit, until: Day | null) => {
    const merged = all.filter(({ ended }) => ended?.kind === 'merged' && ended.into === one.id).map((before) => ({ unit: before, until }));
    const parent = one.origin === undefined ? undefined : byId.get(one.origin.from);
    const split = parent === undefined || one.origin === undefined ? [] : [{ unit: parent, until: earlier(until, one.origin.on) }];
    for (const before of [...merged, ...split]) {
      if (before.unit.id === unit.id || found.has(before.unit.id)) continue;
      found.set(before.unit.id, before);
      look(before.unit, before.until);
    }
  };
  look(unit, null);
  return [...found.values()];
}

const earlier = (one: Day | null, other: Day): Day => (one === null || other < one ? other : one);

/** One thing that became of a unit. `other` is the unit on the other side, undefined for none or where the books do not hold it. */
export interface LineageEvent {
  readonly kind: 'renamed' | 'merged-into' | 'took-in' | 'split-from' | 'split-off' | 'closed';
  readonly on: Day;
  readonly reason: string;
  readonly other?: Unit | undefined;
  /** Of a renaming: the name before and after. */
  readonly names?: { readonly before: string; readonly after: string };
}

/** All that became of a unit (来历), from its side, the earliest first: its names, units merged into it and split off from it, where it comes from and how it ended. */
export function lineageEvents(units: Iterable<Unit>, unit: Unit): readonly LineageEvent[] {
  const all = [...units];
  const byId = new Map(all.map((one) => [one.id, one]));
  const { ended, origin } = unit;
  const events: LineageEvent[] = renamings(unit);
  if (origin !== undefined) events.push({ kind: 'split-from', on: origin.on, reason: origin.reason, other: byId.get(origin.from) });
  for (const other of all) {
    if (other.ended?.kind === 'merged' && other.ended.into === unit.id) events.push({ kind: 'took-in', on: other.ended.on, reason: other.ended.reason, other });
    if (other.origin?.from === unit.id) events.push({ kind: 'split-off', on: other.origin.on, reason: other.origin.reason, other });
  }
  if (ended?.kind === 'merged') events.push({ kind: 'merged-into', on: ended.on, reason: ended.reason, other: byId.get(ended.into) });
  if (ended?.kind === 'closed') events.push({ kind: 'closed', on: ended.on, reason: ended.reason });
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function renamings(unit: Unit): LineageEvent[] {
  const former = (unit.formerNames ?? []).toSorted((a, b) => (a.until < b.until ? -1 : 1));
  return former.map(({ name, until, reason }, index) => ({
    kind: 'renamed',
    on: until,
    reason,
    names: { before: name, after: former[index + 1]?.name ?? unit.name },
  }));
}
