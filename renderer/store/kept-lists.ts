import type { CompletenessCheck } from '#shared/checks/completeness.ts';
import { standingFields } from '#shared/ledger/registers.ts';
import type { Review } from '#shared/model/review.ts';
import type { Decision, VisitPhase } from '#shared/model/round.ts';
import type { RoundPlan } from '#shared/model/round-plan.ts';
import { projectCompleteness } from '#shared/record/project-completeness.ts';
import { projectRectification } from '#shared/record/project-rectification.ts';
import { projectReview } from '#shared/record/project-review.ts';
import { projectTeams } from '#shared/record/project-teams.ts';
import { isOfRecord, type SheetRecord, type SubmissionRecord } from '#shared/record/records.ts';
import { completenessSubject, rectificationSubject, reviewSubject, teamsSubject } from '#shared/record/subject.ts';
import type { Rectification } from '#shared/rectify/rectification.ts';
import type { Database } from './database.ts';
import { keepRows } from './kept-rows.ts';
import type { SubjectRow } from './rows.ts';

/** The rows that every list of the program is made of, kept while they do not change: units (asked for by the empty text), and what belongs to a round, by its id; subjects by the beginning of their names. */
export function openLists(db: Database) {
  const kept = keepRows(db);
  return {
    units: kept({ table: db.units, keyOf: ({ id }) => id, read: () => db.units.toArray(), belongs: () => true }),
    submissions: kept({
      table: db.submissions,
      keyOf: ({ id }: SubmissionRecord) => id,
      read: (roundId: string) => db.submissions.where('roundId').equals(roundId).toArray(),
      belongs: (row, roundId) => row.roundId === roundId,
    }),
    visits: kept({
      table: db.visits,
      keyOf: ({ id }: SheetRecord) => id,
      read: (roundId: string) => db.visits.where('roundId').equals(roundId).toArray(),
      belongs: (row, roundId) => row.roundId === roundId,
    }),
    decisions: kept({
      table: db.decisions,
      keyOf: ({ roundId, unitId }: Decision): [string, string] => [roundId, unitId],
      read: (roundId: string) => db.decisions.where('roundId').equals(roundId).toArray(),
      belongs: (row, roundId) => row.roundId === roundId,
    }),
    subjectsUnder: kept({
      table: db.subjects,
      keyOf: ({ subject }: SubjectRow) => subject,
      read: (prefix: string) => db.subjects.where('subject').startsWith(prefix).toArray(),
      belongs: ({ subject }, prefix) => subject.startsWith(prefix),
    }),
  };
}

/** What is worked out of rows once, for as long as they are the same array. */
function oncePerRows<Row, More extends readonly unknown[], T>(work: (rows: readonly Row[], ...more: More) => T): (rows: readonly Row[], ...more: More) => T {
  const results = new WeakMap<readonly Row[], { readonly value: T }>();
  return (rows, ...more) => {
    const held = results.get(rows) ?? { value: work(rows, ...more) };
    results.set(rows, held);
    return held.value;
  };
}

const isOfficial = (record: SheetRecord): record is SheetRecord<VisitPhase> => isOfRecord(record);

/** The visits of record among a round's sheets, and the others, on which two score apart. */
export const recordsIn = oncePerRows((rows: readonly SheetRecord[]) => ({
  official: rows.filter(isOfficial),
  blind: rows.filter((record) => !isOfficial(record)),
}));

/** What is under way between first visit and re-inspection, from the subjects of a round. */
export const rectificationsIn = oncePerRows((rows: readonly SubjectRow[], roundId: string): readonly Rectification[] => {
  const prefix = rectificationSubject(roundId, '');
  return rows.flatMap(({ subject, registers }) => projectRectification(roundId, subject.slice(prefix.length), standingFields(registers)) ?? []);
});

/** What people did in 形式审查, from the subjects of a round. */
export const completenessIn = oncePerRows((rows: readonly SubjectRow[], roundId: string): readonly CompletenessCheck[] => {
  const prefix = completenessSubject(roundId, '');
  return rows.map(({ subject, registers }) => projectCompleteness(roundId, subject.slice(prefix.length), registers));
});

/** Second looks and the like, from the subjects of a round. */
export const reviewsIn = oncePerRows((rows: readonly SubjectRow[], roundId: string): readonly Review[] => {
  const prefix = reviewSubject(roundId, '');
  return rows.map(({ subject, registers }) => projectReview(roundId, subject.slice(prefix.length), standingFields(registers)));
});

/** Who visits what in a round. */
export const planIn = oncePerRows((rows: readonly SubjectRow[], roundId: string): RoundPlan => {
  const own = rows.find(({ subject }) => subject === teamsSubject(roundId));
  return projectTeams(standingFields(own?.registers ?? {}));
});
