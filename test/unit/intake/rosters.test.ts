import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';

const heading = '单位名称,乡镇,单位类型,职工人数,会员人数,是否建会,成立时间,届满时间';
const first = ['城关镇纺织厂工会,城关镇,企业,120,110,是,2019-03-01,2024-03-01', '白沙镇砖厂,白沙镇,企业,60,0,否,,'];
const last = '竹园乡供销社工会,竹园乡,企业,30,28,是,2022-04-01,2027-04-01';

const unitsIn = (rows: readonly string[]): readonly (string | null)[] =>
  readFile('台账.csv', new TextEncoder().encode(rows.join('\n'))).submissions.map(({ unit }) => unit.name);

describe('a register of units', () => {
  // Answers that look like labels, names or ends of a table must not end it.
  it.each(
    '事业单位 机关单位 企业单位 企事业单位 行政事业单位 社会组织 学校 机关 医院 社区 民办非企业单位 国有企业 二级单位 先进单位 联合工会 乡镇总工会 行业工会 合格 小计 其他 备注 说明 汇总单位'.split(
      ' ',
    ),
  )('has all its rows where one is of the kind %s', (kind) => {
    const own = [`石桥镇砖瓦厂工会,石桥镇,${kind},40,40,是,2021-05-06,2026-05-06`, `石桥镇水务站工会,石桥镇,${kind},,,是,2021-05-06,2026-05-06`];
    const names = ['城关镇纺织厂工会', '白沙镇砖厂', '石桥镇砖瓦厂工会', '石桥镇水务站工会', '竹园乡供销社工会'];
    expect(unitsIn([heading, ...first, ...own, last])).toEqual(names);
    expect(unitsIn([heading, ...first, ...own])).toEqual(names.slice(0, 4));
  });
});
