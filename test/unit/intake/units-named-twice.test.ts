import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';

const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

describe('a table of units by their criteria', () => {
  it('names its units by the column that names each row, with what is best in each criterion in its heading', () => {
    const lines = [
      '自评汇总',
      '镇,村,环境满分40,服务满分60,合计',
      '河东镇,上湾村,36,50,86',
      ',下湾村,40,55.5,95.5',
      '河西镇,石桥村,30,48,78',
      '最高分,,40,55.5,95.5',
    ];
    const { submissions } = readFile('汇总.csv', bytes(lines));
    expect(submissions.map(({ unit, items, computedTotal }) => [unit.name, items.map(({ text, max }) => [text, max]), computedTotal])).toEqual([
      [
        '上湾村',
        [
          ['环境', 4000],
          ['服务', 6000],
        ],
        8600,
      ],
      [
        '下湾村',
        [
          ['环境', 4000],
          ['服务', 6000],
        ],
        9550,
      ],
      [
        '石桥村',
        [
          ['环境', 4000],
          ['服务', 6000],
        ],
        7800,
      ],
    ]);
  });
});

describe('a sign before a line', () => {
  it('is no part of it, and makes it a must where the sheet says so', () => {
    const lines = ['评定标准', '项目,内容（★为必备项）,分值,评分办法', '组织,★1.建立组织,40,未建立不得分', ',2.配备人员,60,每缺1人扣5分'];
    const [section] = readRubric('标准.csv', bytes(lines)).sections;
    expect(section?.items.map(({ text, rules }) => [text, rules.map(({ kind }) => kind)])).toEqual([
      ['建立组织', ['mandatory', 'all-or-nothing']],
      ['配备人员', ['per-missing']],
    ]);
  });

  it('makes no must where the word only stands near it', () => {
    const lines = ['评定标准', '项目,内容,分值,评分办法', '组织,★1.配齐必备的设施,40,未配齐不得分', ',★2.配备人员,60,每缺1人扣5分'];
    const [section] = readRubric('标准.csv', bytes(lines)).sections;
    expect(section?.items.flatMap(({ rules }) => rules.map(({ kind }) => kind))).not.toContain('mandatory');
  });
});
