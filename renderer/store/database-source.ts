import type { IndexSource } from '#shared/projecting/index-source.ts';
import { standardSubject } from '#shared/record/subject.ts';
import type { Database } from './database.ts';
import { allEntries, entriesOfSubjects, keyOfPlace } from './read-entries.ts';

/** From so many keys on, reading the whole table and choosing is quicker than one cursor step a key. */
const manyKeys = 60;

/** The index in IndexedDB. */
export function databaseSource(db: Database): IndexSource {
  return {
    registers: async (subjects) => (await getInChunks(subjects, (keys) => db.subjects.bulkGet(keys))).map((row) => row?.registers),
    entriesOfSubjects: (subjects) => entriesOfSubjects(db, subjects),
    entriesAt: async (places) => (await db.entries.bulkGet(places.map(keyOfPlace))).flatMap((entry) => entry ?? []),
    allEntries: () => allEntries(db),
    heldOfRounds: (roundIds) =>
      db.held
        .where('roundId')
        .anyOf([...roundIds])
        .toArray(),
    units: (ids) => getInChunks(ids, (keys) => db.units.bulkGet(keys)),
    rounds: (ids) => getInChunks(ids, (keys) => db.rounds.bulkGet(keys)),
    allRounds: () => db.rounds.toArray(),
    standards: async () =>
      (await db.subjects.where('subject').startsWith(standardSubject('')).primaryKeys()).map((subject) => subject.slice(standardSubject('').length)),
    submissions: (ids) => getInChunks(ids, (keys) => db.submissions.bulkGet(keys)),
    submissionsOfUnits: (unitIds) => rowsOf(db.submissions, 'unitId', unitIds),
    submissionsOfRounds: (roundIds) => rowsOf(db.submissions, 'roundId', roundIds),
    visitsOfUnits: (unitIds) => rowsOf(db.visits, 'unitId', unitIds),
    visitsOfRounds: (roundIds) => rowsOf(db.visits, 'roundId', roundIds),
  };
}

const keysAtATime = 300;

async function getInChunks<Row>(keys: readonly string[], get: (chunk: string[]) => PromiseLike<(Row | undefined)[]>): Promise<readonly (Row | undefined)[]> {
  const rows: (Row | undefined)[] = [];
  for (let from = 0; from < keys.length; from += keysAtATime) rows.push(...(await get(keys.slice(from, from + keysAtATime))));
  return rows;
}

async function rowsOf<Row extends { readonly unitId: string; readonly roundId: string }>(
  table: { where(index: string): { anyOf(keys: string[]): { toArray(): PromiseLike<Row[]> } }; toArray(): PromiseLike<Row[]> },
  index: 'unitId' | 'roundId',
  keys: readonly string[],
): Promise<readonly Row[]> {
  if (keys.length === 0) return [];
  if (keys.length < manyKeys)
    return table
      .where(index)
      .anyOf([...keys])
      .toArray();
  const wanted = new Set(keys);
  return (await table.toArray()).filter((row) => wanted.has(row[index]));
}
