import { useMemo } from 'react';
import type { Filing, Outcome, Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { CentiPoints } from '#shared/points.ts';
import { finishedVisit } from '#shared/record/standing.ts';
import { roundState, type UnitInRound } from '#shared/rounds/round-state.ts';
import type { UnitStage } from '#shared/rounds/unit-stage.ts';
import { keptReading } from '#renderer/hooks/kept-reading.ts';
import { keptResult } from '#renderer/hooks/kept-result.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** What one round ended with for a unit; null where it has not come so far. */
export interface RoundResult {
  readonly total: CentiPoints | null;
  /** What the first inspection gave where `total` is that of the re-inspection, otherwise null. */
  readonly initial: CentiPoints | null;
  readonly outcome: Outcome | null;
  /** Why the decision is out of date; null where it rests on the present result. */
  readonly outdated: string | null;
}

/** One line of the list of units. */
export interface UnitRow {
  readonly unit: Unit;
  readonly members: number | null;
  /** Its stage in the chosen round; null when it is not in it. */
  readonly stage: UnitStage | null;
  /** Why it need not submit in the chosen round, or only later; null for neither. */
  readonly filing: Filing | null;
  /** By round id. */
  readonly results: ReadonlyMap<string, RoundResult>;
}

/** The list of units with their results in the latest rounds. */
export interface UnitList {
  readonly rows: readonly UnitRow[];
  /** The latest rounds, newest first: one column each. */
  readonly rounds: readonly Round[];
}

const roundsShown = 3;

/** All units with their results in the three latest rounds and their stage in the chosen one. */
export function useUnitList(): UnitList | undefined {
  const { round } = useServices();
  const units = useLive((store) => store.units(), []);
  const states = useLive((store) => keptRounds(store, undefined), []);
  return useMemo(() => {
    if (units === undefined || states === undefined) return undefined;
    return keptList(units, states, round?.id);
  }, [units, states, round?.id]);
}

interface RoundUnits {
  readonly round: Round;
  readonly units: ReadonlyMap<string, UnitInRound>;
}

const keptRounds = keptReading(() => '', readRounds);

const keptList = keptResult((units: readonly Unit[], states: readonly RoundUnits[], roundId: string | undefined): UnitList => {
  const shown = states.slice(0, roundsShown);
  const chosen = states.find(({ round }) => round.id === roundId);
  const rows = units.map((unit): UnitRow => {
    const results = new Map<string, RoundResult>();
    for (const state of states) {
      const own = state.units.get(unit.id);
      if (own !== undefined) results.set(state.round.id, resultOf(own));
    }
    const members = unit.facts['members'];
    const own = chosen?.units.get(unit.id);
    return { unit, members: typeof members === 'number' ? members : null, stage: own?.stage ?? null, filing: own?.filing ?? null, results };
  });
  return { rows, rounds: shown.map(({ round }) => round) };
});

async function readRounds(store: Store): Promise<readonly RoundUnits[]> {
  const rounds = (await store.rounds()).toSorted((a, b) => b.year - a.year || b.openedOn.localeCompare(a.openedOn));
  return Promise.all(
    rounds.map(async (round) => {
      const [submissions, visits, decisions, sheets] = await Promise.all([
        store.submissions(round.id),
        store.visits(round.id),
        store.decisions(round.id),
        store.blindSheets(round.id),
      ]);
      return { round, units: new Map(roundState(round, submissions, visits, decisions, sheets).map((unit) => [unit.unitId, unit])) };
    }),
  );
}

function resultOf(unit: UnitInRound): RoundResult {
  const visit = finishedVisit(unit);
  return {
    total: visit?.total ?? null,
    initial: visit?.phase === 're' ? (unit.first?.total ?? null) : null,
    outcome: unit.decision?.outcome ?? null,
    outdated: unit.outdated,
  };
}
