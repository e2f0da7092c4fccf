import { digestOf, type AcceptanceBody, type Closing } from '#shared/closing/closing.ts';
import { acceptedByOf, bodiesFor } from '#shared/closing/joint-acceptance.ts';
import type { ObjectionPapers } from '#shared/closing/objection.ts';
import { objectionPapersOf } from '#shared/record/read-visit-fields.ts';
import { closingProgress, type ClosingProgress } from '#shared/closing/progress.ts';
import { shortfallsOf, type Shortfall } from '#shared/scoring/shortfalls.ts';
import { marksIn } from '#shared/evidence/evidence.ts';
import type { Marks } from '#shared/model/marks.ts';
import type { VisitKey, Round, VisitPhase } from '#shared/model/round.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { ScoreResult } from '#shared/scoring/score-result.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** All that the closing meeting of one visit shows. */
export interface ClosingView {
  readonly visit: VisitKey;
  readonly round: Round;
  readonly unit: Unit;
  readonly record: VisitRecord;
  readonly standard: Standard;
  readonly result: ScoreResult;
  readonly shortfalls: readonly Shortfall[];
  readonly closing: Closing;
  /** What the unit brought along with its objections, by item. */
  readonly papers: Readonly<Record<string, ObjectionPapers>>;
  /** What was drawn over a photo of an item. */
  readonly marksOf: (itemId: string, sha256: string) => Marks;
  /** What a signature given now would seal. */
  readonly digest: string;
  readonly progress: ClosingProgress;
  /** The bodies that accept the unit together and sign as well; none where the county alone decides. */
  readonly bodies: readonly AcceptanceBody[];
  /** In how many matters of the visit people still differ. */
  readonly openMatters: number;
}

/** The closing meeting of a visit, kept up to date: undefined while it is read, null where there is no such visit. */
export function useClosing(round: Round, unitId: string, phase: VisitPhase): ClosingView | null | undefined {
  return useLive((store) => readClosing(store, round, unitId, phase), [round, unitId, phase]);
}

/** Reads the closing meeting of a visit; null where there is no such visit. */
export async function readClosing(store: Store, round: Round, unitId: string, phase: VisitPhase): Promise<ClosingView | null> {
  const visit = await store.readVisit(round.id, unitId, phase);
  if (visit === undefined) return null;
  const { key, unit, record, standard, closing, evidence } = visit;
  // What is signed is what the inspectors found: objections are ruled on later, in a layer of their own.
  const { findings, result } = visit.inspected;
  const shortfalls = shortfallsOf(standard, findings, result);
  const marksOf = marksIn(evidence);
  const sealed = { findings, replies: closing.replies, result, leftOut: closing.leftOut, marksOf, exceptions: visit.exceptions };
  const digest = digestOf(sealed);
  const bodies = bodiesFor(acceptedByOf(round, standard), unit);
  const progress = closingProgress(shortfalls, closing, sealed, bodies);
  return {
    visit: key,
    round,
    unit,
    record,
    standard,
    result,
    shortfalls,
    closing,
    papers: objectionPapersOf(visit.fields),
    marksOf,
    digest,
    progress,
    bodies,
    openMatters: visit.openMatters,
  };
}
