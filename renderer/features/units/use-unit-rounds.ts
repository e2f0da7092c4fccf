import { forebearsOf } from '#shared/model/lineage.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { roundState, type UnitInRound } from '#shared/rounds/round-state.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** One round in which a unit, or one whose history is its own, took part. */
export interface UnitRound {
  /** Whose round it is. */
  readonly unit: Unit;
  readonly round: Round;
  readonly state: UnitInRound;
}

/** The rounds that a unit took part in, and those of the units that became a part of it or that it was split from, newest first; undefined while they are read. */
export function useUnitRounds(unit: Unit): readonly UnitRound[] | undefined {
  return useLive(
    async (store) => {
      const before = forebearsOf(await store.units(), unit);
      const rounds = await Promise.all([
        readUnitRounds(store, unit),
        ...before.map(async ({ unit: one, until }) => (await readUnitRounds(store, one)).filter(({ round }) => until === null || round.openedOn < until)),
      ]);
      return rounds.flat().toSorted((a, b) => b.round.year - a.round.year || b.round.openedOn.localeCompare(a.round.openedOn));
    },
    [unit],
  );
}

async function readUnitRounds(store: Store, unit: Unit): Promise<readonly UnitRound[]> {
  const unitId = unit.id;
  const [rounds, submissions] = await Promise.all([store.rounds(), store.submissionsOfUnit(unitId)]);
  const states = await Promise.all(
    rounds.map(async (round) => {
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
      ).find((one) => one.unitId === unitId);
      return state === undefined ? [] : [{ unit, round, state }];
    }),
  );
  return states.flat();
}
