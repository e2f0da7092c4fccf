import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';

const read = (lines: readonly string[]) => readFile('自评.csv', new TextEncoder().encode(lines.join('\n'))).submissions;
const head = ['站所工作自评表', '单位,考核内容,满分,自评分'];
const of = (unit: string, points: readonly number[]) =>
  ['业务台账完整', '群众评议良好', '值班制度落实'].map((text, index) => `${index === 0 ? unit : ''},${text},30,${String(points[index] ?? '')}`);

describe('a table as long as its units are many', () => {
  it('gives each unit its own lines, under the name before them', () => {
    const submissions = read([...head, ...of('河东供电所', [30, 28, 27]), ...of('河西供电所', [29, 30, 25])]);
    expect(submissions.map(({ unit, items, computedTotal }) => [unit.name, items.map(({ self }) => self), computedTotal])).toEqual([
      ['河东供电所', [3000, 2800, 2700], 8500],
      ['河西供电所', [2900, 3000, 2500], 8400],
    ]);
  });

  it('is one form where the items differ', () => {
    const other = ['河西供电所,安全用具检验,30,29', ',抢修及时,30,30', ',收费公开,30,25'];
    expect(read([...head, ...of('河东供电所', [30, 28, 27]), ...other])).toHaveLength(1);
  });
});
