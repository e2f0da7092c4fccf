import type { Day } from '../days/days.ts';
import { seededOrder } from '../seeded-order.ts';

/** What a look back at a titled unit came to (动态复查): the title stays, stays with things to mend, or is taken away. */
export const recheckResults = ['keep', 'rectify', 'revoke'] as const;
export type RecheckResult = (typeof recheckResults)[number];

/** Chinese words for these. */
export const recheckResultWords: Readonly<Record<RecheckResult, string>> = { keep: '保留称号', rectify: '限期整改', revoke: '撤销称号' };

/** What was found of a unit that was drawn. */
export interface RecheckFinding {
  readonly result: RecheckResult;
  readonly reason: string;
  readonly by: string;
  readonly on: Day;
}

/** A unit of a draw: whether chance or its risks put it there, and which risks. */
export interface DrawnUnit {
  readonly unitId: string;
  readonly by: 'risk' | 'chance';
  readonly risks: readonly string[];
}

/** 动态复查 of one year: the draw, which anybody can make again, and what was found. */
export interface Recheck {
  readonly id: string;
  readonly year: number;
  readonly seed: string;
  readonly drawnOn: Day;
  /** Percent of the titled units that are drawn by risk, and of the rest by chance. */
  readonly riskPercent: number;
  readonly chancePercent: number;
  /** How many titled units there were to draw from. */
  readonly of: number;
  readonly units: readonly (DrawnUnit & { readonly finding: RecheckFinding | null })[];
}

/** A titled unit, with what speaks for looking at it again. */
export interface RecheckCandidate {
  readonly unitId: string;
  readonly risks: readonly string[];
}

/** A share of a number, rounded up, so that a small county draws at least one where it draws at all. */
const shareOf = (percent: number, count: number): number => Math.ceil((percent * count) / 100);

/**
 * Draws units for 动态复查. First the share by risk: those with most risks, the draw's order deciding among equals, never one without any. Then the share by chance from all others, in the order of
 * the draw (`seededOrder`). The same seed, shares and candidates give the same draw, in whatever order the candidates come.
 */
export function drawRecheck(seed: string, candidates: readonly RecheckCandidate[], riskPercent: number, chancePercent: number): readonly DrawnUnit[] {
  const risksOf = new Map(candidates.map(({ unitId, risks }) => [unitId, risks]));
  const order = seededOrder(seed, risksOf.keys());
  const count = (unitId: string): number => risksOf.get(unitId)?.length ?? 0;
  const risky = order.filter((unitId) => count(unitId) > 0).toSorted((a, b) => count(b) - count(a));
  const byRisk = risky.slice(0, shareOf(riskPercent, order.length));
  const others = order.filter((unitId) => !byRisk.includes(unitId));
  const drawn = (by: DrawnUnit['by']) => (unitId: string) => ({ unitId, by, risks: risksOf.get(unitId) ?? [] });
  return [...byRisk.map(drawn('risk')), ...others.slice(0, shareOf(chancePercent, others.length)).map(drawn('chance'))];
}
