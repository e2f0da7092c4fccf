import type { ComparedUnit } from './cohort.ts';
import { cohortOf } from './cohort.ts';
import { permilleOf, type Share } from './mean.ts';
import { chanceLimits, leastCompared, standsOut } from './statistics.ts';

/** One group of a funnel: how many of its units are recommended as 合格. */
export interface FunnelGroup {
  readonly key: string;
  readonly share: Share;
  /** `few` under five units: nothing is said of them. */
  readonly says: 'few' | 'chance' | 'above' | 'below';
}

/** The limits of the funnel at one number of units, in tenths of a percent. */
export interface FunnelLimit {
  readonly n: number;
  readonly inner: readonly [from: number, to: number];
  readonly outer: readonly [from: number, to: number];
}

/** Groups by their size and their share, between the limits within which chance alone would keep them. */
export interface Funnel {
  readonly overall: Share;
  readonly groups: readonly FunnelGroup[];
  readonly limits: readonly FunnelLimit[];
}

const levels = { inner: 0.95, outer: 0.998 } as const;

const permilleLimits = (n: number, overall: number, level: number): readonly [number, number] => {
  const { from, to } = chanceLimits(n, overall, level);
  return [(from / n) * 1000, (to / n) * 1000];
};

/** The funnel of the share of units recommended as 合格, by whatever groups them (town, system). Groups by name. */
export function funnelOf(units: readonly ComparedUnit[], keyOf: (unit: ComparedUnit) => string, standardHash: string, completedOnly: boolean): Funnel {
  const counts = new Map<string, { count: number; n: number }>();
  for (const unit of cohortOf(units, standardHash, completedOnly).units) {
    const key = keyOf(unit);
    const own = counts.get(key) ?? { count: 0, n: 0 };
    own.n += 1;
    if (unit.visit.recommendation === 'accepted') own.count += 1;
    counts.set(key, own);
  }
  const shares = [...counts].sort(([a], [b]) => a.localeCompare(b, 'zh-Hans-CN'));
  const overall = shares.reduce<Share>((sum, [, own]) => ({ count: sum.count + own.count, n: sum.n + own.n }), { count: 0, n: 0 });
  const largest = shares.reduce((most, [, { n }]) => Math.max(most, n), 0);
  const rate = overall.n === 0 ? 0 : overall.count / overall.n;
  return {
    overall,
    groups: shares.map(([key, share]) => ({ key, share, says: saysOf(share, overall) })),
    limits: sizesUpTo(largest).map((n) => ({ n, inner: permilleLimits(n, rate, levels.inner), outer: permilleLimits(n, rate, levels.outer) })),
  };
}

function saysOf(share: Share, overall: Share): FunnelGroup['says'] {
  if (share.n < leastCompared) return 'few';
  if (!standsOut(share, overall, levels.inner)) return 'chance';
  return (permilleOf(share) ?? 0) > (permilleOf(overall) ?? 0) ? 'above' : 'below';
}

/** Numbers of units at which the limits are drawn: each one, up to sixty of them. */
function sizesUpTo(largest: number): readonly number[] {
  const step = Math.max(1, Math.ceil(largest / 60));
  return Array.from({ length: Math.ceil(largest / step) }, (_, index) => Math.min(largest, (index + 1) * step));
}
