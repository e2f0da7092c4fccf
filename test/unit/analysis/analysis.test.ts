import { describe, expect, it } from 'vitest';
import { cohortOf, type ComparedUnit } from '#shared/analysis/cohort.ts';
import { distribution } from '#shared/analysis/distribution.ts';
import { groupFigures } from '#shared/analysis/groups.ts';
import { centiOf, showMean, showShare } from '#shared/analysis/mean.ts';
import { mostMissed } from '#shared/analysis/missed.ts';
import { oneItem } from '#shared/analysis/one-item.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { sectionAverages } from '#shared/analysis/sections.ts';
import { itemGaps, unitGaps } from '#shared/analysis/self-gap.ts';
import { places, standard, unit, unvisited } from './compared-units.ts';

const 甲 = unit('甲', { assessed: [6, 3.5, 8], self: [6, 4, 10], decision: 'accepted' });
const 乙 = unit('乙', { assessed: [5, 4, 8.5], self: [6, 4, 9.5], town: '河西乡', recommendation: 'accepted', decision: 'rectify' });
const 丙 = unit('丙', { assessed: [6, 'n/a', 5], town: '河西乡', recommendation: 'rejected' });
const 丁 = unit('丁', { assessed: [6, 3.5, null], self: [5.5, null, null], completed: false, recommendation: 'rectify' });
const all = [甲, 乙, 丙, 丁];

describe('who is in the figures', () => {
  const listed: readonly ComparedUnit[] = [...all, unvisited('戊'), unit('己', { assessed: [1, 1, 1], standardHash: 'other' })];

  it('counts whom it leaves out, and why', () => {
    const cohort = cohortOf(listed, 'h', true);
    expect(cohort.units.map(({ unitId }) => unitId)).toEqual(['甲', '乙', '丙']);
    expect(cohort).toMatchObject({ listed: 6, notVisited: 1, notCompleted: 1, otherStandard: 1 });
    expect(cohortOf(listed, 'h', false).units).toHaveLength(4);
  });
});

describe('ranking', () => {
  const placed = (units: readonly ComparedUnit[], basis: 'first' | 'standing', section: number | null = null) =>
    rankingOf(units, { basis, section, standardHash: 'h' }).map(({ unit: { unitId }, place, points, shared }) => [unitId, place, points, shared]);

  it('lets ties share a place and leaves out the next', () => {
    expect(placed([丙, 甲, 乙], 'first')).toEqual([
      ['甲', 1, 1750, true],
      ['乙', 1, 1750, true],
      ['丙', 3, 1100, false],
    ]);
  });

  it('uses first inspections: a re-inspected unit stays where it was, and goes up only where the present result is asked for', () => {
    const 复 = unit('复', { assessed: [5, 3, 7] }, { assessed: [6, 4, 10] });
    expect(placed([复, 甲, 丙], 'first')).toEqual([
      ['甲', 1, 1750, false],
      ['复', 2, 1500, false],
      ['丙', 3, 1100, false],
    ]);
    expect(placed([复, 甲, 丙], 'standing').map(([unitId, place, points]) => [unitId, place, points])).toEqual([
      ['复', 1, 2000],
      ['甲', 2, 1750],
      ['丙', 3, 1100],
    ]);
  });

  it('gives no place to what is under way: such a unit is last, with its points so far', () => {
    const again = unit('再', { assessed: [6, 4, 9] }, { assessed: [6, 4, null], completed: false });
    expect(placed([丁, 丙, again, unvisited('戊')], 'standing')).toEqual([
      ['再', 1, 1900, false],
      ['丙', 2, 1100, false],
      ['丁', null, 950, false],
    ]);
  });

  it('ranks totals among all of the round, sections only among visits of one version', () => {
    const other = unit('己', { assessed: [6, 4, 10], standardHash: 'other' });
    expect(placed([甲, other], 'first').map(([unitId, place]) => [unitId, place])).toEqual([
      ['己', 1],
      ['甲', 2],
    ]);
    expect(placed([甲, other], 'first', 0)).toEqual([['甲', 1, 950, false]]);
  });

  it('ranks by one section', () => {
    expect(placed(all, 'first', 0).map(([unitId, place, points]) => [unitId, place, points])).toEqual([
      ['甲', 1, 950],
      ['乙', 2, 900],
      ['丙', 3, 600],
      ['丁', null, 950],
    ]);
  });
});

describe('sections', () => {
  it('averages over units; 得分率 is over points that could be reached', () => {
    const [a, b] = sectionAverages(standard, [甲, 乙, 丙], places);
    expect(a).toMatchObject({ mean: { sum: 2450, n: 3 }, reached: 2450, reachable: 2600, lowest: 600, highest: 950, selfMean: { sum: 2000, n: 2 } });
    expect(b).toMatchObject({ mean: { sum: 2150, n: 3 }, reached: 2150, reachable: 3000, lowest: 500, highest: 850 });
    expect(a && showMean(a.mean)).toBe('8.17');
    expect(a && showShare({ count: a.reached, n: a.reachable })).toBe('94.2%');
  });

  it('takes the points of a section from the receipt, where something may be taken from the section itself', () => {
    const less = { ...甲, visit: { ...甲.visit, sections: Int32Array.from([800, 800]) } };
    expect(sectionAverages(standard, [less], places)[0]).toMatchObject({ mean: { sum: 800, n: 1 }, lowest: 800, reached: 950, reachable: 1000 });
  });

  it('has no mean of nobody', () => {
    const [a] = sectionAverages(standard, [], places);
    expect(a).toMatchObject({ mean: { sum: 0, n: 0 }, lowest: null });
    expect(a && showMean(a.mean)).toBe('—');
  });
});

