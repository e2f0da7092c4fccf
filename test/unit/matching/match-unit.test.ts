import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnits, indexUnits, matchUnit, sureEnough } from '#shared/matching/match-unit.ts';
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

/** Whether a submission under one name goes to a unit known by the other without asking a person, either way round. */
function same(left: string, right: string): boolean {
  const one = (matchUnit(left, null, [unit(right)])[0]?.sure ?? 0) >= sureEnough;
  const other = (matchUnit(right, null, [unit(left)])[0]?.sure ?? 0) >= sureEnough;
  expect(one, `${left} / ${right}`).toBe(other);
  return one;
}

describe('one unit under two names', () => {
  it.each([
    ['华创证劵工会', '华创证券工会'],
    ['省广电网络公司工会', '贵州省广电网络公司工会'],
    ['贵州广电网络公司', '贵州省广电网络公司工会'],
    ['贵州黔水建设工程公司工会', '省黔水建设工程公司'],
    ['云溪县红旗街道人民医院工会', '红旗街道人民医院工会委员会'],
    ['云溪县人民医院工会', '县人民医院工会'],
    ['云溪县人民医院工会', '人民医院工会'],
    ['青石镇新华书店工会(盖章)', '青石镇新华书店工会'],
    ['青石镇　新华书店（基层）工会', '青石镇新华书店工会'],
    ['宏达机械有限责任公司工会', '宏达机械有限公司工会委员会'],
    ['宏达机械股份有限公司', '宏达机械公司工会'],
    ['第一中学工会', '一中工会'],
    ['云溪县第十二小学', '云溪县12小学工会'],
    ['ＡＢＣ电子有限公司工会', 'abc电子公司工会'],
    ['阜新市教育局机关工会', '市教育局机关工会委员会'],
    ['遵义市仁怀市教育局工会', '仁怀市教育局工会'],
  ])('%s = %s', (left, right) => {
    expect(same(left, right)).toBe(true);
  });
});

describe('two units under names that look alike', () => {
  it.each([
    ['第一小学工会', '第二小学工会'],
    ['红旗厂1分会', '红旗厂2分会'],
    ['红旗厂一分会', '红旗厂第二分会'],
    ['城关镇中心小学工会', '青石镇中心小学工会'],
    ['城关镇中心小学工会', '中心小学工会'],
    ['县人民医院工会', '市人民医院工会'],
    ['云溪县人民医院工会', '白水县人民医院工会'],
    ['实验小学工会', '实验中学工会'],
    ['县医院工会', '县人民医院工会'],
    ['宏达机械公司工会', '宏达机械公司工会云溪分公司'],
    ['城关镇总工会', '城关镇机关工会'],
    ['云溪县总工会', '云溪县工会'],
    ['村镇银行工会', '银行工会'],
    ['住房和城乡建设局工会', '建设局工会'],
    ['东街社区工会', '西街社区工会'],
    ['红旗街道工会', '青石镇工会'],
  ])('%s ≠ %s', (left, right) => {
    expect(same(left, right)).toBe(false);
  });

  it('never offers another number or another town, however alike the rest', () => {
    expect(matchUnit('第一小学工会', null, [unit('第二小学工会')])).toEqual([]);
    expect(matchUnit('城关镇中心小学工会', null, [unit('中心小学工会', { town: '青石镇' })])).toEqual([]);
  });
});

