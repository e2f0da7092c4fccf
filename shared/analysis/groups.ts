import type { CentiPoints } from '../points.ts';
import { cohortOf, type Cohort, type ComparedUnit } from './cohort.ts';
import { greaterMeanFirst, meanOf, type Mean, type Share } from './mean.ts';

/** How one group of units (a town, a kind) came out. */
export interface GroupFigures<K extends string> {
  readonly key: K;
  readonly cohort: Cohort;
  /** Mean of the units' assessed totals: every unit counts once. */
  readonly mean: Mean;
  readonly selfMean: Mean;
  readonly lowest: CentiPoints | null;
  readonly highest: CentiPoints | null;
  /** 建议合格率: units recommended as 合格, of those in the figures. */
  readonly recommended: Share;
  /** 决定合格率: units decided as 合格, of those decided. */
  readonly decided: Share;
  /** How many of the decisions in `decided` are out of date. */
  readonly outdated: number;
}

/** The figures of each group, the highest mean first, groups without a visit last. */
export function groupFigures<K extends string>(
  units: readonly ComparedUnit[],
  keyOf: (unit: ComparedUnit) => K,
  standardHash: string,
  completedOnly: boolean,
): readonly GroupFigures<K>[] {
  const groups = new Map<K, ComparedUnit[]>();
  for (const unit of units) {
    const group = groups.get(keyOf(unit));
    if (group === undefined) groups.set(keyOf(unit), [unit]);
    else group.push(unit);
  }
  return Array.from(groups, ([key, own]) => figuresOf(key, own, cohortOf(own, standardHash, completedOnly))).sort(
    (a, b) => greaterMeanFirst(a.mean, b.mean) || (a.key < b.key ? -1 : 1),
  );
}

function figuresOf<K extends string>(key: K, own: readonly ComparedUnit[], cohort: Cohort): GroupFigures<K> {
  const totals = cohort.units.map((unit) => unit.visit.total);
  const decided = own.filter((unit) => unit.decision !== null);
  return {
    key,
    cohort,
    mean: meanOf(totals),
    selfMean: meanOf(cohort.units.flatMap((unit) => (unit.visit.selfTotal === null ? [] : [unit.visit.selfTotal]))),
    lowest: totals.length === 0 ? null : totals.reduce((a, b) => Math.min(a, b)),
    highest: totals.length === 0 ? null : totals.reduce((a, b) => Math.max(a, b)),
    recommended: { count: cohort.units.filter((unit) => unit.visit.recommendation === 'accepted').length, n: cohort.units.length },
    decided: { count: decided.filter((unit) => unit.decision === 'accepted').length, n: decided.length },
    outdated: decided.filter((unit) => unit.outdated === true).length,
  };
}
