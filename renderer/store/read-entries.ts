import { Dexie } from 'dexie';
import { entryPlace } from '#shared/ledger/merge.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Database } from './database.ts';

const entriesAtATime = 1500;

/** Every entry, by device and number, read in portions so that a large ledger does not hold up the page. */
export async function allEntries(db: Database): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let after: [string, number] | undefined; ;) {
    const rest = after === undefined ? db.entries.orderBy('[device+seq]') : db.entries.where('[device+seq]').between(after, Dexie.maxKey, false, false);
    const portion = await rest.limit(entriesAtATime).toArray();
    all.push(...portion);
    const last = portion.at(-1);
    if (last === undefined || portion.length < entriesAtATime) return all;
    after = [last.device, last.seq];
  }
}

/** From so many subjects on, one walk over the ledger is quicker than a query each. */
const manySubjects = 40;

/** The whole history of subjects. */
export async function entriesOfSubjects(db: Database, subjects: readonly string[]): Promise<readonly Entry[]> {
  if (subjects.length < manySubjects) return (await Promise.all(subjects.map((subject) => db.entries.where('subject').equals(subject).toArray()))).flat();
  const wanted = new Set(subjects);
  return (await allEntries(db)).filter((entry) => wanted.has(entry.subject));
}

/** The key of a place: the device's name may hold anything, the number is after the last slash. */
export function keyOfPlace(place: string): [device: string, seq: number] {
  const at = place.lastIndexOf('/');
  return [place.slice(0, at), Number(place.slice(at + 1))];
}

/** Of these entries the ones that count: neither waiting in a locked round nor refused. */
export async function countedOnly<E extends Entry>(db: Database, entries: readonly E[]): Promise<readonly E[]> {
  const held = new Set((await db.held.toArray()).map(entryPlace));
  return held.size === 0 ? entries : entries.filter((entry) => !held.has(entryPlace(entry)));
}
