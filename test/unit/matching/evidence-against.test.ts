import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceAgainst, type StatedUnit } from '#shared/matching/evidence-against.ts';
import { headsFarApart, isLargeChange } from '#shared/matching/far-apart.ts';
import { findUnits, indexUnits, sureEnough } from '#shared/matching/match-unit.ts';
import type { Unit } from '#shared/model/unit.ts';

const unit = (name: string, more: Partial<Unit> = {}): Unit => ({
  id: name,
  name,
  aliases: [],
  town: '',
  kind: 'other',
  uscc: null,
  orgUscc: null,
  facts: {},
  ...more,
});

const stated = (name: string, more: Partial<StatedUnit> = {}): StatedUnit => ({ name, uscc: null, town: '', kind: '', facts: {}, ...more });

const kindsOf = (from: StatedUnit, known: Unit) => evidenceAgainst(from, known, indexUnits([known]).townStems).map(({ kind }) => kind);

/** The unit to which a submission goes with nobody asked, if any. */
function takenBySelf(from: StatedUnit, books: readonly Unit[]): Unit | undefined {
  const index = indexUnits(books);
  const [best] = findUnits(index, from.name, from.uscc);
  return best !== undefined && best.sure >= sureEnough && evidenceAgainst(from, best.unit, index.townStems, best.via).length === 0 ? best.unit : undefined;
}

describe('what speaks against a match', () => {
  it('tells the hospital of the town from that of the county, in which town that may be', () => {
    const county = unit('临河县人民医院工会', { town: '城关镇', kind: 'institution', facts: { workers: 410, womenWorkers: 300 } });
    const form = stated('城关镇人民医院工会', { facts: { workers: 62, womenWorkers: 27 } });
    expect(kindsOf(form, county)).toEqual(['place', 'heads']);
    expect(evidenceAgainst(form, county, new Set()).map(({ clause }) => clause)).toEqual([
      '地名不同（表中“城关镇人民医院工会”，台账“临河县人民医院工会”）',
      '人数相差很大（职工人数表中 62、台账 410，女职工人数表中 27、台账 300）',
    ]);
    expect(takenBySelf(form, [county])).toBeUndefined();
    expect(takenBySelf(stated('城关镇人民医院工会'), [county])).toBeUndefined();
  });

  it.each([
    ['临河县城关镇卫生院工会', '临河县卫生院工会', ['place']],
    ['红星村村民委员会工会', '东风村村民委员会工会', ['place']],
    ['城关镇中心小学工会', '城关镇中心卫生院工会', ['kind']],
    ['城关镇实验小学工会', '城关镇实验中学工会', ['kind']],
    ['城关镇供销社工会', '城关镇供销社工会', []],
    ['云溪县红旗街道卫生院工会', '红旗街道卫生院工会', []],
    ['人民医院工会', '临河县人民医院工会', []],
    ['云溪县工业园区宏达机械有限公司工会', '工业园区宏达机械公司工会', []],
  ])('%s / %s: %j', (given, known, kinds) => {
    expect(kindsOf(stated(given), unit(known))).toEqual(kinds);
  });

  it('reads what the form writes of town, kind and code', () => {
    const known = unit('中心小学工会', { town: '城关镇', kind: 'school', uscc: '81520000MC1234567X', orgUscc: '12520000429200001A' });
    expect(kindsOf(stated('中心小学工会', { town: '青石镇' }), known)).toEqual(['place']);
    expect(kindsOf(stated('中心小学工会', { town: '城关' }), known)).toEqual([]);
    expect(kindsOf(stated('中心小学工会', { kind: '企业' }), known)).toEqual(['kind']);
    expect(kindsOf(stated('中心小学工会', { kind: '事业单位' }), known)).toEqual([]);
    expect(kindsOf(stated('中心小学工会', { kind: '独立基层工会' }), known)).toEqual([]);
    expect(kindsOf(stated('中心小学工会', { uscc: '81520000MC7654321X' }), known)).toEqual(['code']);
    expect(kindsOf(stated('中心小学工会', { uscc: '12520000429200002B' }), known)).toEqual(['code']);
    expect(kindsOf(stated('中心小学工会', { uscc: '12520000429200001a' }), known)).toEqual([]);
  });

  it('asks no more once a person has agreed to the name', () => {
    const known = unit('临河县人民医院工会', { town: '城关镇', aliases: ['城关镇人民医院工会'] });
    expect(kindsOf(stated('城关镇人民医院工会委员会'), known)).toEqual([]);
    expect(kindsOf(stated('青石镇人民医院工会'), known)).toEqual(['place']);
    const short = unit('临河县人民医院工会', { town: '城关镇', aliases: ['人民医院工会'] });
    expect(kindsOf(stated('城关镇人民医院工会'), short)).toEqual(['place']);
  });
});

