import { describe, expect, it } from 'vitest';
import { cohortOf } from '#shared/analysis/cohort.ts';
import { matrixOf } from '#shared/analysis/matrix.ts';
import { showMean } from '#shared/analysis/mean.ts';
import { medianOf } from '#shared/analysis/statistics.ts';
import { nearestLine, overviewOf } from '#shared/analysis/overview.ts';
import { sectionRates } from '#shared/analysis/section-rates.ts';
import { sideBySide } from '#shared/analysis/side-by-side.ts';
import { places, standard, unit, unvisited } from './compared-units.ts';

// Of 20 points: 甲 17.5, 乙 17.5, 丙 11 of the 16 that were asked, 戊 12.5. 合格线 16, 整改线 12.
const 甲 = unit('甲', { assessed: [6, 3.5, 8], self: [6, 4, 10], decision: 'accepted' });
const 乙 = unit('乙', { assessed: [5, 4, 8.5], self: [6, 4, 9.5], town: '河西乡' });
const 丙 = unit('丙', { assessed: [6, 'n/a', 5], town: '河西乡', recommendation: 'rejected' });
const 戊 = unit('戊', { assessed: [1.5, 4, 7], town: '河西乡', recommendation: 'rectify' });
const units = [甲, 乙, 丙, 戊];

describe('medianOf', () => {
  it('is the middle value, and the mean of the two in the middle, exactly', () => {
    expect(showMean(medianOf([900, 100, 500]))).toBe('5.00');
    expect(medianOf([100, 301])).toEqual({ sum: 401, n: 2 });
    expect(showMean(medianOf([]))).toBe('—');
  });
});

describe('overviewOf', () => {
  it('counts whom it counts, and who waits', () => {
    const all = [...units, unvisited('己')];
    const figures = overviewOf(all, cohortOf(all, 'h', true));
    expect(figures.recommended).toEqual({ count: 2, n: 4 });
    expect(figures.decided).toEqual({ count: 1, n: 1 });
    expect(figures.visited).toEqual({ count: 4, n: 5 });
    expect(showMean(figures.mean)).toBe('14.63');
    expect(showMean(figures.median)).toBe('15.00');
    expect(figures.waiting).toBe(3);
  });
});

describe('nearestLine', () => {
  it('puts first who is nearest to a line, of those who wait, and says on which side', () => {
    expect(nearestLine(units, standard.policy).map(({ unit: { name }, line, distance }) => [name, line, distance])).toEqual([
      ['戊', 'rectify', 50],
      ['丙', 'rectify', -100],
      ['乙', 'accept', 150],
    ]);
  });
});

describe('sectionRates', () => {
  it('divides what each town reached in a section by what it could', () => {
    const { sections, groups } = sectionRates(standard, units, places, ({ town }) => town);
    expect(sections.map(({ title }) => title)).toEqual(['组织', '制度']);
    expect(groups.map(({ key, units: n, rates }) => [key, n, rates])).toEqual([
      [
        '城关镇',
        1,
        [
          { count: 950, n: 1000 },
          { count: 800, n: 1000 },
        ],
      ],
      [
        '河西乡',
        3,
        [
          { count: 2050, n: 2600 },
          { count: 2050, n: 3000 },
        ],
      ],
    ]);
  });
});

describe('matrixOf', () => {
  it('holds what each unit lost on each item, -1 where nothing was asked', () => {
    const matrix = matrixOf(units, places, 'loss', false);
    expect(matrix.rows.map(({ unit: { name }, total, lost }) => [name, total, [...lost]])).toEqual([
      ['戊', 750, [450, 0, 300]],
      ['丙', 500, [0, -1, 500]],
      ['甲', 250, [0, 50, 200]],
      ['乙', 250, [100, 0, 150]],
    ]);
    expect(matrix.lostByItem).toEqual([550, 50, 1150]);
  });

  it('puts the items on which most was lost first where that is asked for', () => {
    expect(matrixOf(units, places, 'loss', true).places.map(({ item }) => item.id)).toEqual(['b1', 'a1', 'a2']);
  });

  it('puts units together that lost the same, and units of a town', () => {
    const alike = matrixOf([甲, 乙, 丙, 戊, unit('庚', { assessed: [1.5, 4, 6.5] })], places, 'alike', false);
    expect(
      alike.rows
        .map(({ unit: { name } }) => name)
        .slice(0, 2)
        .sort(),
    ).toEqual(['庚', '戊']);
    expect(matrixOf(units, places, 'town', false).rows.map(({ unit: { town } }) => town)).toEqual(['城关镇', '河西乡', '河西乡', '河西乡']);
  });
});

describe('sideBySide', () => {
  it('tells on which items the units differ: one that was not asked differs', () => {
    const rows = sideBySide([甲, 丙], places);
    expect(rows.map(({ place, differs }) => [place.item.id, differs])).toEqual([
      ['a1', false],
      ['a2', true],
      ['b1', true],
    ]);
    expect(rows[2]?.cells.map(({ assessed, self }) => [assessed, self])).toEqual([
      [800, 1000],
      [500, null],
    ]);
  });
});
