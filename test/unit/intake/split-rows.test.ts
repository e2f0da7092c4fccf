import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';

describe('rows that a conversion from pages split', () => {
  const read = (...rows: readonly (readonly (string | number | null)[])[]): unknown =>
    readFile(
      '表.csv',
      new TextEncoder().encode([['单位：甲厂工会'], ['序号', '考核内容', '分值', '自评分'], ...rows].map((row) => row.join(',')).join('\n')),
    ).submissions[0]?.items.map(({ section, text }) => [section, text]);

  it('are the rest of the item above where sections have numbers and they have none', () => {
    expect(
      read(
        ['一、组织建设'],
        [1, '工会委员会每年', 10, 9],
        [null, '开会研究'],
        [2, '会员名册', 5, 5],
        ['二、服务职工'],
        [3, '困难职工', 5, 5],
        [null, '走访慰问'],
        [4, '心理咨询', 5, 5],
      ),
    ).toEqual([
      ['组织建设', '工会委员会每年开会研究'],
      ['组织建设', '会员名册'],
      ['服务职工', '困难职工走访慰问'],
      ['服务职工', '心理咨询'],
    ]);
  });

  it('are sections where no section has a number, or where they say what they are', () => {
    expect(read([null, '组织建设'], [1, '按期换届', 10, 9], [null, '服务职工'], [2, '走访慰问', 5, 5])).toEqual([
      ['组织建设', '按期换届'],
      ['服务职工', '走访慰问'],
    ]);
    expect(read(['一、组织建设'], [1, '按期换届', 10, 9], [null, '加分项'], [2, '获得表彰', 5, 5])).toEqual([
      ['组织建设', '按期换届'],
      ['加分项', '获得表彰'],
    ]);
  });

  it('are parts of a section where they also follow its title', () => {
    expect(read(['一、组织建设'], [null, '机构'], [1, '按期换届', 10, 9], [null, '队伍'], [2, '配备干部', 5, 5])).toEqual([
      ['机构', '按期换届'],
      ['队伍', '配备干部'],
    ]);
  });
});
