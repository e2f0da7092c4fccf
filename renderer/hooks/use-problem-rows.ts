import { useMemo } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { problemRows, type ProblemRow } from '#shared/rounds/problem-rows.ts';
import { unitProblems } from '#shared/rounds/unit-problems.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { keptResult } from './kept-result.ts';
import { useTermMonths } from './use-term-months.ts';
import { useRoundResults } from './use-round-results.ts';

const keptProblems = keptResult(unitProblems);

/** 问题清单 of the whole county as of today; undefined while it is read. */
export function useProblemRows(): readonly ProblemRow[] | undefined {
  const { nowMs } = useServices();
  const today = dayOfMs(nowMs());
  const units = useLive((store) => store.units(), []);
  const cases = useLive((store) => store.problems(), []);
  const results = useRoundResults();
  const months = useTermMonths();
  return useMemo(
    () =>
      units === undefined || cases === undefined || results === undefined || months === undefined
        ? undefined
        : problemRows(units, keptProblems(units, results, today, months), cases, today),
    [units, cases, results, today, months],
  );
}
