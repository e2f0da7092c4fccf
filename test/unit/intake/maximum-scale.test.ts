import { describe, expect, it } from 'vitest';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';

const rubric = (...rows: readonly string[]): ReturnType<typeof readRubric> =>
  readRubric('细则.csv', new TextEncoder().encode(['考核细则', ...rows].join('\n')));
const maxima = (reading: ReturnType<typeof readRubric>): unknown => reading.sections.flatMap(({ items }) => items.map(({ max }) => max));
const codes = ({ problems }: ReturnType<typeof readRubric>): readonly string[] => problems.map(({ code }) => code).filter((code) => code !== 'rule-doubtful');

describe('full marks that are not written as points', () => {
  it('are percents of a hundred, and said to be', () => {
    const reading = rubric('一级指标,二级指标,权重,评分标准', '组织,班子健全,20%,缺一人扣1分', '组织,按期换届,30%,未换届不得分', '服务,送温暖,50%,少一次扣5分');
    expect(maxima(reading)).toEqual([2000, 3000, 5000]);
    expect(codes(reading)).toEqual(['points-weighted']);
  });

  it('are shares of one where they add up to one', () => {
    const shares = (last: string) => rubric('指标,内容,权重,评分标准', '组织,班子健全,0.2,缺一人扣1分', `组织,按期换届,${last},未换届不得分`);
    expect(maxima(shares('0.8'))).toEqual([2000, 8000]);
    expect(codes(shares('0.8'))).toEqual(['points-weighted']);
    expect(maxima(shares('0.5'))).toEqual([20, 50]);
  });

  it('are the most of the highest grade where only grades have points', () => {
    const reading = rubric('一级指标,二级指标,优秀,良好,合格', '师德,爱岗敬业,"[21,25]","[16,20]","[11,15]"', '教学,备课认真,21-25,16-20,11-15');
    expect(maxima(reading)).toEqual([2500, 2500]);
    expect(codes(reading)).toEqual(['points-graded']);
  });

  it('are never one grade’s lone number among ranges', () => {
    const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
    const page = [
      row('<td rowspan="2">评价项目</td>', '<td rowspan="2">评价内容</td>', '<td colspan="3">等次及分值</td>'),
      row('优秀', '良好', '一般'),
      row('态度', '按时出勤', '9～10', '7～8', '6'),
      row('态度', '服从安排', '18～20', '15～17', '12～14'),
      row('能力', '讲解清楚', '27～30', '22～26', '18～21'),
    ];
    const reading = readRubric('细则.xls', new TextEncoder().encode(`<html><table>${page.join('')}</table></html>`));
    expect(maxima(reading)).toEqual([1000, 2000, 3000]);
    expect(codes(reading)).toEqual(['points-graded']);
  });
});
