import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';
import { readYesNo } from '#shared/intake/values/counts.ts';
import { tickedChoice } from '#shared/intake/values/ticked-choice.ts';
import { toPoints } from '#shared/points.ts';

const items = ['依法选举产生工会委员会', '会员档案齐全', '独立开设工会经费账户'];

/** A form whose rows end in the given cells, as a web page: headings may span. */
function read(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): { readonly selfs: readonly (number | null)[]; readonly asks: readonly string[] } {
  const lines = rows.map(
    (cells, index) => `<tr><td>${String(index + 1)}</td><td>${items[index] ?? ''}</td><td>5</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  const page = `<html><body><p>基层工会规范化建设自评表</p><p>单位：城关镇中心小学工会</p><table>${headings.join('')}${lines.join('')}</table></body></html>`;
  const reading = readFile('表.xls', new TextEncoder().encode(page));
  return {
    selfs: reading.submissions[0]?.items.map(({ self }) => (self === null ? null : toPoints(self))) ?? [],
    asks: reading.problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
  };
}

const headed = (...words: readonly string[]): readonly string[] => [
  `<tr>${['序号', '考核内容', '分值', ...words].map((word) => `<td>${word}</td>`).join('')}</tr>`,
];
const grouped = (group: string, ...words: readonly string[]): readonly string[] => [
  `<tr>${['序号', '考核内容', '分值'].map((word) => `<td rowspan=2>${word}</td>`).join('')}<td colspan=${String(words.length)}>${group}</td></tr>`,
  `<tr>${words.map((word) => `<td>${word}</td>`).join('')}</tr>`,
];
const ticks = [
  ['√', '', '', ''],
  ['', '✓', '', ''],
  ['', '', '', '☑'],
];

describe('columns in which a choice is ticked', () => {
  it.each([
    ['points in the headings', headed('优（5分）', '良（4分）', '中（3分）', '差（0分）')],
    ['points in the headings below a group', grouped('自评等次', '优（5分）', '良（4分）', '中（3分）', '差（0分）')],
    ['shares in the headings', headed('A(100%)', 'B(80%)', 'C(60%)', 'D(0%)')],
  ])('give what the choice gives: %s', (_, headings) => {
    expect(read(headings, ticks)).toEqual({ selfs: [5, 4, 0], asks: [] });
  });

  it('of grades that nothing gives points to are told item by item', () => {
    expect(read(headed('优', '良', '中', '差'), ticks)).toEqual({ selfs: [null, null, null], asks: ['self-unreadable', 'self-unreadable', 'self-unreadable'] });
  });

  it('of yes and no are taken for all and nothing, to be looked at', () => {
    expect(
      read(headed('是', '否'), [
        ['√', ''],
        ['', '√'],
        ['●', '○'],
      ]),
    ).toEqual({ selfs: [5, 0, 5], asks: ['self-doubtful', 'self-doubtful', 'self-doubtful'] });
  });

  it('with two ticks in a row, or none, say so', () => {
    expect(
      read(headed('优（5分）', '良（4分）', '差（0分）'), [
        ['√', '√', ''],
        ['', '', ''],
        ['√', '', ''],
      ]),
    ).toEqual({
      selfs: [null, null, 5],
      asks: ['self-unreadable', 'self-missing'],
    });
  });

  it('give way to a column of points', () => {
    expect(
      read(headed('自评分', '优', '良'), [
        ['4.5', '√', ''],
        ['3', '', '√'],
        ['5', '√', ''],
      ]),
    ).toEqual({ selfs: [4.5, 3, 5], asks: [] });
  });

  it('of the inspectors are not the unit’s', () => {
    const { selfs } = read(grouped('考评等次', '优（5分）', '良（4分）', '差（0分）'), [
      ['√', '', ''],
      ['√', '', ''],
      ['√', '', ''],
    ]);
    expect(selfs).toEqual([null, null, null]);
  });
});

describe('choices with points where no column has any', () => {
  it('give the best one as full marks, and a total over them ticks none', () => {
    const row = (...cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
    const cells = (...words: readonly string[]): string => words.map((word) => `<td>${word}</td>`).join('');
    const page = [
      row('<td rowspan=2>项目</td><td rowspan=2>考核内容</td><td colspan=3>评定（在相应栏打√）</td>'),
      row(cells('好（6分）', '一般（4分）', '差（1分）')),
      row(cells('安全', '持证上岗', '√', '', '')),
      row(cells('质量', '一次交验合格', '', '√', '')),
      row('<td colspan=2>得分</td><td colspan=3>10</td>'),
    ];
    const reading = readFile('表.xls', new TextEncoder().encode(`<html><p>单位：甲厂工会</p><table>${page.join('')}</table></html>`));
    expect(reading.submissions[0]?.items.map(({ max, self }) => [max, self])).toEqual([
      [600, 600],
      [600, 400],
    ]);
    expect(reading.problems.map(({ code }) => code)).toContain('points-graded');
  });
});

describe('a choice ticked in one cell', () => {
  it.each([
    ['■已建 □未建', '已建', null],
    ['是√ 否', '是', null],
    ['是（√） 否（ ）', '是', null],
    ['□优(5分) ☑良(4分) □中(3分)', '良', 4],
    ['优（5分）√ 良（4分）', '优', 5],
  ] as const)('%s', (text, word, points) => {
    expect(tickedChoice(text.replace(/\s/gu, ''))).toEqual({ word, points });
  });

  it.each(['□是 □否', '☑是 ☑否', '是 否'])('%s is no choice', (text) => {
    expect(tickedChoice(text.replace(/\s/gu, ''))).toBeUndefined();
  });

  it('gives its points to a score', () => {
    expect(read(headed('自评分'), [['□优(5分) ☑良(4分) □差(0分)'], ['☑优(5分) □良(4分) □差(0分)'], ['3']])).toEqual({ selfs: [4, 5, 3], asks: [] });
  });

  it.each(['√', '✔️', '\uf0fc', '\uf0fe是 \uf0a8否', '☑是 □否', 'V'])('says yes: %j', (text) => {
    expect(readYesNo(text)).toBe(true);
  });

  it.each(['×', '□是 ☑否', '\uf0a8是 \uf052否'])('says no: %j', (text) => {
    expect(readYesNo(text)).toBe(false);
  });
});
