import type { DecisionPolicy } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import type { Cohort, ComparedUnit, VisitedUnit } from './cohort.ts';
import { meanOf, type Mean, type Share } from './mean.ts';
import { medianOf } from './statistics.ts';

/** The lines that the decision policy draws: 合格线 and 整改线. */
export type PolicyLine = keyof Pick<DecisionPolicy, 'accept' | 'rectify'>;

/** A unit that waits for a decision, with how far its total is from the nearer line: below it negative. */
export interface NearLine {
  readonly unit: VisitedUnit;
  readonly line: PolicyLine;
  readonly distance: CentiPoints;
}

/** The figures that stand at the top of 总览. */
export interface OverviewFigures {
  /** 建议合格率: units recommended as 合格, of those in the figures. */
  readonly recommended: Share;
  /** 决定合格率: units decided as 合格, of those decided. */
  readonly decided: Share;
  readonly mean: Mean;
  readonly median: Mean;
  /** Units in the figures, of all that were chosen. */
  readonly visited: Share;
  /** Units in the figures that nobody has decided yet. */
  readonly waiting: number;
}

/** The figures of a selection; `units` are all chosen, `cohort` those of them that are counted. */
export function overviewOf(units: readonly ComparedUnit[], cohort: Cohort): OverviewFigures {
  const totals = cohort.units.map(({ visit }) => visit.total);
  const decided = units.filter(({ decision }) => decision !== null);
  return {
    recommended: { count: cohort.units.filter(({ visit }) => visit.recommendation === 'accepted').length, n: cohort.units.length },
    decided: { count: decided.filter(({ decision }) => decision === 'accepted').length, n: decided.length },
    mean: meanOf(totals),
    median: medianOf(totals),
    visited: { count: cohort.units.length, n: cohort.listed },
    waiting: cohort.units.filter(({ decision }) => decision === null).length,
  };
}

/** The units without a decision, nearest to a line of the policy first. */
export function nearestLine(units: readonly VisitedUnit[], policy: Pick<DecisionPolicy, PolicyLine>): readonly NearLine[] {
  return units
    .filter(({ decision }) => decision === null)
    .map((unit): NearLine => {
      const [accept, rectify] = [unit.visit.total - policy.accept, unit.visit.total - policy.rectify];
      return Math.abs(accept) <= Math.abs(rectify) ? { unit, line: 'accept', distance: accept } : { unit, line: 'rectify', distance: rectify };
    })
    .sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance) || b.unit.visit.total - a.unit.visit.total);
}
