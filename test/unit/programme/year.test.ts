import { describe, expect, it } from 'vitest';
import { fold } from '#shared/ledger/fold.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { Outcome } from '#shared/model/round.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import { countedIn, emptyYear, honourFits, usualCounted, yearTarget } from '#shared/programme/year-plan.ts';
import { giveHonour, setCounted, setTarget, setTheme, withdrawHonour } from '#shared/record/year-acts.ts';
import { projectYear } from '#shared/record/project-year.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import type { RoundResults } from '#shared/rounds/unit-problems.ts';
import { coverageOf, progressPercent, yearMoves, yearProgress } from '#shared/rounds/year-progress.ts';
import { entriesOf } from './entries-of.ts';

const unit = (id: string, kind: Unit['kind'] = 'enterprise', facts: Facts = {}): Unit => ({
  id,
  name: id,
  aliases: [],
  town: '石桥镇',
  kind,
  uscc: null,
  orgUscc: null,
  facts,
});

/** A round of a year: the points of units, and what was decided. */
const round = (year: number, points: Readonly<Record<string, number>>, decided: Readonly<Record<string, Outcome>>, standardId = 'own'): RoundResults => ({
  standardId,
  round: { id: String(year), title: `${String(year)}年验收`, year, openedOn: `${String(year)}-01-01` },
  visits: Object.entries(points).map(
    ([unitId, total]) =>
      ({ unitId, phase: 'first', completedMs: 1, total, grade: total >= 9000 ? '优秀' : '合格', recommendation: 'accepted' }) as unknown as VisitRecord,
  ),
  decisions: Object.entries(decided).map(([unitId, outcome]) => ({
    roundId: String(year),
    unitId,
    outcome,
    adopted: true,
    reason: '',
    recommended: null,
    decidedBy: '',
    decidedMs: 1,
  })),
});

const units = [unit('镇', 'township'), unit('甲'), unit('乙'), unit('丙'), { ...unit('旧'), ended: { kind: 'closed' as const, on: '2024-01-01', reason: '' } }];
const results = [
  round(2024, { 甲: 9200, 乙: 8000 }, { 甲: 'accepted', 乙: 'rectify', 镇: 'accepted' }),
  round(2023, { 甲: 8100, 乙: 9500, 丙: 8800, 旧: 9000 }, { 乙: 'accepted', 丙: 'accepted', 旧: 'accepted' }),
];

/** The county counts its own standard for both targets. */
const counted = { townships: ['own'], homes: ['own'] };

describe('what is reached of the targets', () => {
  it('counts the last decision up to the year, of the units that work today', () => {
    expect(yearProgress(units, results, 2024, counted)).toMatchObject({
      townships: { reached: 1, of: 1, unknown: 0 },
      homes: { reached: 2, of: 3, unknown: 0 },
    });
    expect(yearProgress(units, results, 2023, counted)).toMatchObject({
      townships: { reached: 0, of: 1, unknown: 1 },
      homes: { reached: 2, of: 3, unknown: 1 },
    });
    expect(yearProgress(units, [], 2024, counted).homes).toEqual({ reached: 0, of: 3, unknown: 3 });
  });

  it('counts acceptance by the standards that count for the target, and by no other', () => {
    const home = round(2024, { 甲: 8500 }, { 甲: 'accepted' }, 'hege-zhigongzhijia');
    const other = round(2025, { 甲: 9000, 乙: 9000, 镇: 9000 }, { 甲: 'rejected', 乙: 'accepted', 镇: 'accepted' }, 'shuang-shu-shuang-ping');
    expect(yearProgress(units, [home, other], 2025, usualCounted)).toMatchObject({
      townships: { reached: 0, of: 1, unknown: 1 },
      homes: { reached: 1, of: 3, unknown: 2 },
    });
  });

  it('counts no place of service, no union of an industry and no unit without a union, unless it was decided on', () => {
    const some = [unit('站', 'other'), unit('商会', 'industry'), unit('未建', 'enterprise', { hasUnion: false }), unit('丁')];
    expect(yearProgress(some, [], 2024, usualCounted).homes).toEqual({ reached: 0, of: 1, unknown: 1 });
    const taken = round(2024, { 商会: 9000 }, { 商会: 'accepted' }, 'hege-zhigongzhijia');
    expect(yearProgress(some, [taken], 2024, usualCounted).homes).toEqual({ reached: 1, of: 2, unknown: 1 });
  });

  it('goes by the standards that the county named last', () => {
    const plans = [
      { ...emptyYear(2023), counted: { homes: ['own'] } },
      { ...emptyYear(2025), counted: { homes: ['later'] } },
    ];
    expect(countedIn(plans, 2022)).toEqual(usualCounted);
    expect(countedIn(plans, 2024)).toEqual({ ...usualCounted, homes: ['own'] });
    expect(countedIn(plans, 2025).homes).toEqual(['later']);
  });

  it('measures coverage over units with both heads, and never above all', () => {
    const heads = [{ facts: { workers: 100, members: 95 } }, { facts: { workers: 10, members: 12 } }, { facts: { workers: 50 } }];
    expect(coverageOf(heads)).toEqual({ reached: 105, of: 110, unknown: 1 });
    expect(progressPercent(coverageOf(heads))).toBe(95.4);
  });

  it('never rounds up to a target, and says nothing of nothing', () => {
    expect(progressPercent({ reached: 8999, of: 10_000, unknown: 0 })).toBe(89.9);
    expect(progressPercent({ reached: 0, of: 0, unknown: 0 })).toBeNull();
  });
});

