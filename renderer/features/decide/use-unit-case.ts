import { useMemo } from 'react';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { flipItems, type FlipItem } from '#shared/desk/flip-items.ts';
import { toleranceEffect, type ToleranceEffect } from '#shared/desk/outcome-at.ts';
import { peerSections, type PeerSections } from '#shared/desk/peer-sections.ts';
import { openObjections } from '#shared/closing/rulings.ts';
import { withoutEvidence, type UnprovenItem } from '#shared/evidence/without-evidence.ts';
import type { ReturnedUnit } from '#shared/model/review.ts';
import type { Decision, Round, VisitPhase } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { shortfallsOf, type Shortfall } from '#shared/scoring/shortfalls.ts';
import type { LastVisit } from '#shared/visit/item-reference.ts';
import { readLastVisit } from '#renderer/hooks/last-visit.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store, VisitCase } from '#renderer/store/store.ts';

/** What a unit came to in the round before. */
export interface LastYear {
  readonly visit: LastVisit;
  readonly decision: Decision | undefined;
}

/** Everything of a unit that deciding on it rests on. */
export interface UnitCase {
  readonly visit: VisitCase<VisitPhase>;
  readonly flips: readonly FlipItem[];
  /** Items that the unit disputes and nobody ruled on. */
  readonly disputed: ReadonlySet<string>;
  readonly unproven: readonly UnprovenItem[];
  readonly tolerance: ToleranceEffect;
  /** Whose tolerance that is, in words. */
  readonly toleranceOf: string;
  readonly shortfalls: readonly Shortfall[];
  readonly peers: PeerSections;
  readonly last: LastYear | undefined;
  readonly returned: ReturnedUnit | null;
}

interface ReadCase {
  readonly unitId: string;
  readonly visit: VisitCase<VisitPhase> | undefined;
  readonly last: LastYear | undefined;
  readonly returned: ReturnedUnit | null;
}

async function readCase(store: Store, round: Round, unitId: string, phase: VisitPhase): Promise<ReadCase> {
  const [visit, { visit: last }, reviews] = await Promise.all([
    store.readVisit(round.id, unitId, phase),
    readLastVisit(store, round, unitId),
    store.reviews(round.id),
  ]);
  const before = last === undefined ? [] : await store.decisions(last.record.roundId);
  return {
    unitId,
    visit,
    last: last === undefined ? undefined : { visit: last, decision: before.find((one) => one.unitId === last.record.unitId) },
    returned: reviews.find((one) => one.unitId === unitId)?.returned ?? null,
  };
}

/** Reads a unit with all that deciding on it rests on; undefined while it is read, null where nobody has completed a visit there. `rows` are all of the round, for its peers. */
export function useUnitCase(round: Round, row: DeskRow, rows: readonly DeskRow[], near: number): UnitCase | null | undefined {
  const { unitId, finished } = row;
  const phase = finished?.phase ?? 'first';
  const read = useLive((store) => readCase(store, round, unitId, phase), [round, unitId, phase]);
  const peers = useMemo(
    () => rows.flatMap((one) => (one.unit?.kind === row.unit?.kind && one.finished !== undefined ? [one.finished] : [])),
    [rows, row.unit?.kind],
  );
  return useMemo(() => {
    if (finished === undefined) return null;
    // Until the next unit is read, what is on hand is still that of the last.
    if (read?.unitId !== unitId) return undefined;
    const { visit } = read;
    if (visit === undefined) return null;
    const { standard, findings, result, basis, closing, rulings, evidence } = visit;
    const tolerance = round.blind?.total ?? near;
    return {
      visit,
      flips: flipItems(standard, findings, basis),
      disputed: new Set(openObjections(closing.replies, rulings)),
      unproven: withoutEvidence(standard, visit.inspected.findings, visit.inspected.result, evidence),
      tolerance: toleranceEffect(standard, result, tolerance),
      toleranceOf: round.blind === undefined ? `复看线 ${showPoints(near)} 分` : `双评容差 ${showPoints(tolerance)} 分`,
      shortfalls: shortfallsOf(standard, findings, result),
      peers: peerSections(standard, visit.standardHash, result, peers),
      last: read.last,
      returned: read.returned,
    };
  }, [finished, read, unitId, round.blind, near, peers]);
}
