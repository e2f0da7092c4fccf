import { describe, expect, it } from 'vitest';
import { isBandRow } from '#shared/intake/blocks/grade-bands.ts';
import type { Cell } from '#shared/intake/grid.ts';

const cell = (value: string | number, column: number): Cell => ({
  row: 0,
  column,
  text: String(value),
  raw: value,
  format: null,
  covered: false,
  uncached: false,
});
const row = (...values: readonly (string | number)[]): readonly Cell[] => values.map(cell);

describe('rows of grade bands', () => {
  it.each([
    [row('等次标准', '90分以上为优秀', '80—89分为良好', '60分以下不合格')],
    [row('90分以上为优秀，80-89分为良好，60分以下为不合格。')],
    [row('优秀', '90分以上', '推荐表彰')],
    [row('评价等次', '分数段', '结果运用')],
    [row('一星级：60分（含）以上')],
    [row('A级[90,100]', 'B级[80,89]')],
    [row('等级', '优秀')],
  ])('%# are told', (cells) => {
    expect(isBandRow(cells)).toBe(true);
  });

  it.each([
    [row('满意率达到90%以上', 5, '每低1个百分点扣1分')],
    [row('按等次计分', '优秀得10分，良好得8分')],
    [row('1', '年度考核80分以上为合格，不合格的扣5分')],
    [row('工会委员会健全', '每少一个扣2分')],
    [row('备注')],
    [row('优秀职工评选')],
    [row('评分标准', '分值')],
  ])('%# are no bands', (cells) => {
    expect(isBandRow(cells)).toBe(false);
  });
});
