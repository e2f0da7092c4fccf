import type { Round } from '#shared/model/round.ts';
import { carriedFrom, type CarriedRound } from '#shared/rounds/carry-round.ts';
import { useLive } from '#renderer/store/services.tsx';

/** A round that is there already, with what a new one can take over from it. */
export interface EarlierRound {
  readonly round: Round;
  readonly carried: CarriedRound;
}

/** All rounds, the latest year first; undefined while they are read. Units that were merged give their place to their successor; those that were closed are left out. */
export function useEarlierRounds(): readonly EarlierRound[] | undefined {
  return useLive(async (store) => {
    const [rounds, units] = await Promise.all([store.rounds(), store.units()]);
    const latestFirst = rounds.toSorted((a, b) => b.year - a.year || (a.openedOn < b.openedOn ? 1 : -1));
    return Promise.all(
      latestFirst.map(async (round): Promise<EarlierRound> => ({
        round,
        carried: carriedFrom(round.unitIds, await store.plan(round.id), units),
      })),
    );
  }, []);
}

/** The round that next year's takes its units from unless a person says otherwise: the last one of an earlier year; empty where there is none with units. */
export const lastOfEarlierYears = (earlier: readonly EarlierRound[], year: number): string =>
  earlier.find(({ round, carried }) => round.year < year && carried.unitIds.length > 0)?.round.id ?? '';

/** “180 个单位、3 个小组”. */
export const carriedWords = ({ unitIds, plan }: CarriedRound): string =>
  `${String(unitIds.length)} 个单位${plan.teams.length === 0 ? '' : `、${String(plan.teams.length)} 个小组`}`;