describe('争优晋位', () => {
  it('compares the place in the year with that in the last round before', () => {
    expect(yearMoves(units, results, 2024).map(({ unitId, now, before, moved }) => [unitId, now.place, before?.place ?? null, moved])).toEqual([
      ['甲', 1, 4, 3],
      ['乙', 2, 1, -1],
    ]);
  });

  it('compares no places of different standards, and says by which round it was before', () => {
    const own = [round(2024, { 甲: 9200, 乙: 8000 }, {}, 'new'), round(2023, { 甲: 8100, 乙: 9500 }, {}, 'own')];
    expect(yearMoves(units, own, 2024).map(({ before, otherBefore, moved }) => [before, otherBefore, moved])).toEqual([
      [null, '2023年验收', null],
      [null, '2023年验收', null],
    ]);
    const third = [...own, { ...round(2024, { 甲: 7000 }, {}, 'own'), round: { id: 'b', title: '乙标准', year: 2024, openedOn: '2024-02-01' } }];
    expect(yearMoves(units, third, 2024).map(({ unitId, now, moved }) => [unitId, now.roundTitle, moved])).toEqual([
      ['甲', '2024年验收', null],
      ['乙', '2024年验收', null],
      ['甲', '乙标准', 1],
    ]);
  });

  it('has no move without a result before', () => {
    expect(yearMoves(units, results, 2023).every(({ moved, before }) => moved === null && before === null)).toBe(true);
    expect(yearMoves(units, results, 2022)).toEqual([]);
  });
});

const after = (...drafts: readonly Draft[]) => projectYear('year/2024', fold(entriesOf(drafts)).get('year/2024') ?? {});

describe('what a county sets for a year', () => {
  it('has the source’s targets until the county sets its own, and again afterwards', () => {
    expect(yearTarget(emptyYear(2024), 'homes')).toEqual({ percent: 70, by: 'source' });
    const own = after(setTarget(2024, 'homes', 60), setTheme(2024, '提升年'));
    expect(own === undefined ? null : [own.theme, yearTarget(own, 'homes'), yearTarget(own, 'coverage')]).toEqual([
      '提升年',
      { percent: 60, by: 'county' },
      { percent: 90, by: 'source' },
    ]);
    expect(after(setTarget(2024, 'homes', 60), setTarget(2024, 'homes', null))?.targets).toEqual({});
    expect(after(setCounted(2024, 'homes', ['own']))?.counted).toEqual({ homes: ['own'] });
    expect(after(setCounted(2024, 'homes', ['own']), setCounted(2024, 'homes', null))?.counted).toEqual({});
  });

  it('gives honours and takes them back', () => {
    const given = { honour: 'chair', unitId: '甲', person: '李梅', on: '2024-12-20' } as const;
    expect(after(giveHonour(2024, given))?.given).toEqual([given]);
    expect(after(giveHonour(2024, given), withdrawHonour(2024, 'chair', '甲'))?.given).toEqual([]);
    expect([honourFits('township', 'township'), honourFits('township', 'school'), honourFits('home', 'township'), honourFits('chair', 'school')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
