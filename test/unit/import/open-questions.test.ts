import { describe, expect, it } from 'vitest';
import { openQuestions, placeOfAnswer } from '#shared/importing/open-questions.ts';
import type { ReadFile } from '#shared/importing/import-row.ts';
import { readFile } from '#shared/intake/read-file.ts';

const formOf = (first: string, second: string): string =>
  `基层工会自评表\n单位：甲厂工会\n序号,考核内容,分值,${first},${second}\n1,制度上墙,10,8,9\n2,会员档案齐全,10,9.5,9\n3,独立开户,20,20,18\n`;
const file = (order: number, text: string): ReadFile => ({
  order,
  picked: { path: `${String(order)}.csv` },
  reading: readFile(`${String(order)}.csv`, new TextEncoder().encode(text)),
});

describe('the questions of a preview', () => {
  it('are asked once for all files of a layout, those of most files first', () => {
    const files = [file(0, formOf('自评一', '自评二')), file(1, formOf('科室自评分', '单位自评分')), file(2, formOf('科室自评分', '单位自评分'))];
    const open = openQuestions(files);
    expect(open.map(({ text, title, count, file: first }) => ({ text, title, count, order: first.order }))).toEqual([
      { text: '哪一栏是本单位的自评分？', title: '基层工会自评表', count: 2, order: 1 },
      { text: '哪一栏是本单位的自评分？', title: '基层工会自评表', count: 1, order: 0 },
    ]);
    expect(open[0]?.question.answers.map(placeOfAnswer)).toEqual([
      { column: 3, top: 2, bottom: 5 },
      { column: 4, top: 2, bottom: 5 },
    ]);
  });

  it('are none where nothing has to be guessed', () => {
    expect(openQuestions([file(0, formOf('自评分', '备注'))])).toEqual([]);
  });
});
