import { Dexie } from 'dexie';
import { groupDifferences } from '#shared/differences/group-differences.ts';
import type { Round, SheetPhase, VisitPhase } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { countingFields } from '#shared/record/re-visit.ts';
import { evidenceOf } from '#shared/record/read-visit-fields.ts';
import { readVisit } from '#shared/record/read-visit.ts';
import { isOfRecord, type SheetRecord } from '#shared/record/records.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { scoreBasis } from '#shared/scoring/score-basis.ts';
import { startBreather } from './breather.ts';
import type { Database } from './database.ts';
import type { DocumentShelf } from './document-shelf.ts';
import { differencesIn } from './read-differences.ts';
import type { SubjectRow } from './rows.ts';
import type { VisitCase } from './store.ts';

/** What is read of visits whole. */
export interface VisitCases {
  /** The one reading of a visit with all that belongs to it. Undefined where it was not opened, or its round, unit or standard is not here. */
  readVisit<Phase extends SheetPhase>(roundId: string, unitId: string, phase: Phase): Promise<VisitCase<Phase> | undefined>;
  /** The readings of all visits of record of a round, by unit and phase, in a few queries whatever their number; those whose unit or standard is not here are left out. */
  readVisits(roundId: string): Promise<readonly VisitCase<VisitPhase>[]>;
}

/** What a visit is read from. */
interface VisitParts<Phase extends SheetPhase> {
  readonly record: SheetRecord<Phase>;
  readonly row: SubjectRow;
  readonly round: Round;
  readonly unit: Unit;
}

/** Reads over the index; each is to be wrapped in `useLive`. */
export function openVisitCases(db: Database, shelf: DocumentShelf): VisitCases {
  const caseOf = async <Phase extends SheetPhase>({ record, row, round, unit }: VisitParts<Phase>): Promise<VisitCase<Phase> | undefined> => {
    // Dexie's own promise, as in the query for a standard.
    const standard = await Dexie.Promise.resolve(shelf.standard(record.standardHash));
    if (standard === undefined) return undefined;
    const basis = scoreBasis(round, unit, record.selfTotal, record.below ?? []);
    const visit = readVisit({ roundId: round.id, unitId: unit.id, phase: record.phase }, row.registers, { standard, basis });
    if (visit === undefined) return undefined;
    const openMatters = row.differing === 1 ? groupDifferences(await differencesIn(db, row)).length : 0;
    return { ...visit, record, round, unit, evidence: evidenceOf(countingFields(row.registers)), openMatters };
  };
  return {
    readVisit: async (roundId, unitId, phase) => {
      const [record, row, round, unit] = await Promise.all([
        db.visits.get(`${roundId}/${unitId}/${phase}`),
        db.subjects.get(visitSubject(roundId, unitId, phase)),
        db.rounds.get(roundId),
        db.units.get(unitId),
      ]);
      if (record === undefined || row === undefined || round === undefined || unit === undefined) return undefined;
      return caseOf({ record: { ...record, phase }, row, round, unit });
    },
    readVisits: async (roundId) => {
      const round = await db.rounds.get(roundId);
      if (round === undefined) return [];
      const records = (await db.visits.where('roundId').equals(roundId).toArray()).filter(isOfRecord);
      const [rows, units] = await Promise.all([
        db.subjects.bulkGet(records.map(({ unitId, phase }) => visitSubject(roundId, unitId, phase))),
        db.units.bulkGet(records.map(({ unitId }) => unitId)),
      ]);
      const cases: VisitCase<VisitPhase>[] = [];
      const breathe = startBreather();
      for (const [index, record] of records.entries()) {
        const [row, unit] = [rows[index], units[index]];
        const one = row === undefined || unit === undefined ? undefined : await caseOf({ record, row, round, unit });
        if (one !== undefined) cases.push(one);
        // Each is scored: thousands of them would hold up the page.
        await Dexie.Promise.resolve(breathe());
      }
      return cases;
    },
  };
}
