import { describe, expect, it } from 'vitest';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';

const encoder = new TextEncoder();
const rubric = (...rows: readonly string[]): ReturnType<typeof readRubric> => readRubric('细则.csv', encoder.encode(rows.join('\n')));
const codes = (...rows: readonly string[]): readonly string[] =>
  rubric(...rows)
    .problems.map(({ code }) => code)
    .filter((code) => code !== 'rule-doubtful');

describe('a rubric that contradicts itself', () => {
  it('is told where it has no points at all', () => {
    const reading = rubric('考核细则', '项目,考核内容,评分标准', '组织建设,班子健全,不健全的不得分', '制度建设,制度上墙,未上墙的酌情扣分');
    expect(reading.total).toBe(0);
    expect(reading.problems.find(({ code }) => code === 'points-missing')).toMatchObject({ severity: 'error', cell: 'Sheet1!B3' });
  });

  it('is told for each item without points', () => {
    expect(codes('考核细则', '项目,考核内容,分值,评分标准', '组织,班子健全,10,缺一人扣2分', '组织,按期换届,,未换届扣5分')).toEqual(['max-missing']);
  });

  it('is told where the title states another total', () => {
    expect(codes('考核细则（100分）', '项目,考核内容,分值,评分标准', '组织,班子健全,10,缺一人扣2分', '组织,按期换届,20,未换届扣5分')).toEqual([
      'total-differs',
    ]);
    expect(codes('考核细则（30分）', '项目,考核内容,分值,评分标准', '组织,班子健全,10,缺一人扣2分', '组织,按期换届,20,未换届扣5分')).toEqual([]);
  });

  it('is told where its sections have only numbers for names', () => {
    expect(codes('考核细则', '类别,考核内容,分值,评分标准', '1,班子健全,10,缺一人扣2分', '2,按期换届,20,未换届扣5分')).toContain('section-number');
  });

  it.each([['建立健全工会委员会、经费审查委员会和'], ['定期召开职工代表大会（每年不少于一次']])('is told where a text breaks off: %s', (text) => {
    expect(codes('考核细则', '项目,考核内容,分值,评分标准', `组织,${text},10,缺一人扣2分`, '组织,按期换届,20,未换届扣5分')).toEqual(['text-cut']);
  });
});

describe('levels above the items', () => {
  const sections = (...rows: readonly string[]): unknown =>
    rubric('考核细则', ...rows).sections.map(({ title, max, items }) => [title, max / 100, items.length]);

  it('are a kind of part over the sections where only kinds are the broadest', () => {
    expect(
      sections(
        '类别,一级指标,二级指标,分值,评分标准',
        '共性指标,组织建设（10分）,班子健全,4,缺一人扣1分',
        '共性指标,组织建设（10分）,按期换届,6,未换届不得分',
        '加分项,荣誉（5分）,获市级表彰,5,每项加1分',
      ),
    ).toEqual([
      ['组织建设', 10, 2],
      ['加分项·荣誉', 5, 1],
    ]);
  });

  it('are the sections where they are the first level of indicators', () => {
    expect(
      sections('一级指标,二级指标,三级指标,分值', '劳动用工,劳动合同,签订率达到百分之百,6', '劳动用工,劳动合同,文本规范,4', '民主管理,职代会,每年召开,8'),
    ).toEqual([
      ['劳动用工', 10, 2],
      ['民主管理', 8, 1],
    ]);
  });
});
