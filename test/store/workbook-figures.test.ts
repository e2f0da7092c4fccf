import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { shippedStandards } from '#resources/standards/index.ts';
import { memoryHost } from '#renderer/host/memory-host.ts';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import { loadSampleCounty } from '#renderer/store/load-sample.ts';
import { openStore } from '#renderer/store/open-store.ts';
import { cohortOf, itemPlaces, type Cohort, type ComparedUnit } from '#shared/analysis/cohort.ts';
import { groupFigures } from '#shared/analysis/groups.ts';
import { matrixOf } from '#shared/analysis/matrix.ts';
import { mostMissed, paretoOf } from '#shared/analysis/missed.ts';
import { nearestLine, overviewOf } from '#shared/analysis/overview.ts';
import { peersOf, profileOf } from '#shared/analysis/profile.ts';
import { placeWord } from '#shared/scoring/rank.ts';
import { rankRows } from '#shared/analysis/rank-rows.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { sectionAverages } from '#shared/analysis/sections.ts';
import { staged } from '#shared/analysis/selection.ts';
import { sideBySide } from '#shared/analysis/side-by-side.ts';
import { unitGaps } from '#shared/analysis/self-gap.ts';
import { pairYears } from '#shared/analysis/year-change.ts';
import { yearChanges } from '#shared/analysis/year-changes.ts';
import type { Standard } from '#shared/model/standard.ts';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import { comparedUnits } from '#shared/rounds/compared-units.ts';
import { roundState } from '#shared/rounds/round-state.ts';

type Line = Readonly<Record<string, string | number | null>>;

/** What a person who has nothing but the workbook knows of a round. */
interface Book {
  readonly units: readonly Line[];
  readonly lost: readonly Line[];
}

let standard: Standard;
let standardHash = '';
const books = new Map<string, Book>();
const rounds = new Map<string, readonly ComparedUnit[]>();

/** A sheet as lines by the words of its head, read with the spreadsheet library and nothing of the program's own. */
function linesOf(bytes: Uint8Array, name: string): readonly Line[] {
  const rows = utils.sheet_to_json<(string | number | null)[]>(read(bytes).Sheets[name] ?? {}, { header: 1, defval: null });
  const at = rows.findIndex((row) => row[0] === '序号');
  const head = rows[at] ?? [];
  return rows
    .slice(at + 1)
    .filter((row) => typeof row[0] === 'number')
    .map((row) => Object.fromEntries(head.map((word, index) => [String(word).replaceAll(/\s/g, ''), row[index] ?? null])));
}

const number = (line: Line, column: string): number => {
  const value = line[column];
  if (typeof value !== 'number') throw new Error(`${column} holds no number`);
  return value;
};
const has = (line: Line, column: string): boolean => typeof line[column] === 'number';
const word = (line: Line, column: string): string => String(line[column] ?? '');
/** Names in the workbook carry marks (（记录不同…）): only what stands before them is the name. */
const nameOf = (line: Line): string => word(line, '单位名称').replace(/（(?:记录不同|.*未处理).*$/u, '');
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

beforeAll(async () => {
  const [first] = shippedStandards;
  if (first === undefined) throw new Error('no standard is shipped');
  const store = await openStore(memoryHost(), { name: 'workbook-figures' });
  await loadSampleCounty(store, first);
  const register = new Map((await store.units()).map((unit) => [unit.id, unit]));
  for (const roundId of ['yunxi-2023', 'yunxi-2024']) {
    const round = await store.round(roundId);
    if (round === undefined) throw new Error('no round');
    const source = await readAcceptance(store, round, '2024-12-02');
    const collected = collectAcceptance(source);
    if (collected === undefined) throw new Error('nothing collected');
    const bytes = await writeWorkbook(acceptanceWorkbook(collected.input));
    books.set(roundId, { units: linesOf(bytes, '汇总表'), lost: linesOf(bytes, '失分明细') });
    rounds.set(roundId, comparedUnits(roundState(round, source.submissions, source.visits, source.decisions), register));
    standardHash = round.standardHash ?? '';
  }
  standard = (await store.standard(standardHash)) ?? first;
}, 240_000);

const book = (roundId = 'yunxi-2024'): Book => books.get(roundId) ?? { units: [], lost: [] };
const units = (roundId = 'yunxi-2024'): readonly ComparedUnit[] => staged(rounds.get(roundId) ?? [], 'standing');
const cohort = (roundId = 'yunxi-2024'): Cohort => cohortOf(units(roundId), standardHash, true);
const finished = (roundId = 'yunxi-2024'): readonly Line[] => book(roundId).units.filter((line) => has(line, '考评总分'));