describe('most missed items', () => {
  it('orders by share of units, leaves out what nobody lost, and counts only who was judged', () => {
    expect(mostMissed(all, places).map(({ place, lost, units, lostAll }) => [place.item.id, lost, units.count, units.n, lostAll])).toEqual([
      ['b1', 850, 3, 3, 0],
      ['a2', 100, 2, 3, 0],
      ['a1', 100, 1, 4, 0],
    ]);
  });

  it('counts those who lost it all, and forgets items that nobody missed', () => {
    const zero = unit('零', { assessed: [0, 4, 10] });
    expect(mostMissed([zero, unit('满', { assessed: [6, 4, 10] })], places).map(({ place, units, lostAll }) => [place.item.id, units, lostAll])).toEqual([
      ['a1', { count: 1, n: 2 }, 1],
    ]);
  });
});

describe('self against verified', () => {
  it('by unit, largest overstatement first; who gave no total is not there', () => {
    expect(unitGaps(all).map(({ unit: { unitId }, gap }) => [unitId, gap])).toEqual([
      ['甲', 250],
      ['乙', 200],
      ['丁', -400],
    ]);
  });

  it('by item, over units that have both', () => {
    expect(itemGaps(all, places).map(({ place, mean, over }) => [place.item.id, mean, over])).toEqual([
      ['b1', { sum: 300, n: 2 }, { count: 2, n: 2 }],
      ['a2', { sum: 50, n: 2 }, { count: 1, n: 2 }],
      ['a1', { sum: 50, n: 3 }, { count: 1, n: 3 }],
    ]);
  });
});

describe('one item across units', () => {
  it('puts the lowest first and those without points last', () => {
    const [, a2] = places;
    if (a2 === undefined) throw new Error('no place');
    const result = oneItem(all, a2);
    expect(result.rows.map(({ unit: { unitId }, assessed, gap }) => [unitId, assessed, gap])).toEqual([
      ['甲', 350, 50],
      ['丁', 350, null],
      ['乙', 400, 0],
      ['丙', null, null],
    ]);
    expect(result).toMatchObject({
      mean: { sum: 1100, n: 3 },
      full: { count: 1, n: 3 },
      verdicts: { met: 0, partly: 3, unmet: 0, 'not-applicable': 1, none: 0 },
    });
  });
});

describe('groups', () => {
  it('shows mean, spread, and both pass rates with their own base', () => {
    const figures = groupFigures(all, ({ town }) => town, 'h', true);
    expect(
      figures.map(({ key, mean, lowest, highest, recommended, decided, cohort }) => [key, mean, lowest, highest, recommended, decided, cohort.listed]),
    ).toEqual([
      ['城关镇', { sum: 1750, n: 1 }, 1750, 1750, { count: 1, n: 1 }, { count: 1, n: 1 }, 2],
      ['河西乡', { sum: 2850, n: 2 }, 1100, 1750, { count: 1, n: 2 }, { count: 0, n: 1 }, 2],
    ]);
  });

  it('puts groups without a visit last', () => {
    const empty = unvisited('戊', '安乐镇');
    expect(groupFigures([empty, 丙], ({ town }) => town, 'h', true).map(({ key }) => key)).toEqual(['河西乡', '安乐镇']);
  });
});

describe('distribution', () => {
  it('includes the lower edge, excludes the upper, and keeps the full mark in the last', () => {
    expect(distribution([8000, 7999, 9500, 10000, 10000], 500, 10000)).toEqual([
      { from: 7500, to: 8000, count: 1 },
      { from: 8000, to: 8500, count: 1 },
      { from: 8500, to: 9000, count: 0 },
      { from: 9000, to: 9500, count: 0 },
      { from: 9500, to: 10000, count: 3 },
    ]);
    expect(distribution([10100, 9900], 500, 10000).map(({ count }) => count)).toEqual([1, 1]);
    expect(distribution([], 500, 10000)).toEqual([]);
  });

  it('reaches the lines that decide, also where no total is near them', () => {
    expect(distribution([8200], 500, 10000, [6000, 9000]).map(({ from, count }) => [from, count])).toEqual([
      [6000, 0],
      [6500, 0],
      [7000, 0],
      [7500, 0],
      [8000, 1],
      [8500, 0],
      [9000, 0],
    ]);
  });
});

describe('means and shares', () => {
  it('round half up, once, when shown', () => {
    expect(centiOf({ sum: 1, n: 2 })).toBe(1);
    expect(centiOf({ sum: -1, n: 2 })).toBe(-1);
    expect(showShare({ count: 2, n: 3 })).toBe('66.7%');
    expect(showShare({ count: 1, n: 1 })).toBe('100.0%');
    expect(showShare({ count: 0, n: 0 })).toBe('—');
  });
});
