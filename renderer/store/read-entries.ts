import { Dexie } from 'dexie';
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
