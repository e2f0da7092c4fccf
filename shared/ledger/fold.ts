import type { Entry } from '../model/ledger.ts';
import { applyEntries, type Registers } from './registers.ts';

/** Entries by the subject they are about, each list in the order given. */
export function bySubject(entries: Iterable<Entry>): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.subject);
    if (group === undefined) groups.set(entry.subject, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** The state that entries add up to: the fields of every subject. */
export const fold = (entries: Iterable<Entry>): ReadonlyMap<string, Registers> =>
  new Map(Array.from(bySubject(entries), ([subject, own]) => [subject, applyEntries({}, own)]));

/**
 * The one order of a history: by clock, then device, then place in its chain. One device's entries keep the order in which it wrote them: one that a clock set wrong dates after the next
 * is put where that one is.
 */
export function inOrder(entries: Iterable<Entry>): readonly Entry[] {
  const dated = [...entries].sort((a, b) => (a.device === b.device ? b.seq - a.seq : a.device < b.device ? -1 : 1)).map((entry) => ({ entry, at: entry.at }));
  for (const [index, one] of dated.entries()) {
    const next = dated[index - 1];
    if (next?.entry.device === one.entry.device && next.at < one.at) one.at = next.at;
  }
  return dated
    .sort((a, b) =>
      a.at === b.at ? (a.entry.device === b.entry.device ? a.entry.seq - b.entry.seq : a.entry.device < b.entry.device ? -1 : 1) : a.at < b.at ? -1 : 1,
    )
    .map(({ entry }) => entry);
}

/** Whether the writer of an entry knew of a place in the ledger when it wrote. */
export const knew = (by: Entry, place: { readonly device: string; readonly seq: number }): boolean =>
  by.device === place.device ? place.seq < by.seq : place.seq <= (by.seen[place.device] ?? 0);

/** Far above how often anything is locked: more than that are forged, and are not worth the time. */
const mostSorted = 200;

/** A few entries in {@link inOrder order}, each after all of them that its writer knew, whatever the clocks say. Entries that claim to know each other stay in that order. */
export function inKnownOrder(entries: Iterable<Entry>): readonly Entry[] {
  const left = [...inOrder(entries)];
  if (left.length > mostSorted) return left;
  const sorted: Entry[] = [];
  while (left.length > 0) {
    const free = left.findIndex((one) => !left.some((other) => other !== one && knew(one, other)));
    sorted.push(...left.splice(Math.max(free, 0), 1));
  }
  return sorted;
}
