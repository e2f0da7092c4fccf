import { openDifferences, settledMatters, wasSettled, type SettledMatter } from '#shared/differences/settled-matters.ts';
import { countingFields } from '#shared/record/re-visit.ts';
import type { Difference } from '#shared/ledger/registers.ts';
import { bySubject } from '#shared/ledger/fold.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { countedOnly } from './read-entries.ts';
import type { Database } from './database.ts';
import type { SubjectRow } from './rows.ts';

/** Of subjects in which nothing was settled yet the fields tell all; of the others the history is asked. */
export async function readDifferences(db: Database): Promise<readonly Difference[]> {
  const rows = await db.subjects.where('differing').equals(1).toArray();
  const histories = await historiesOf(
    db,
    rows.filter(({ registers }) => wasSettled(registers)).map(({ subject }) => subject),
  );
  return rows.flatMap(({ subject, registers }) => openDifferences(subject, countingFields(registers), histories.get(subject) ?? []));
}

/** What people recorded differently in one subject and nobody has settled. */
export async function openDifferencesIn(db: Database, subject: string): Promise<readonly Difference[]> {
  const row = await db.subjects.get(subject);
  return row?.differing === 1 ? differencesIn(db, row) : [];
}

/** The same of a subject whose row is at hand. */
export async function differencesIn(db: Database, { subject, registers }: SubjectRow): Promise<readonly Difference[]> {
  const history = wasSettled(registers) ? await db.entries.where('subject').equals(subject).toArray() : [];
  return openDifferences(subject, countingFields(registers), history);
}

/** What was settled, with why and by whom. */
export async function readSettledDifferences(db: Database): Promise<readonly SettledMatter[]> {
  const rows = await db.subjects.where('differing').equals(1).toArray();
  const histories = await historiesOf(
    db,
    rows.filter(({ registers }) => wasSettled(registers)).map(({ subject }) => subject),
  );
  return Array.from(histories, ([subject, history]) => settledMatters(subject, history)).flat();
}

const historiesOf = async (db: Database, subjects: readonly string[]): Promise<ReadonlyMap<string, readonly Entry[]>> =>
  bySubject(await countedOnly(db, await db.entries.where('subject').anyOf(subjects).toArray()));
