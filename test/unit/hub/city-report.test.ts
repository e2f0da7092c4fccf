import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CityReport, ReportPlace, ResultFigures } from '#electron/commands/hub/report/city-report.ts';
import { readCityReport } from '#electron/commands/hub/report/read-city-report.ts';
import { readScope } from '#electron/commands/hub/report/report-scope.ts';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';
import { migrate } from '#electron/commands/hub/migrate.ts';
import { openPglite } from '#electron/commands/hub/open-pglite.ts';
import { clearProjections, writeProjections } from '#electron/commands/hub/write-projections.ts';
import { cohortOf, itemPlaces, type ComparedUnit } from '#shared/analysis/cohort.ts';
import { groupFigures } from '#shared/analysis/groups.ts';
import { meanOf } from '#shared/analysis/mean.ts';
import { mostMissed } from '#shared/analysis/missed.ts';
import { sectionAverages } from '#shared/analysis/sections.ts';
import { staged, type Stage } from '#shared/analysis/selection.ts';
import { pairYears } from '#shared/analysis/year-change.ts';
import { yearChanges } from '#shared/analysis/year-changes.ts';
import { hashOfStandard } from '#shared/model/standard-hash.ts';
import { countedIn, targetIds } from '#shared/programme/year-plan.ts';
import { comparedUnits } from '#shared/rounds/compared-units.ts';
import { rollUp } from '#shared/rounds/register-roll-up.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { unitProblems } from '#shared/rounds/unit-problems.ts';
import { yearProgress } from '#shared/rounds/year-progress.ts';
import { contentKey } from '#shared/standards/item-content.ts';
import { often } from '#test/often.ts';
import { cityReader, cityStandards, cityYears, randomCounty, type RandomCounty } from './random-county.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-report-'));
let db: HubDatabase;
/** Ten counties to a hub: each lives a history of its own. */
const names = Array.from('甲乙丙丁戊己庚辛壬癸', (sign) => `${sign}县总工会`);

beforeAll(async () => {
  db = await openPglite(folder);
  await migrate(db);
  for (const name of names) await db.query('INSERT INTO hub.county (name) VALUES ($1)', [name]);
}, 120_000);
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

async function load(counties: readonly RandomCounty[]): Promise<void> {
  const numbers = new Map((await db.query<{ no: number; name: string }>('SELECT no, name FROM hub.county')).map(({ no, name }) => [name, no]));
  await db.transaction(async () => {
    for (const { name, change } of counties) {
      const county = numbers.get(name) ?? 0;
      await clearProjections(db, county);
      await writeProjections({ db, place: { county, withPersons: false }, reader: cityReader, replaces: false }, change);
    }
  });
}

/** Lines of a report without what is in no group, as texts by what they are about. */
const byPlace = <Line extends ReportPlace>(lines: readonly Line[], told: (line: Line) => unknown): ReadonlyMap<string, unknown> =>
  new Map(lines.map((line) => [`${line.county ?? '全市'} ${line.axis} ${line.key ?? ''}`, told(line)]));

/** The units of a year's rounds as the laptop compares them, by the standard that they go by. */
function unitsOf(county: RandomCounty, year: number, stage: Stage = 'standing'): readonly { readonly standard: string; readonly unit: ComparedUnit }[] {
  const unitOf = new Map(county.units.map((unit) => [unit.id, unit]));
  return county.rounds
    .filter((round) => round.year === year)
    .flatMap((round) => {
      const own = county.results.find((one) => one.round === round);
      const units = staged(comparedUnits(roundState(round, [], own?.visits ?? [], own?.decisions ?? []), unitOf), stage);
      return units.map((unit) => ({ standard: unit.visit?.standardHash ?? round.standardHash ?? '', unit }));
    });
}

function checkRegister(report: CityReport, counties: readonly RandomCounty[]): void {
  const expected = new Map<string, unknown>();
  for (const { name, units, results } of counties) {
    const found = unitProblems(units, results, '2024-12-31');
    for (const axis of ['town', 'kind'] as const)
      for (const { key, units: count, withoutUnion, coverage, hardship } of rollUp(units, found, axis))
        if (count > 0) expected.set(`${name} ${key === null ? 'all' : axis} ${key ?? ''}`, { units: count, withoutUnion, coverage, hardship });
  }
  const told = byPlace(
    report.register.filter(({ county, axis }) => county !== null && axis !== 'system'),
    ({ units, withoutUnion, coverage, hardship }) => ({ units, withoutUnion, coverage, hardship }),
  );
  expect(told).toEqual(expected);
}

