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

/** The one order of a history: by clock, then device, then place in its chain. */
export const inOrder = (a: Entry, b: Entry): number =>
  a.at === b.at ? (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1) : a.at < b.at ? -1 : 1;
