import type { Round } from '#shared/model/round.ts';
import { roundState, type UnitInRound } from '#shared/rounds/round-state.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** One round in which a unit took part. */
export interface UnitRound {
  readonly round: Round;
  readonly state: UnitInRound;
}

/** The rounds that a unit took part in, newest first; undefined while they are read. */
export function useUnitRounds(unitId: string): readonly UnitRound[] | undefined {
  return useLive((store) => readUnitRounds(store, unitId), [unitId]);
}

async function readUnitRounds(store: Store, unitId: string): Promise<readonly UnitRound[]> {
  const [rounds, submissions] = await Promise.all([store.rounds(), store.submissionsOfUnit(unitId)]);
  const newestFirst = rounds.toSorted((a, b) => b.year - a.year || b.openedOn.localeCompare(a.openedOn));
  const states = await Promise.all(
    newestFirst.map(async (round) => {
      const [first, re, decisions, sheets] = await Promise.all([
        store.visit(round.id, unitId, 'first'),
        store.visit(round.id, unitId, 're'),
        store.decisions(round.id),
        store.blindSheets(round.id),
      ]);
      const visits = [first, re].flatMap((visit) => (visit === undefined ? [] : [visit.record]));
      const own = submissions.filter((submission) => submission.roundId === round.id);
      const state = roundState(
        round,
        own,
        visits,
        decisions,
        sheets.filter((sheet) => sheet.unitId === unitId),
      ).find((unit) => unit.unitId === unitId);
      return state === undefined ? [] : [{ round, state }];
    }),
  );
  return states.flat();
}
