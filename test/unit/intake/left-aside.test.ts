import { describe, expect, it } from 'vitest';
import { utils, write, type ColInfo } from 'xlsx';
import { readFile } from '#shared/intake/read-file.ts';
import type { FileReading } from '#shared/model/submission.ts';

type Rows = readonly (readonly (string | number | null)[])[];

function file(sheets: Readonly<Record<string, Rows>>, columns: readonly ColInfo[] = []): FileReading {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, { ...utils.aoa_to_sheet(rows.map((row) => [...row])), '!cols': [...columns] }, name);
  return readFile('表.xlsx', new Uint8Array(write(book, { bookType: 'xlsx', type: 'buffer' }) as Uint8Array));
}

const asking = (reading: FileReading): readonly string[] => reading.problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
const heading = ['考核内容', '分值', '上年自评分', '自评分'];

describe('a hidden column of scores', () => {
  const rows: Rows = [['单位：甲厂工会'], heading, ['机构健全', 15, 10, 14], ['按期换届', 15, 11, 12]];

  it('gives way to one of the same role that is to be seen', () => {
    const reading = file({ 表: rows }, [{}, {}, { hidden: true }]);
    expect(reading.submissions[0]?.items.map(({ self }) => self)).toEqual([1400, 1200]);
    expect(asking(reading)).toEqual([]);
  });

  it('is read where nothing else is filled in', () => {
    const only = file({ 表: rows.map((row) => row.slice(0, 3)) }, [{}, {}, { hidden: true }]);
    expect(only.submissions[0]?.items.map(({ self }) => self)).toEqual([1000, 1100]);
  });
});

describe('a blank form beside the same filled in', () => {
  const form = (unit: string, ...scores: readonly (number | null)[]): Rows => [
    [`单位：${unit}`],
    ['考核内容', '分值', '自评分'],
    ['机构健全', 15, scores[0] ?? null],
    ['按期换届', 15, scores[1] ?? null],
  ];

  it('is no submission, and is told', () => {
    const reading = file({ 样表: form(''), 表: form('甲厂工会', 14, 12) });
    expect(reading.submissions.map(({ unit }) => unit.name)).toEqual(['甲厂工会']);
    expect(reading.problems.map(({ code }) => code)).toContain('template-left-out');
  });

  it('is one that is missing where it names its unit, or where no other is filled in', () => {
    expect(file({ 表一: form('乙厂工会'), 表二: form('甲厂工会', 14, 12) }).submissions).toHaveLength(2);
    expect(file({ 样表: form('') }).submissions).toHaveLength(1);
  });
});