describe('units that no longer exist', () => {
  const into = unit('云溪县总医院工会', { id: 'b' });
  const merged = unit('云溪县人民医院工会', { id: 'a', uscc: '81520000MC1234567X', ended: { kind: 'merged', into: 'b', on: '2024-05-01', reason: '医共体' } });
  const index = indexUnits([into, merged]);

  it('leads a merged unit’s name and code to its successor, and asks', () => {
    for (const [name, code] of [
      ['云溪县人民医院工会委员会', null],
      [null, '81520000MC1234567X'],
    ] as const) {
      const [match] = findUnits(index, name, code);
      expect(match).toMatchObject({ unit: { id: 'b' }, via: { id: 'a' } });
      expect(match === undefined ? [] : evidenceAgainst(stated(name ?? ''), match.unit, index.townStems, match.via)).toEqual([
        { kind: 'ended', clause: '“云溪县人民医院工会”已于 2024-05-01 并入“云溪县总医院工会”' },
      ]);
    }
    expect(takenBySelf(stated('云溪县人民医院工会'), [into, merged])).toBeUndefined();
  });

  it('takes the successor by itself once it bears the old name', () => {
    const bearing = { ...into, aliases: ['云溪县人民医院工会'] };
    expect(takenBySelf(stated('云溪县人民医院工会'), [bearing, merged])).toBe(bearing);
  });

  it('asks about a unit that was closed, and about two that were merged into each other', () => {
    const closed = unit('白水纺织厂工会', { ended: { kind: 'closed', on: '2023-01-09', reason: '破产' } });
    expect(kindsOf(stated('白水纺织厂工会'), closed)).toEqual(['ended']);
    const circle = [
      unit('甲厂工会', { id: 'x', ended: { kind: 'merged', into: 'y', on: '2024-01-01', reason: '' } }),
      unit('乙厂工会', { id: 'y', ended: { kind: 'merged', into: 'x', on: '2024-01-01', reason: '' } }),
    ];
    expect(takenBySelf(stated('甲厂工会'), circle)).toBeUndefined();
  });
});

describe('no match is taken across a difference, for all names', () => {
  const towns = ['城关镇', '青石镇', '白水乡', '红旗街道', '工业园区'];
  const counties = ['临河县', '云溪县', '白水县'];
  const bodies = ['人民医院', '中心小学', '第一中学', '卫生院', '供销社', '宏达机械有限公司', '新华书店', '财政所', '社区居委会'];
  const endings = ['', '工会', '工会委员会', '基层工会'];
  const named = fc
    .record({
      place: fc.constantFrom(...towns, ...counties, ...counties.flatMap((county) => towns.map((town) => county + town))),
      body: fc.constantFrom(...bodies),
    })
    .chain(({ place, body }) => fc.constantFrom(...endings).map((ending) => ({ place, body, name: `${place}${body}${ending}` })));
  const homeTown = fc.constantFrom('', ...towns);

  const countyOf = (place: string) => counties.find((county) => place.startsWith(county));
  const townOf = (place: string) => towns.find((town) => place.endsWith(town));

  it('neither by places', () => {
    fc.assert(
      fc.property(named, named, homeTown, (given, known, town) => {
        const taken = takenBySelf(stated(given.name), [unit(known.name, { town: townOf(known.place) ?? town })]);
        const [theirs, ours] = [given.place, known.place];
        const sameCounty = countyOf(theirs) === undefined || countyOf(ours) === undefined || countyOf(theirs) === countyOf(ours);
        const same = given.body === known.body && sameCounty && townOf(theirs) === townOf(ours);
        if (taken !== undefined) expect(same, `${given.name} / ${known.name}`).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('nor by a code that came with another body', () => {
    fc.assert(
      fc.property(named, named, (given, known) => {
        const code = '81520000MC1234567X';
        const taken = takenBySelf(stated(given.name, { uscc: code }), [unit(known.name, { uscc: code })]);
        if (taken !== undefined) expect([given.body, townOf(given.place)], `${given.name} / ${known.name}`).toEqual([known.body, townOf(known.place)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('nor by head counts far apart', () => {
    const heads = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(named, heads, heads, (given, theirs, ours) => {
        const taken = takenBySelf(stated(given.name, { facts: { workers: theirs } }), [unit(given.name, { facts: { workers: ours } })]);
        expect(taken === undefined).toBe(headsFarApart(theirs, ours));
      }),
    );
  });
});

describe('large changes', () => {
  it.each([
    ['workers', 410, 62, true],
    ['womenWorkers', 300, 27, true],
    ['workers', 180, 186, false],
    ['workers', 8, 17, false],
    ['workers', 30, 55, false],
    ['workers', 25, 51, true],
    ['members', null, 400, false],
    ['members', 400, 0, true],
    ['membershipRate', 0.98, 0.6, true],
    ['membershipRate', 0.98, 0.9, false],
    ['chairName', '李明', '王强', false],
    ['termYears', 3, 5, false],
  ] as const)('%s %s → %s: %s', (fact, before, after, large) => {
    expect(isLargeChange(fact, before, after)).toBe(large);
  });
});
