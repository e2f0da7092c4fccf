import { type VisitKey, readSheetPhase, VisitPhase, type Round } from '../model/round.ts';
import { countingSubmission } from '../record/project-submission.ts';
import { projectVisit, type SelfPointsBeside } from '../record/project-visit.ts';
import { readVisit, standardOfVisit } from '../record/read-visit.ts';
import type { SubmissionRecord, SheetRecord } from '../record/records.ts';
import type { Registers } from '../ledger/registers.ts';
import { subjectKindOf, unitSubject, visitSubject } from '../record/subject.ts';
import type { Unit } from '../model/unit.ts';
import { nothingKnown, scoreBasis, type ScoreBasis } from '../scoring/score-basis.ts';
import type { CentiPoints } from '../points.ts';
import type { DocumentReader } from './document-reader.ts';
import type { RowChanges } from './index-change.ts';
import { planRollUps } from './plan-roll-ups.ts';
import type { VisitPlanning } from './visit-planning.ts';

/**
 * Projects every visit that changes: by its own fields, by a submission of its unit that comes or goes, by its unit's facts, or by its round being locked or unlocked;
 * then the visits of townships whose totals rest on those.
 */
export async function planVisits(planning: VisitPlanning): Promise<RowChanges<SheetRecord>> {
  const rows = await projectAll(planning, await registersOfVisits(planning), () => []);
  const townships = await planRollUps(planning, rows);
  return townships.registers.size === 0 ? rows : new Map([...rows, ...(await projectAll(planning, townships.registers, townships.below))]);
}

/** Projects visits by their fields; `below` gives the totals of the units below a unit in a round. */
async function projectAll(
  planning: VisitPlanning,
  registers: ReadonlyMap<string, Registers>,
  below: (key: VisitKey) => readonly CentiPoints[],
): Promise<RowChanges<SheetRecord>> {
  const opened = [...registers].flatMap(([subject, fields]) => {
    const key = visitKeyOf(subject);
    return key === undefined ? [] : [{ key, fields }];
  });
  const unitIds = [...new Set(opened.map(({ key }) => key.unitId))];
  const units = await unitsById(planning, unitIds);
  const rounds = await roundsById(planning, [...new Set(opened.map(({ key }) => key.roundId))]);
  const submissions = await submissionsByVisit(planning, unitIds);
  const rows = new Map<string, SheetRecord | undefined>();
  for (let from = 0; from < opened.length; from += readAtOnce) {
    const few = opened.slice(from, from + readAtOnce).map(({ key, fields }) => {
      const submission = countingSubmission(submissions.get(`${key.roundId}/${key.unitId}`) ?? []);
      return { key, fields, submission };
    });
    await planning.shelf.expect?.(few.flatMap(({ submission }) => submission?.document ?? []));
    const selves = await Promise.all(few.map(({ fields, submission }) => selfPointsFor(planning.shelf, fields, submission)));
    for (const [index, { key, fields, submission }] of few.entries()) {
      const unit = units.get(key.unitId);
      const basis = unit === undefined ? nothingKnown : scoreBasis(rounds.get(key.roundId), unit, submission?.selfTotal ?? null, below(key));
      const self = { points: selves[index] ?? null, total: submission?.selfTotal ?? null };
      rows.set(`${key.roundId}/${key.unitId}/${key.phase}`, await projectOne(planning.shelf, key, fields, basis, self));
      planning.onVisit(from + index + 1, opened.length);
      await planning.breathe();
    }
  }
  return rows;
}

/** The self points of so many visits are looked up at a time: their documents cross together. */
const readAtOnce = 128;

async function selfPointsFor(shelf: DocumentReader, fields: Registers, submission: SubmissionRecord | undefined): Promise<Int32Array | undefined> {
  const standardHash = standardOfVisit(fields);
  return standardHash === null || submission === undefined ? undefined : shelf.selfPoints(standardHash, submission);
}

async function projectOne(
  shelf: DocumentReader,
  key: VisitKey,
  fields: Registers,
  basis: ScoreBasis,
  self: SelfPointsBeside,
): Promise<SheetRecord | undefined> {
  const standardHash = standardOfVisit(fields);
  const standard = standardHash === null ? undefined : await shelf.standard(standardHash);
  const visit = standard === undefined ? undefined : readVisit(key, fields, { standard, basis });
  return visit === undefined ? undefined : projectVisit(visit, fields, self);
}

async function registersOfVisits(planning: VisitPlanning): Promise<ReadonlyMap<string, Registers>> {
  const { source, registers, units, locking, touched } = planning;
  const changed = new Map([...registers].filter(([subject]) => subjectKindOf(subject) === 'visit'));
  const held = [...(await source.visitsOfUnits([...units.keys(), ...touched.map(({ unitId }) => unitId)])), ...(await source.visitsOfRounds(locking))];
  const ofSubmissions = touched.flatMap((one) => VisitPhase.options.map((phase) => visitSubject(one.roundId, one.unitId, phase)));
  const others = [...new Set([...held.map((visit) => `visit/${visit.id}`), ...ofSubmissions])].filter((subject) => !changed.has(subject));
  const present = await source.registers(others);
  for (const [index, subject] of others.entries()) {
    const fields = present[index];
    if (fields !== undefined) changed.set(subject, fields);
  }
  return changed;
}

async function unitsById(planning: VisitPlanning, unitIds: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
  const held = await planning.source.units(unitIds);
  return new Map(
    unitIds.flatMap((unitId, index) => {
      const unit = planning.registers.has(unitSubject(unitId)) ? planning.units.get(unitId) : held[index];
      return unit === undefined ? [] : [[unitId, unit] as const];
    }),
  );
}

async function roundsById(planning: VisitPlanning, roundIds: readonly string[]): Promise<ReadonlyMap<string, Round>> {
  const held = await planning.source.rounds(roundIds);
  return new Map(
    roundIds.flatMap((roundId, index) => {
      const round = planning.rounds.has(roundId) ? planning.rounds.get(roundId) : held[index];
      return round === undefined ? [] : [[roundId, round] as const];
    }),
  );
}

async function submissionsByVisit(planning: VisitPlanning, unitIds: readonly string[]): Promise<ReadonlyMap<string, readonly SubmissionRecord[]>> {
  const held = await planning.source.submissionsOfUnits(unitIds);
  const standing = [...held.filter((one) => !planning.submissions.has(one.id)), ...planning.submissions.values()];
  const byVisit = new Map<string, SubmissionRecord[]>();
  for (const one of standing) {
    if (one === undefined) continue;
    const place = `${one.roundId}/${one.unitId}`;
    byVisit.set(place, [...(byVisit.get(place) ?? []), one]);
  }
  return byVisit;
}

/** The visit that a subject `visit/round/unit/phase` is about. */
export function visitKeyOf(subject: string): VisitKey | undefined {
  const [, roundId, unitId, phaseText] = subject.split('/');
  const phase = readSheetPhase(phaseText ?? '');
  return roundId === undefined || unitId === undefined || phase === undefined ? undefined : { roundId, unitId, phase };
}
