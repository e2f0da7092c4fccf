import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexForFind } from '#shared/search/find.ts';
import { initialsOf } from '#shared/text/search-text.ts';

const units = [
  { name: '城关镇总工会', aliases: [] },
  { name: '云溪县城关镇中心小学工会', aliases: ['城关小学工会'] },
  { name: '重庆路社区工会联合会', aliases: [] },
  { name: '云溪新材料（集团）有限公司工会', aliases: ['新材料公司ABC'] },
];
const find = indexForFind(units, (unit) => [unit.name, ...unit.aliases]);
const names = (query: string) => find(query).map((unit) => unit.name);

describe('finding units', () => {
  it('finds all, in their order, when nothing is asked', () => {
    expect(names('  ')).toEqual(units.map((unit) => unit.name));
  });
  it('puts the name that begins with the words first', () => {
    expect(names('城关镇')).toEqual(['城关镇总工会', '云溪县城关镇中心小学工会']);
  });
  it('finds by alias', () => {
    expect(names('城关小学')).toEqual(['云溪县城关镇中心小学工会']);
  });
  it.each([
    ['cgz', ['城关镇总工会', '云溪县城关镇中心小学工会']],
    ['CGZZGH', ['城关镇总工会']],
    ['cql', ['重庆路社区工会联合会']],
  ])('finds by pinyin initials: %s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });
  it('reads full-width letters and brackets like plain ones', () => {
    expect(names('(集团)')).toEqual(['云溪新材料（集团）有限公司工会']);
    expect(names('ＡＢＣ')).toEqual(['云溪新材料（集团）有限公司工会']);
  });
  it('asks for every word', () => {
    expect(names('城关 小学')).toEqual(['云溪县城关镇中心小学工会']);
    expect(names('城关 企业')).toEqual([]);
  });
  it('finds every text by any piece of itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.nat(), fc.nat(), (unit, a, b) => {
        const [from, to] = [a % unit.name.length, b % unit.name.length].sort((x, y) => x - y) as [number, number];
        expect(names(unit.name.slice(from, to + 1))).toContain(unit.name);
      }),
    );
  });
});

describe('pinyin initials', () => {
  it('keeps what is not Chinese', () => {
    expect(initialsOf('第3车间A组')).toBe('d3cjaz');
  });
});