describe('matchUnit', () => {
  it('recognises by either of the two codes first', () => {
    const known = unit('云溪县人民医院工会', { uscc: '81520000MC1234567X', orgUscc: '12520000429200001A' });
    const books = [unit('人民医院工会'), known];
    expect(matchUnit('人民医院工会', '８１520000mc1234567x', books)[0]).toEqual({ unit: known, how: 'code', sure: 1 });
    expect(matchUnit(null, '12520000429200001A', books)).toEqual([{ unit: known, how: 'code', sure: 1 }]);
  });

  it('asks when a code came with the name of another number: the form was copied', () => {
    const books = [unit('第一小学工会', { uscc: '81520000MC1234567X' })];
    expect(matchUnit('第二小学工会', '81520000MC1234567X', books)[0]?.sure).toBeLessThan(sureEnough);
  });

  it('asks when a code came with the name of another unit of the books, or with one that has nothing in common', () => {
    const books = [unit('城关镇卫生院工会', { uscc: '81520000MC1234567X' }), unit('云溪县宏达机械有限公司工会')];
    expect(matchUnit('云溪县宏达机械有限公司工会', '81520000MC1234567X', books)[0]?.sure).toBeLessThan(1);
    expect(matchUnit('云溪县宏达机械有限公司工会', '81520000MC1234567X', books).find(({ how }) => how === 'code')?.sure).toBeLessThan(sureEnough);
    expect(matchUnit('白马纺织厂工会', '81520000MC1234567X', books)[0]).toMatchObject({ how: 'code', sure: 0.7 });
  });

  it('asks when the name fits and the code is another', () => {
    const books = [unit('城关镇卫生院工会', { uscc: '81520000MC1234567X' })];
    expect(matchUnit('城关镇卫生院工会', '81520000MC7654321X', books)[0]?.sure).toBeLessThan(sureEnough);
    expect(matchUnit('城关镇卫生院工会', '12520000429200001A', books)[0]?.sure).toBeGreaterThan(sureEnough);
  });

  it('recognises a learned alias', () => {
    const books = [unit('云溪县人民医院工会', { aliases: ['云溪县总医院工会'] })];
    expect(matchUnit('县总医院工会委员会', null, books)[0]).toMatchObject({ how: 'alias', unit: { name: '云溪县人民医院工会' } });
  });

  it('knows a town by the books when the name leaves out its ending', () => {
    const books = [unit('城关镇中心小学工会', { town: '城关镇' }), unit('青石镇中心小学工会', { town: '青石镇' })];
    const matches = matchUnit('城关中心小学', null, books);
    expect(matches.map((match) => match.unit.name)).toEqual(['城关镇中心小学工会']);
    expect(matches[0]?.sure).toBeGreaterThan(sureEnough);
  });

  it('asks between units that fit equally well', () => {
    const books = [unit('人民医院工会', { id: 'a', town: '城关镇' }), unit('人民医院工会', { id: 'b', town: '青石镇' })];
    const matches = matchUnit('人民医院工会', null, books);
    expect(matches).toHaveLength(2);
    expect(matches.every((match) => match.sure < sureEnough)).toBe(true);
  });

  it('offers a short name for a person to choose, likeliest first', () => {
    const books = [unit('云溪县中医医院工会'), unit('云溪县人民医院工会'), unit('云溪县教育局工会')];
    const matches = matchUnit('县医院工会', null, books);
    expect(matches.map((match) => match.unit.name).sort()).toEqual(['云溪县中医医院工会', '云溪县人民医院工会']);
    expect(matches.every((match) => match.how === 'similar' && match.sure < sureEnough)).toBe(true);
  });

  it('has no answer to nothing', () => {
    expect(matchUnit(null, null, [unit('第一小学工会')])).toEqual([]);
    expect(matchUnit('（盖章）', null, [unit('第一小学工会')])).toEqual([]);
  });
});

describe('matchUnit, for all names', () => {
  const towns = ['城关镇', '青石镇', '白水乡', '红旗街道'];
  const bodies = ['中心小学', '卫生院', '供销社', '宏达机械有限公司', '新华书店', '第一中学', '财政所'];
  const name = fc.tuple(fc.constantFrom(...towns), fc.constantFrom(...bodies)).map(([town, body]) => `${town}${body}`);
  const noisy = name.chain((plain) =>
    fc
      .record({ prefix: fc.constantFrom('', '云溪县', ' '), ending: fc.constantFrom('', '工会', '工会委员会', '基层工会', '工会（盖章）') })
      .map(({ prefix, ending }) => ({ plain, written: `${prefix}${plain}${ending}` })),
  );
  const books = towns.flatMap((town) => bodies.map((body) => unit(`${town}${body}工会`, { town })));
  const index = indexUnits(books);

  it('sends every spelling of a name to its own unit and to no other', () => {
    fc.assert(
      fc.property(noisy, ({ plain, written }) => {
        const sure = findUnits(index, written, null).filter((match) => match.sure >= sureEnough);
        expect(sure.map((match) => match.unit.name)).toEqual([`${plain}工会`]);
      }),
    );
  });

  it('never merges two numbers', () => {
    const number = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('小学', '车间分会', '分公司', '居民小组'), (left, right, body) => {
        expect(same(`第${String(left)}${body}工会`, `第${String(right)}${body}工会`)).toBe(left === right);
      }),
    );
  });

  it('is certain of a unit under its own registered name, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const found = matchUnit(text, null, [unit(text)]);
        expect(found.length === 0 || (found[0]?.sure ?? 0) >= sureEnough).toBe(true);
      }),
    );
  });
});
