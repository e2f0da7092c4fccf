import type { UnitKind } from '../model/standard.ts';
import type { Cohort, ComparedUnit } from './cohort.ts';
import { meanOf, permilleOf, type Mean, type Share } from './mean.ts';
import { medianOf } from './statistics.ts';

/** What a selection of units came to in one year. */
export interface YearFigures {
  /** 建议合格率 of township unions, and of all others. */
  readonly townships: Share;
  readonly homes: Share;
  readonly mean: Mean;
  readonly median: Mean;
}

const isTownship = (kind: UnitKind): boolean => kind === 'township';

/** The figures of a year that the next year is compared with. */
export function yearFigures({ units }: Cohort): YearFigures {
  const accepted = (own: Cohort['units']): Share => ({ count: own.filter(({ visit }) => visit.recommendation === 'accepted').length, n: own.length });
  const totals = units.map(({ visit }) => visit.total);
  return {
    townships: accepted(units.filter(({ kind }) => isTownship(kind))),
    homes: accepted(units.filter(({ kind }) => !isTownship(kind))),
    mean: meanOf(totals),
    median: medianOf(totals),
  };
}

/** How a share stands to a target of so many percent: how many units more would reach it (0 where it is reached), and the distance in tenths of a percent point. */
export interface AgainstTarget {
  readonly missing: number;
  readonly permille: number;
}

/** A share against its target; undefined of nothing. Compared exactly, not as rounded. */
export function againstTarget(share: Share, percent: number): AgainstTarget | undefined {
  const permille = permilleOf(share);
  if (permille === undefined) return undefined;
  const needed = Math.ceil((share.n * percent) / 100 - 1e-9);
  return { missing: Math.max(0, needed - share.count), permille: permille - percent * 10 };
}

/** How far a round is. */
export interface RoundPace {
  readonly visited: number;
  readonly listed: number;
  readonly decided: number;
  readonly waiting: number;
  /** Decided as 限期整改 and without a completed re-inspection. */
  readonly rectifying: number;
}

/** How far the chosen units are, whichever stage is looked at. */
export function paceOf(units: readonly ComparedUnit[]): RoundPace {
  const visited = units.filter(({ first }) => first !== undefined && first.completedMs !== null);
  const decided = units.filter(({ decision }) => decision !== null);
  return {
    visited: visited.length,
    listed: units.length,
    decided: decided.length,
    waiting: visited.filter(({ decision }) => decision === null).length,
    rectifying: decided.filter(({ decision, re }) => decision === 'rectify' && (re === undefined || re.completedMs === null)).length,
  };
}
