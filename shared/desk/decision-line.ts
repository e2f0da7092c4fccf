import type { DecisionPolicy } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';

/** How far a total is from the line of the decision policy that is nearest to it: 合格线 or 整改线. */
export interface LineDistance {
  readonly line: 'accept' | 'rectify';
  /** Where the line is, integers of 0.01. */
  readonly at: CentiPoints;
  /** The total less the line: 0 and more has reached it. */
  readonly distance: CentiPoints;
}

/** Chinese words for the lines. */
export const policyLineWords: Readonly<Record<LineDistance['line'], string>> = { accept: '合格线', rectify: '整改线' };

/** The line nearest to a total; of two equally near ones the higher. */
export function distanceToLine({ accept, rectify }: Pick<DecisionPolicy, 'accept' | 'rectify'>, total: CentiPoints): LineDistance {
  const upper = { line: 'accept', at: accept, distance: total - accept } as const;
  const lower = { line: 'rectify', at: rectify, distance: total - rectify } as const;
  return Math.abs(lower.distance) < Math.abs(upper.distance) ? lower : upper;
}

/** A distance as lists write it, always with its sign: “−0.5”, “+3”, “+0”. */
export const showDistance = (distance: CentiPoints): string => `${distance < 0 ? '−' : '+'}${showPoints(Math.abs(distance))}`;
