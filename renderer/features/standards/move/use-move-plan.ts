import { changeRound } from '#shared/record/round-acts.ts';
import { moveVisit } from '#shared/record/visit-acts.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { fieldsToMove } from '#shared/record/move-visit.ts';
import { planMove, type MovePlan } from '#shared/rounds/plan-move.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** What moving a round would do, with the names of the units that are touched. */
export interface RoundMove {
  readonly from: Standard;
  readonly plan: MovePlan;
  readonly nameOf: (unitId: string) => string;
}

async function readMove(store: Store, round: Round, hash: string, standard: Standard): Promise<RoundMove | null> {
  const [visits, units] = await Promise.all([store.visits(round.id), store.units()]);
  const hashes = [...new Set([...visits.map((visit) => visit.standardHash), ...(round.standardHash === null ? [] : [round.standardHash])])];
  const standards = new Map<string, Standard>();
  for (const one of hashes) {
    const held = await store.standard(one);
    if (held !== undefined) standards.set(one, held);
  }
  const from = standards.get(round.standardHash ?? '');
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  if (from === undefined) return null;
  return { from, plan: planMove(visits, from, { hash, standard }, (one) => standards.get(one)), nameOf: (unitId) => names.get(unitId) ?? '已不在台账的单位' };
}

/** What moving the round to a standard would do, kept up to date; null where the round's present standard is not on this machine. */
export function useMovePlan(round: Round, hash: string, standard: Standard): RoundMove | null | undefined {
  return useLive((store) => readMove(store, round, hash, standard), [round, hash, standard]);
}

/** The acts that move a round and its open visits: recorded together, they are taken back together. */
export async function draftsToMove(store: Store, round: Round, hash: string, standard: Standard, plan: MovePlan): Promise<readonly Draft[]> {
  const drafts: Draft[] = [changeRound(round.id, { standardHash: hash })];
  for (const visit of plan.moving) {
    const from = await store.standard(visit.standardHash);
    if (from === undefined) continue;
    const fields = await store.visitFields(visit.roundId, visit.unitId, visit.phase);
    drafts.push(moveVisit(visit, hash, fieldsToMove(fields, from, standard)));
  }
  return drafts;
}