function checkTargets(report: CityReport, counties: readonly RandomCounty[]): void {
  for (const { name, units, results, plans } of counties) {
    const progress = yearProgress(units, results, report.year, countedIn(plans, report.year));
    for (const target of targetIds) {
      const own = plans.find(({ year }) => year === report.year)?.targets[target];
      expect(report.targets.find((line) => line.county === name && line.target === target)).toMatchObject({
        progress: progress[target],
        ...(own === undefined ? { by: 'source' } : { by: 'county', percent: own }),
      });
    }
  }
  for (const target of targetIds) {
    const lines = report.targets.filter((line) => line.target === target);
    const sum = (of: 'reached' | 'of' | 'unknown'): number => lines.reduce((all, { county, progress }) => all + (county === null ? 0 : progress[of]), 0);
    expect(lines.find(({ county }) => county === null)?.progress).toEqual({ reached: sum('reached'), of: sum('of'), unknown: sum('unknown') });
  }
}

const axes = { all: () => '', town: ({ town }: ComparedUnit) => town, kind: ({ kind }: ComparedUnit) => kind, system: ({ system }: ComparedUnit) => system };

const toldFigures = ({ listed, visited, completed, again, mean, selfMean, lowest, highest, recommended, decided }: ResultFigures) => ({
  listed,
  visited,
  completed,
  again,
  mean,
  selfMean,
  lowest,
  highest,
  recommended,
  decided,
});

/** What the laptop says of units that went by one standard, in groups. */
function laptopFigures(units: readonly ComparedUnit[], hash: string, axis: keyof typeof axes): readonly (readonly [string, unknown])[] {
  return groupFigures(units, axes[axis], hash, true).map((group) => [
    group.key,
    {
      listed: group.cohort.listed,
      visited: group.cohort.listed - group.cohort.notVisited,
      completed: group.cohort.units.length,
      again: group.cohort.reInspected,
      mean: group.mean,
      selfMean: group.selfMean,
      lowest: group.lowest,
      highest: group.highest,
      recommended: group.recommended,
      decided: group.decided,
    },
  ]);
}

function checkResults(report: CityReport, counties: readonly RandomCounty[]): void {
  const all = counties.map((county) => ({ name: county.name, units: unitsOf(county, report.year) }));
  for (const hash of new Set(all.flatMap(({ units }) => units.map(({ standard }) => standard)))) {
    const expected = new Map<string, unknown>();
    const own = all.map(({ name, units }) => ({ name, units: units.flatMap(({ standard, unit }) => (standard === hash ? [unit] : [])) }));
    for (const axis of ['all', 'town', 'kind', 'system'] as const) {
      for (const { name, units } of own) for (const [key, told] of laptopFigures(units, hash, axis)) expected.set(`${name} ${axis} ${key}`, told);
      const together = own.flatMap(({ units }) => units);
      if (axis !== 'town') for (const [key, told] of laptopFigures(together, hash, axis)) expected.set(`全市 ${axis} ${key}`, told);
    }
    const lines = report.results.filter(({ standard }) => standard === hash);
    expect(byPlace(lines, ({ figures }) => toldFigures(figures))).toEqual(expected);
  }
  for (const { name, units } of all) {
    const decided = units.flatMap(({ unit }) => unit.decision ?? []);
    const line = report.results.find((one) => one.standard === null && one.county === name && one.axis === 'all');
    expect(line?.figures.outcomes ?? { accepted: 0, rectify: 0, rejected: 0 }).toEqual({
      accepted: decided.filter((one) => one === 'accepted').length,
      rectify: decided.filter((one) => one === 'rectify').length,
      rejected: decided.filter((one) => one === 'rejected').length,
    });
  }
}

