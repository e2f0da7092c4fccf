import { blindProgress } from './blind-progress.ts';
import { countingSubmissions } from '../record/project-submission.ts';
import { standingVisit } from '../record/standing.ts';
import type { SheetRecord, SubmissionRecord, VisitRecord } from '../record/records.ts';
import type { Decision, Filing, Round } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';
import { outdatedDecision } from './outdated-decision.ts';
import { stageOf, type UnitStage } from './unit-stage.ts';
import { inChineseOrder } from '../text/chinese-order.ts';

/** One unit of a round with all that the round knows of it, and how far it has come. */
export interface UnitInRound {
  readonly unitId: string;
  readonly stage: UnitStage;
  /** Why it need not submit, or only later; null for neither, and once it has submitted. */
  readonly filing: Filing | null;
  /** The submission that counts. */
  readonly submission: SubmissionRecord | undefined;
  readonly first: VisitRecord | undefined;
  readonly re: VisitRecord | undefined;
  readonly decision: Decision | undefined;
  /** Why the decision is out of date, as one Chinese sentence (see `outdatedDecision`); null where it rests on the present result, and where there is none. */
  readonly outdated: string | null;
  /** Who scores its first visit blind, and who of them is done; empty where nobody does. */
  readonly scorers: readonly { readonly scorer: string; readonly done: boolean }[];
}

/** Every unit of a round with its records, in no particular order. */
export function roundState(
  round: Round,
  submissions: readonly SubmissionRecord[],
  visits: readonly VisitRecord[],
  decisions: readonly Decision[],
  blindSheets: readonly SheetRecord[] = [],
): readonly UnitInRound[] {
  const submitted = countingSubmissions(submissions);
  const firstVisits = new Map(visits.filter((visit) => visit.phase === 'first').map((visit) => [visit.unitId, visit]));
  const reVisits = new Map(visits.filter((visit) => visit.phase === 're').map((visit) => [visit.unitId, visit]));
  const decided = new Map(decisions.map((decision) => [decision.unitId, decision]));
  const scored = new Set(blindSheets.map(({ unitId }) => unitId));
  return [...new Set([...round.unitIds, ...submitted.keys(), ...firstVisits.keys(), ...scored])].map((unitId) => {
    const records = { submission: submitted.get(unitId), first: firstVisits.get(unitId), re: reVisits.get(unitId), decision: decided.get(unitId) };
    const outdated = outdatedDecision(records.decision, standingVisit(records));
    const filing = records.submission === undefined ? (round.filings?.[unitId] ?? null) : null;
    const stage = stageOf({
      submitted: records.submission !== undefined,
      excused: filing?.kind === 'excused',
      skipped: round.skips?.[unitId] !== undefined,
      scored: scored.has(unitId),
      first: records.first ?? null,
      re: records.re ?? null,
      decision: records.decision === undefined ? null : { outcome: records.decision.outcome, outdated: outdated !== null },
    });
    const scorers = blindProgress(
      blindSheets.filter((sheet) => sheet.unitId === unitId),
      '',
    ).others;
    return { unitId, stage, filing, ...records, outdated, scorers };
  });
}

/** The units of a round that anything is expected of: all but those excused from submitting of which nothing is recorded, and those that nobody is to visit (不去). Counts, decisions and results are of these. */
export const expectedUnits = (units: readonly UnitInRound[]): readonly UnitInRound[] => units.filter(({ stage }) => stage !== 'excused' && stage !== 'skipped');

/** A unit that nobody visits in a round, and why. */
export interface SkippedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly reason: string;
}

/** The units of a round that nobody visits (不去) and nobody visited or decided on, each with the reason, by name. */
export const skippedUnits = (round: Pick<Round, 'skips'>, states: readonly UnitInRound[], unitOf: ReadonlyMap<string, Unit>): readonly SkippedUnit[] =>
  states
    .flatMap(({ unitId, stage }): readonly SkippedUnit[] => {
      const unit = unitOf.get(unitId);
      return stage === 'skipped' && unit !== undefined ? [{ unitId, name: unit.name, town: unit.town, reason: round.skips?.[unitId] ?? '' }] : [];
    })
    .toSorted((a, b) => inChineseOrder(a.name, b.name));

/** Units that nobody visits with their reasons, in one sentence: “甲厂（停产）、乙校（撤并）”. */
export const skippedWords = (skipped: readonly Pick<SkippedUnit, 'name' | 'reason'>[]): string =>
  skipped.map(({ name, reason }) => `${name}（${reason}）`).join('、');
