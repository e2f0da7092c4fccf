import { cohortOf, itemPlaces, type ComparedUnit } from '#shared/analysis/cohort.ts';
import { distribution } from '#shared/analysis/distribution.ts';
import { funnelOf } from '#shared/analysis/funnel.ts';
import { groupFigures } from '#shared/analysis/groups.ts';
import { matrixOf } from '#shared/analysis/matrix.ts';
import { mostMissed } from '#shared/analysis/missed.ts';
import { overviewOf } from '#shared/analysis/overview.ts';
import { peersOf, profileOf } from '#shared/analysis/profile.ts';
import { rankRows } from '#shared/analysis/rank-rows.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { sectionRates } from '#shared/analysis/section-rates.ts';
import { sectionAverages } from '#shared/analysis/sections.ts';
import { selected, staged } from '#shared/analysis/selection.ts';
import { itemGaps, unitGaps } from '#shared/analysis/self-gap.ts';
import { pairYears } from '#shared/analysis/year-change.ts';
import { yearChanges } from '#shared/analysis/year-changes.ts';
import { bareLoop, comparedYears, manyItems as standard } from '#test/builders/compared-years.ts';

const places = itemPlaces(standard);
const [past = [], , now = []] = comparedYears;
const open = { town: null, system: null, unitKind: null, size: null, team: null };

const timeOf = (work: () => unknown): number => {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
};

const pairing = pairYears(standard, standard);
const filtered = (units: readonly ComparedUnit[]) => cohortOf(units, 'h', true);

/** What each page of 对比 works out, from the units that the filters left. */
const views: Readonly<Record<string, (units: readonly ComparedUnit[]) => unknown>> = {
  总览: (units) => {
    const cohort = filtered(units);
    return [overviewOf(units, cohort), mostMissed(cohort.units, places), sectionRates(standard, cohort.units, places, ({ town }) => town)];
  },
  排名: (units) => {
    const rows = rankRows(rankingOf(units, { basis: 'first', standardHash: 'h', section: null }), true, 200);
    return distribution(
      rows.map(({ points }) => points),
      500,
      standard.total,
    );
  },
  '单位×条目': (units) => matrixOf(filtered(units).units, places, 'loss', false),
  失分项: (units) => mostMissed(filtered(units).units, places),
  自评与考评: (units) => [unitGaps(filtered(units).units), itemGaps(filtered(units).units, places)],
  分项: (units) => sectionAverages(standard, filtered(units).units, places),
  年度变化: (units) => yearChanges(pairing, filtered(units).units, past, new Map()),
  乡镇与系统: (units) => [groupFigures(units, ({ town }) => town, 'h', true), funnelOf(units, ({ town }) => town, 'h', true)],
  一单位: (units) => {
    const cohort = filtered(units);
    const [unit] = cohort.units;
    return unit === undefined ? [] : profileOf(unit, peersOf(unit, cohort.units).units, places);
  },
};

/** Every page of 对比 over 5,000 units × 60 items × 3 years, first and after a change of filter, against a bare loop over the same numbers. The slowest page counts. */
export function benchCompare() {
  bareLoop();
  for (const view of Object.values(views)) view(now);
  const bareMs = timeOf(bareLoop);
  const times = Object.entries(views).map(([name, view]) => ({
    name,
    first: timeOf(() => view(staged(now, 'first'))),
    changed: timeOf(() => view(selected(staged(now, 'standing'), { ...open, size: 'middle' }))),
  }));
  const slowest = times.reduce((a, b) => (Math.max(b.first, b.changed) > Math.max(a.first, a.changed) ? b : a));
  return Promise.resolve({
    name: 'compare: the slowest page of 对比 over 5,000 units × 60 items × 3 years',
    ratio: Math.max(slowest.first, slowest.changed) / bareMs,
    detail: `bare loop ${bareMs.toFixed(1)} ms; ${times.map(({ name, first, changed }) => `${name} ${first.toFixed(1)}/${changed.toFixed(1)}`).join(', ')} ms (first/filter)`,
  });
}