describe('each view of 对比 says what the exported workbook says, recomputed without the program', () => {
  it('总览', () => {
    const figures = overviewOf(units(), cohort());
    const totals = finished().map((line) => number(line, '考评总分'));
    const sorted = totals.toSorted((a, b) => a - b);
    const sum = totals.reduce((a, b) => a + b, 0);
    expect(figures.mean.n).toBe(totals.length);
    expect(near(figures.mean.sum / 100, sum)).toBe(true);
    const middle = sorted.length % 2 === 1 ? sorted[(sorted.length - 1) / 2] : ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2;
    expect(figures.median.sum / figures.median.n / 100).toBeCloseTo(middle ?? -1, 6);
    expect(figures.recommended.count).toBe(finished().filter((line) => word(line, '建议') === '合格').length);
    expect(figures.recommended.n).toBe(finished().length);
    const decided = book().units.filter((line) => word(line, '决定') !== '未决定');
    expect(figures.decided).toEqual({ count: decided.filter((line) => word(line, '决定').startsWith('合格')).length, n: decided.length });
    expect(figures.waiting).toBe(finished().filter((line) => word(line, '决定') === '未决定').length);
    expect(figures.visited.n).toBe(book().units.length);
    const waiting = finished().filter((line) => word(line, '决定') === '未决定');
    const distance = (line: Line): number =>
      Math.min(...[standard.policy.accept, standard.policy.rectify].map((at) => Math.abs(number(line, '考评总分') - at / 100)));
    const closest = waiting.map(distance).toSorted((a, b) => a - b);
    nearestLine(cohort().units, standard.policy)
      .slice(0, 5)
      .forEach((row, index) => expect(Math.abs(row.distance) / 100).toBeCloseTo(closest[index] ?? -1, 6));
  });

  it('排名', () => {
    const rows = rankRows(rankingOf(units(), { basis: 'first', standardHash, section: null }), false, 0);
    const firsts = book().units.filter((line) => has(line, '初验得分') && word(line, '名次') !== '');
    for (const line of firsts.slice(0, 12)) {
      const place = 1 + firsts.filter((other) => number(other, '初验得分') > number(line, '初验得分')).length;
      const row = rows.find(({ unit }) => unit.name === nameOf(line));
      expect([row?.place, row?.range]).toEqual([place, { best: place, worst: place }]);
      const shared = firsts.filter((other) => number(other, '初验得分') === number(line, '初验得分')).length > 1;
      expect(word(line, '名次')).toBe(placeWord({ place, shared }));
    }
  });

  it('失分项 and 单位×条目', () => {
    const places = itemPlaces(standard);
    const lostOf = new Map<string, { lost: number; units: number }>();
    for (const line of book().lost) {
      const own = lostOf.get(word(line, '考核内容')) ?? { lost: 0, units: 0 };
      own.lost += number(line, '失分');
      own.units += 1;
      lostOf.set(word(line, '考核内容'), own);
    }
    const all = [...lostOf.values()].reduce((sum, { lost }) => sum + lost, 0);
    const missed = paretoOf(mostMissed(cohort().units, places));
    expect(missed.length).toBe(lostOf.size);
    for (const { row, share } of missed.slice(0, 10)) {
      const own = lostOf.get(row.place.item.text);
      expect(row.lost / 100).toBeCloseTo(own?.lost ?? -1, 6);
      expect(row.units.count).toBe(own?.units);
      expect(share.count / share.n).toBeCloseTo((own?.lost ?? 0) / all, 9);
    }
    const matrix = matrixOf(cohort().units, places, 'loss', false);
    for (const row of matrix.rows.slice(0, 10)) {
      const own = book().lost.filter((line) => nameOf(line) === row.unit.name);
      expect(row.total / 100).toBeCloseTo(
        own.reduce((sum, line) => sum + number(line, '失分'), 0),
        6,
      );
    }
  });

  it('自评与考评', () => {
    const gaps = finished()
      .filter((line) => has(line, '自评总分'))
      .map((line) => ({ name: nameOf(line), gap: number(line, '自评总分') - number(line, '考评总分') }))
      .toSorted((a, b) => b.gap - a.gap);
    const ours = unitGaps(cohort().units);
    expect(ours.length).toBe(gaps.length);
    for (const { name, gap } of gaps.slice(0, 10)) expect((ours.find(({ unit }) => unit.name === name)?.gap ?? 0) / 100).toBeCloseTo(gap, 6);
  });

  it('分项', () => {
    const sections = sectionAverages(standard, cohort().units, itemPlaces(standard));
    expect(sections.length).toBeGreaterThanOrEqual(5);
    for (const { section, mean, lowest, highest } of sections) {
      const column = Object.keys(finished()[0] ?? {}).find((name) => name.startsWith(section.title.replaceAll(/\s/g, ''))) ?? '';
      const points = finished().map((line) => number(line, column));
      expect(mean.sum / 100).toBeCloseTo(
        points.reduce((a, b) => a + b, 0),
        6,
      );
      expect([(lowest ?? -1) / 100, (highest ?? -1) / 100]).toEqual([Math.min(...points), Math.max(...points)]);
    }
  });

  it('单位对照', () => {
    const pair = cohort().units.slice(0, 2);
    const rows = sideBySide(pair, itemPlaces(standard));
    for (const [index, unit] of pair.entries()) {
      const lost = new Map(book().lost.flatMap((line) => (nameOf(line) === unit.name ? [[word(line, '考核内容'), number(line, '失分')] as const] : [])));
      expect(lost.size).toBeGreaterThan(0);
      for (const { place, cells } of rows) {
        const points = cells[index]?.assessed ?? null;
        if (points !== null) expect((place.item.max - points) / 100).toBeCloseTo(lost.get(place.item.text) ?? 0, 6);
      }
    }
  });

  it('年度变化', () => {
    const changes = yearChanges(pairYears(standard, standard), cohort().units, units('yunxi-2023'), new Map());
    const last = new Map(finished('yunxi-2023').map((line) => [nameOf(line), number(line, '考评总分')]));
    const both = finished().filter((line) => last.has(nameOf(line)));
    expect(changes.rows.length).toBe(both.length);
    const sum = both.reduce((all, line) => all + number(line, '考评总分') - (last.get(nameOf(line)) ?? 0), 0);
    expect(changes.change.sum / 100).toBeCloseTo(sum, 6);
    for (const row of [...changes.rows.slice(0, 5), ...changes.rows.slice(-5)]) {
      const now = both.find((line) => nameOf(line) === row.unit.name);
      expect(row.change / 100).toBeCloseTo(now === undefined ? NaN : number(now, '考评总分') - (last.get(row.unit.name) ?? 0), 6);
    }
  });

  it('乡镇与系统', () => {
    const groups = groupFigures(units(), ({ town }) => town, standardHash, true).filter(({ mean }) => mean.n > 0);
    expect(groups.length).toBeGreaterThanOrEqual(5);
    for (const { key, mean, recommended } of groups) {
      const own = finished().filter((line) => word(line, '所属乡镇') === key);
      expect(mean.n).toBe(own.length);
      expect(mean.sum / 100).toBeCloseTo(
        own.reduce((sum, line) => sum + number(line, '考评总分'), 0),
        6,
      );
      expect(recommended.count).toBe(own.filter((line) => word(line, '建议') === '合格').length);
    }
  });

  it('一单位', () => {
    const [unit] = cohort().units;
    if (unit === undefined) throw new Error('nobody visited');
    const peers = peersOf(unit, cohort().units).units;
    const judged = profileOf(unit, peers, itemPlaces(standard)).filter(({ spread, points }) => spread?.n === peers.length && points !== null);
    expect(judged.length).toBeGreaterThanOrEqual(10);
    const lostBy = (name: string, text: string): number =>
      book().lost.reduce((sum, line) => (nameOf(line) === name && word(line, '考核内容') === text ? sum + number(line, '失分') : sum), 0);
    for (const { place, points, spread } of judged.slice(0, 10)) {
      const left = peers.map(({ name }) => place.item.max / 100 - lostBy(name, place.item.text)).toSorted((a, b) => a - b);
      const n = left.length;
      const middle = n % 2 === 1 ? left[(n - 1) / 2] : ((left[n / 2 - 1] ?? 0) + (left[n / 2] ?? 0)) / 2;
      expect((points ?? 0) / 100).toBeCloseTo(place.item.max / 100 - lostBy(unit.name, place.item.text), 6);
      expect([(spread?.low ?? 0) / 100, (spread?.high ?? 0) / 100]).toEqual([expect.closeTo(left[0] ?? 0, 6), expect.closeTo(left[n - 1] ?? 0, 6)]);
      expect((spread?.median ?? 0) / 100).toBeCloseTo(middle ?? -1, 6);
    }
  });
});
