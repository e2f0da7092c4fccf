import { cohortOf, itemPlaces, type ComparedUnit, type ComparedVisit, type VisitedUnit } from '#shared/analysis/cohort.ts';
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
import { Standard, UnitKind } from '#shared/model/standard.ts';

const [unitCount, sectionCount, itemsEach, years] = [5000, 10, 6, 3];
const itemCount = sectionCount * itemsEach;

const standard: Standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'bench',
  version: '1',
  title: 'bench',
  total: itemCount * 2,
  sections: Array.from({ length: sectionCount }, (_, section) => ({
    id: `s${String(section)}`,
    title: `部分${String(section)}`,
    max: itemsEach * 2,
    items: Array.from({ length: itemsEach }, (__, item) => ({
      id: `i${String(section)}-${String(item)}`,
      no: String(item),
      text: `内容${String(section)}-${String(item)}`,
      max: 2,
    })),
  })),
  policy: { accept: 96, rectify: 72 },
});
const places = itemPlaces(standard);

/** Numbers that look like chance, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function visitOf(next: () => number): ComparedVisit {
  const assessed = Int32Array.from({ length: itemCount }, () => Math.floor(next() * 5) * 50);
  const sections = new Int32Array(sectionCount);
  let total = 0;
  assessed.forEach((points, index) => {
    const section = Math.floor(index / itemsEach);
    sections[section] = (sections[section] ?? 0) + points;
    total += points;
  });
  return {
    standardHash: 'h',
    completedMs: 1,
    verdicts: new Uint8Array(itemCount).fill(2),
    assessed,
    self: Int32Array.from(assessed, (points) => Math.min(200, points + 50)),
    sections,
    total,
    selfTotal: total + 900,
    recommendation: total > 6000 ? 'accepted' : 'rectify',
  };
}

function yearOf(year: number): readonly VisitedUnit[] {
  const next = chance(year);
  const kinds = UnitKind.options;
  return Array.from({ length: unitCount }, (_, index): VisitedUnit => {
    const first = visitOf(next);
    return {
      unitId: `u${String(index)}`,
      name: `单位${String(index)}`,
      town: `乡镇${String(index % 40)}`,
      kind: kinds[index % kinds.length] ?? 'other',
      system: `系统${String(index % 9)}`,
      workers: (index * 37) % 700,
      team: `t${String(index % 12)}`,
      first,
      re: undefined,
      visit: first,
      decision: index % 2 === 0 ? 'accepted' : null,
    };
  });
}

const all: readonly (readonly VisitedUnit[])[] = Array.from({ length: years }, (_, year) => yearOf(year + 1));
const [past = [], , now = []] = all;
const open = { town: null, system: null, unitKind: null, size: null, team: null };

const timeOf = (work: () => unknown): number => {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
};

/** The bare loop: every point of every item of every unit of three years, added up and put in the order of the totals. */
function bareLoop(): number {
  let sum = 0;
  for (const units of all) {
    const totals = new Float64Array(units.length);
    units.forEach(({ visit }, index) => {
      let own = 0;
      for (let item = 0; item < itemCount; item += 1) {
        const points = visit.assessed[item] ?? -1;
        const self = visit.self[item] ?? -1;
        if (points >= 0 && visit.verdicts[item] !== 4) own += points;
        if (self >= 0) sum += self;
      }
      totals[index] = own;
    });
    totals.sort();
    sum += totals[0] ?? 0;
  }
  return sum;
}

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
