import { useMemo } from 'react';
import { deskRows, type DeskRow } from '#shared/desk/desk-rows.ts';
import { usualNearness } from '#shared/desk/second-look.ts';
import type { Round } from '#shared/model/round.ts';
import { leadersOf, type RoundPlan } from '#shared/model/round-plan.ts';
import type { Review } from '#shared/model/review.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { DecisionRow } from '#shared/rounds/decision-rows.ts';
import { keptReading } from '#renderer/hooks/kept-reading.ts';
import { keptResult } from '#renderer/hooks/kept-result.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useDecisionRows } from './use-decision-rows.ts';

/** What the desk of a round works on. */
export interface Desk {
  readonly rows: readonly DeskRow[];
  /** How near a line asks for a second look, integers of 0.01. */
  readonly near: number;
}

const keptStandards = keptReading(
  (hashes: string) => hashes,
  async (store, hashes) => {
    const read = await Promise.all(hashes.split(' ').map(async (hash) => [hash, hash === '' ? undefined : await store.standard(hash)] as const));
    return { of: hashes, map: new Map(read.flatMap(([hash, standard]) => (standard === undefined ? [] : [[hash, standard] as const]))) };
  },
);

const keptRows = keptResult(
  (rows: readonly DecisionRow[], standards: ReadonlyMap<string, Standard>, reviews: readonly Review[], plan: RoundPlan, asked: boolean, near: number) =>
    deskRows(rows, { standards, reviews: new Map(reviews.map((review) => [review.unitId, review])), leaders: asked ? leadersOf(plan) : null, near }),
);

/** The lines of 验收决定 in the desk's order, with distances, second looks and what waits; undefined while they are read. */
export function useDesk(round: Round): Desk | undefined {
  const rows = useDecisionRows(round);
  const roundId = round.id;
  const reviews = useLive((store) => store.reviews(roundId), [roundId]);
  const plan = useLive((store) => store.plan(roundId), [roundId]);
  const hashes = [...new Set((rows ?? []).flatMap(({ visit }) => (visit === undefined ? [] : [visit.standardHash])))].toSorted().join(' ');
  const standards = useLive((store) => keptStandards(store, hashes), [hashes]);
  const asked = round.teamApproval === true;
  const near = round.secondLook ?? usualNearness;
  return useMemo(() => {
    // While other standards are read, those on hand are still the last ones.
    if (rows === undefined || reviews === undefined || plan === undefined || standards?.of !== hashes) return undefined;
    return {
      rows: keptRows(rows, standards.map, reviews, plan, asked, near),
      near,
    };
  }, [rows, reviews, plan, asked, standards, hashes, near]);
}
