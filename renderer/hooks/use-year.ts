import { useMemo } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { Unit } from '#shared/model/unit.ts';
import { countedIn, emptyYear, type AcceptedTarget, type TargetId, type YearPlan } from '#shared/programme/year-plan.ts';
import type { RoundResults } from '#shared/rounds/unit-problems.ts';
import { yearProgress, type TargetProgress } from '#shared/rounds/year-progress.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { useRoundResults } from './use-round-results.ts';

/** All that targets, moves and honours of years rest on. */
export interface YearBasis {
  readonly units: readonly Unit[];
  readonly results: readonly RoundResults[];
  readonly planOf: (year: number) => YearPlan;
  /** The standards (ids) that count for the targets of a year. */
  readonly countedOf: (year: number) => Readonly<Record<AcceptedTarget, readonly string[]>>;
  readonly progressOf: (year: number) => Readonly<Record<TargetId, TargetProgress>>;
}

/** What years are measured by; undefined while it is read. */
export function useYearBasis(): YearBasis | undefined {
  const units = useLive((store) => store.units(), []);
  const plans = useLive((store) => store.yearPlans(), []);
  const results = useRoundResults();
  return useMemo(() => {
    if (units === undefined || plans === undefined || results === undefined) return undefined;
    return {
      units,
      results,
      planOf: (year) => plans.find((plan) => plan.year === year) ?? emptyYear(year),
      countedOf: (year) => countedIn(plans, year),
      progressOf: (year) => yearProgress(units, results, year, countedIn(plans, year)),
    };
  }, [units, plans, results]);
}

/** The year that is worked on: that of the chosen round, otherwise the present one. */
export function useWorkingYear(): number {
  const { round, nowMs } = useServices();
  return round?.year ?? Number(dayOfMs(nowMs()).slice(0, 4));
}
