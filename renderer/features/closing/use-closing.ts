import { digestOf, type Closing } from '#shared/closing/closing.ts';
import { closingOf } from '#shared/record/read-visit-fields.ts';
import { closingProgress, type ClosingProgress } from '#shared/closing/progress.ts';
import { shortfallsOf, type Shortfall } from '#shared/scoring/shortfalls.ts';
import { marksIn } from '#shared/evidence/evidence.ts';
import type { Marks } from '#shared/model/marks.ts';
import type { VisitKey, Round, VisitPhase } from '#shared/model/round.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { scoreBasis, scoreOn } from '#shared/scoring/score-basis.ts';
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
  /** What was drawn over a photo of an item. */
  readonly marksOf: (itemId: string, sha256: string) => Marks;
  /** What a signature given now would seal. */
  readonly digest: string;
  readonly progress: ClosingProgress;
}

/** The closing meeting of a visit, kept up to date: undefined while it is read, null where there is no such visit. */
export function useClosing(round: Round, unitId: string, phase: VisitPhase): ClosingView | null | undefined {
  return useLive((store) => readClosing(store, round, unitId, phase), [round, unitId, phase]);
}

async function readClosing(store: Store, round: Round, unitId: string, phase: VisitPhase): Promise<ClosingView | null> {
  const [detail, fields, unit, evidence] = await Promise.all([
    store.visit(round.id, unitId, phase),
    store.visitFields(round.id, unitId, phase),
    store.unit(unitId),
    store.evidence(round.id, unitId, phase),
  ]);
  const standard = detail === undefined ? undefined : await store.standard(detail.record.standardHash);
  if (detail === undefined || unit === undefined || standard === undefined) return null;
  const { record, findings } = detail;
  const result = scoreOn(standard, findings, scoreBasis(round, unit, record.selfTotal, record.below ?? []));
  const shortfalls = shortfallsOf(standard, findings, result);
  const closing = closingOf(fields);
  const marksOf = marksIn(evidence);
  const sealed = { findings, replies: closing.replies, result, leftOut: closing.leftOut, marksOf };
  const digest = digestOf(sealed);
  const progress = closingProgress(shortfalls, closing, sealed);
  return {
    visit: { roundId: round.id, unitId, phase },
    round,
    unit,
    record,
    standard,
    result,
    shortfalls,
    closing,
    marksOf,
    digest,
    progress,
  };
}
