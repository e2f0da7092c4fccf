import { describe, expect, it } from 'vitest';
import { findHeaders } from '#shared/intake/blocks/find-headers.ts';
import { cutTables } from '#shared/intake/blocks/tables.ts';
import { unitsReadingAt } from '#shared/intake/blocks/units-table.ts';
import { newFormChecks, summaryChecks } from '#shared/intake/evidence/table-checks.ts';
import { unitsChecks } from '#shared/intake/evidence/units-checks.ts';
import { at, fired, viewOf } from './evidence-subjects.ts';

describe('what tells what a table is to another', () => {
  const pair = (rows: readonly string[], table = 1): Parameters<(typeof newFormChecks)[number]['fires']>[0] => {
    const view = viewOf(rows);
    const tables = cutTables(view, findHeaders(view));
    return { view, table: at(tables, table), other: at(tables, 1 - table) };
  };
  const items = ['序号,项目,考核内容,分值,自评分', '1,组织,班子健全,5,5', '2,组织,按期换届,5,4', '3,服务,走访慰问,5,5', '4,服务,开展竞赛,5,5', '合计,,,20,19'];

  it('knows a summary by the names of the parts', () => {
    const summary = pair([...items, '', '得分汇总表', '类别,分值,自评得分', '组织,10,9', '服务,10,10']);
    expect(fired(summaryChecks, summary)).toEqual([
      'most of its rows name parts of the other table',
      'its title says so',
      'no heading of its own for contents',
    ]);
    const other = pair([...items, '', '食堂检查表', ...items.map((row) => row.replace(/[\u4e00-\u9fff]{4}/u, '别的内容'))]);
    expect(fired(summaryChecks, other)).toEqual(['none of its rows names a part of the other table']);
  });

  it('knows a form of its own by title, totals and numbers', () => {
    expect(fired(newFormChecks, pair(['班组检查表', ...items, '', '食堂检查表', ...items]))).toEqual([
      'another title than the one before',
      'the table before closes with a total',
      'both close with a total',
      'its numbers begin again',
    ]);
    expect(fired(newFormChecks, pair([...items.slice(0, 3), '', ...items.slice(0, 1), ...items.slice(3)]))).toEqual([
      'no title, or the same again',
      'only the last closes with a total',
      'its numbers go on',
    ]);
  });
});

describe('what tells a table of units', () => {
  const names = (rows: readonly string[], row = 0): readonly string[] => {
    const reading = unitsReadingAt(viewOf(rows), row);
    return reading === undefined ? ['nothing is tried'] : fired(unitsChecks, reading);
  };

  it.each([
    [
      ['科室,出勤（30分）,业务（40分）,总分,名次', '内科,25,36,61,2', '外科,27,38,65,1'],
      [
        'headings carry points',
        'the first heading asks for units',
        'the names look like units',
        'no number is above the points of its heading',
        'the criteria of each row sum to its total',
        'rows have ranks',
      ],
    ],
    [
      ['单位,出勤（30分）,业务（40分）', '甲车间工会,35,36', '甲车间工会,27,38'],
      [
        'headings carry points',
        'the first heading asks for units',
        'the names look like units',
        'a number is above the points of its heading',
        'the names are not different',
      ],
    ],
    [
      ['考核内容,单位,分值,自评分', '建立健全工会委员会，按期换届,1,5,5', '定期召开会员代表大会，公开账目,2,5,4'],
      ['a heading asks for contents', 'a heading asks for rules or full marks', 'a heading asks for the score of one unit', 'the names are sentences'],
    ],
    [
      ['单位名称,甲厂工会,2024年', '职工人数,50,1', '会员人数,48,2'],
      ['the first heading asks for units', 'a heading is itself a name or a value', 'the names ask for facts'],
    ],
    [
      ['单位名称,职工人数,会员人数', '甲厂工会,50,48', '乙厂工会,30,30'],
      ['the first heading asks for units', 'the names look like units', 'the table asks for facts'],
    ],
    [
      ['小组,出勤（30分）,业务（40分）,自评得分', '甲组,25,36,61', '乙组,27,38,65', '平均分,26,40.5,63'],
      [
        'headings carry points',
        'the first heading asks for units',
        'the names look like units',
        'no number is above the points of its heading',
        'the criteria of each row sum to its total',
      ],
    ],
    [['班子健全,按期换届,会员名册', '1,2,3'], ['nothing is tried']],
  ])('%#', (rows, expected) => {
    expect(names(rows).toSorted()).toEqual(expected.toSorted());
  });
});
