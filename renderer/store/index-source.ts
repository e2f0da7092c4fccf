import type { SubmissionRecord, SheetRecord } from '#shared/record/records.ts';
import type { Registers } from '#shared/ledger/registers.ts';
import { standardSubject } from '#shared/record/subject.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Database } from './database.ts';
import { allEntries, entriesOfSubjects, keyOfPlace } from './read-entries.ts';
import type { HeldRow } from './rows.ts';

/** What planning an index change reads of the present index. */
export interface IndexSource {
  registers(subjects: readonly string[]): Promise<readonly (Registers | undefined)[]>;
  /** The whole history of subjects. */
  entriesOfSubjects(subjects: readonly string[]): Promise<readonly Entry[]>;
  /** The entries at these places (see `entryPlace`); those that are not here are left out. */
  entriesAt(places: readonly string[]): Promise<readonly Entry[]>;
  allEntries(): Promise<readonly Entry[]>;
  /** What does not count in these rounds. */
  heldOfRounds(roundIds: readonly string[]): Promise<readonly HeldRow[]>;
  units(ids: readonly string[]): Promise<readonly (Unit | undefined)[]>;
  rounds(ids: readonly string[]): Promise<readonly (Round | undefined)[]>;
  allRounds(): Promise<readonly Round[]>;
  /** Hashes of all standards that entries ever spoke of. */
  standards(): Promise<readonly string[]>;
  submissions(ids: readonly string[]): Promise<readonly (SubmissionRecord | undefined)[]>;
  submissionsOfUnits(unitIds: readonly string[]): Promise<readonly SubmissionRecord[]>;
  submissionsOfRounds(roundIds: readonly string[]): Promise<readonly SubmissionRecord[]>;
  visitsOfUnits(unitIds: readonly string[]): Promise<readonly SheetRecord[]>;
  visitsOfRounds(roundIds: readonly string[]): Promise<readonly SheetRecord[]>;
}

/** An index that holds nothing: what a rebuild starts from. */
export const emptySource: IndexSource = {
  registers: (subjects) => Promise.resolve(subjects.map(() => undefined)),
  entriesOfSubjects: () => Promise.resolve([]),
  entriesAt: () => Promise.resolve([]),
  allEntries: () => Promise.resolve([]),
  heldOfRounds: () => Promise.resolve([]),
  units: (ids) => Promise.resolve(ids.map(() => undefined)),
  rounds: (ids) => Promise.resolve(ids.map(() => undefined)),
  allRounds: () => Promise.resolve([]),
  standards: () => Promise.resolve([]),
  submissions: (ids) => Promise.resolve(ids.map(() => undefined)),
  submissionsOfUnits: () => Promise.resolve([]),
  submissionsOfRounds: () => Promise.resolve([]),
  visitsOfUnits: () => Promise.resolve([]),
  visitsOfRounds: () => Promise.resolve([]),
};

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