function checkItems(report: CityReport, counties: readonly RandomCounty[]): void {
  const expected = new Map<string, { lost: number; count: number; n: number; lostAll: number }>();
  for (const standard of cityStandards) {
    const hash = hashOfStandard(standard);
    const places = itemPlaces(standard);
    const cohorts = counties.map((county) => ({
      name: county.name,
      units: cohortOf(
        unitsOf(county, report.year).map(({ unit }) => unit),
        hash,
        true,
      ).units,
    }));
    // Also items on which this standard's units lost nothing are in the base of those of the same content.
    const judged = places.map(
      (place) =>
        mostMissed(
          cohorts.flatMap(({ units }) => units),
          [place],
        )[0] ?? { place, lost: 0, units: { count: 0, n: judgedOf(cohorts, place) }, lostAll: 0 },
    );
    for (const { place, lost, units, lostAll } of judged) {
      const key = contentKey(place.item);
      const before = expected.get(key) ?? { lost: 0, count: 0, n: 0, lostAll: 0 };
      expected.set(key, { lost: before.lost + lost, count: before.count + units.count, n: before.n + units.n, lostAll: before.lostAll + lostAll });
    }
    const together = cohorts.flatMap(({ units }) => units);
    const own = report.sections.filter((line) => line.standard === hash && line.county === null);
    const sections = sectionAverages(standard, together, places).filter(({ reachable }) => reachable > 0);
    for (const { section, mean, reached, reachable, lowest, highest } of sections)
      expect(own.find(({ title }) => title === section.title)).toMatchObject({ mean, reached, reachable, lowest, highest });
  }
  const wanted = [...expected.values()].filter(({ lost }) => lost > 0);
  const key = (one: { lost: number; count: number; n: number; lostAll: number }): string =>
    `${String(one.count)}/${String(one.n)} ${String(one.lost)} ${String(one.lostAll)}`;
  expect(report.missed.map(({ lost, units, lostAll }) => key({ lost, ...units, lostAll })).sort()).toEqual(wanted.map(key).sort());
}

type Cohorts = readonly { readonly units: ReturnType<typeof cohortOf>['units'] }[];

const judgedOf = (cohorts: Cohorts, place: ReturnType<typeof itemPlaces>[number]): number =>
  cohorts.flatMap(({ units }) => units).filter(({ visit }) => (visit.assessed[place.index] ?? -1) >= 0 && visit.verdicts[place.index] !== 4).length;

/** Of units that several rounds of a year hold, the round opened last, as the report says. */
function lastOf(county: RandomCounty, year: number, hash: string): readonly ComparedUnit[] {
  const last = new Map<string, ComparedUnit>();
  const rounds = county.rounds.filter((round) => round.year === year).toSorted((a, b) => a.openedOn.localeCompare(b.openedOn) || (a.id < b.id ? -1 : 1));
  for (const round of rounds)
    for (const { standard, unit } of unitsOf({ ...county, rounds: [round] }, year, 'first'))
      if (standard === hash && unit.visit !== undefined && unit.visit.completedMs !== null) last.set(unit.unitId, unit);
  return [...last.values()];
}

function checkChanges(report: CityReport, counties: readonly RandomCounty[]): void {
  for (const standard of cityStandards) {
    const hash = hashOfStandard(standard);
    const changes = counties.map((county) => {
      const [before, now] = cityYears.map((year) => lastOf(county, year, hash));
      return yearChanges(pairYears(standard, standard), cohortOf(now ?? [], hash, true).units, before ?? [], new Map());
    });
    const all = changes.flatMap(({ rows }) => rows.map(({ change }) => change));
    const line = report.changes.find((one) => one.standard === hash && one.county === null);
    expect(line?.change ?? { sum: 0, n: 0 }).toEqual(meanOf(all));
  }
}

describe('a city’s roll-ups', () => {
  it(
    'are what one laptop says of the same ledgers, whatever happened in each county',
    async () => {
      const seen = { decided: 0, again: 0, missed: 0, changed: 0, apart: 0 };
      for (let history = 0; history < often(200); history += names.length) {
        const counties = await Promise.all(names.map((name, index) => randomCounty(name, history + index + 1)));
        await load(counties);
        const report = await readCityReport(db, await readScope(db, { year: '2024' }));
        checkRegister(report, counties);
        checkTargets(report, counties);
        checkResults(report, counties);
        checkItems(report, counties);
        checkChanges(report, counties);
        const city = report.results.find(({ county, axis, standard }) => county === null && axis === 'all' && standard === null);
        seen.decided += city?.figures.decided.n ?? 0;
        seen.again += city?.figures.again ?? 0;
        seen.missed += report.missed.length;
        seen.changed += report.changes.length;
        seen.apart += report.missed.filter(({ otherwise }) => otherwise > 0).length;
      }
      expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
    },
    often(300_000),
  );
});
