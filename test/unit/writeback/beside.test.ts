import { describe, expect, it } from 'vitest';
import { readGrids } from '#shared/intake/read-grids.ts';
import { toPoints } from '#shared/points.ts';
import { writeResultsBack, type WrittenForm } from '#shared/writeback/write-back.ts';
import { formBytes, formsIn, resultsFor } from './results.ts';

/** A form with two tables beside each other after its results were written: its rows as texts, and how it went. */
async function written(folder: string, file: string): Promise<{ readonly rows: readonly (readonly string[])[]; readonly form: WrittenForm }> {
  const bytes = formBytes(folder, file);
  const results = (await formsIn(file, bytes)).map(resultsFor);
  const form = await writeResultsBack({ fileName: file, bytes, results });
  if (!form.ok) throw new Error(form.problem.join(''));
  const grids = readGrids(form.value.bytes);
  if (!grids.ok) throw new Error(grids.problem.message);
  return { rows: (grids.value[0]?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.text ?? '')), form: form.value };
}

/** What `resultsFor` gives item by item, as a cell shows it. */
const expected = async (folder: string, file: string): Promise<readonly string[]> => {
  const [submission] = await formsIn(file, formBytes(folder, file));
  const { lines } = resultsFor(submission ?? (await Promise.reject(new Error('no form'))));
  return [...lines.values()].map(({ points }) => (points === null ? '不适用' : String(toPoints(points))));
};
const column = (rows: readonly (readonly string[])[], index: number, from: number, to: number): readonly string[] =>
  rows.slice(from, to + 1).map((row) => row[index] ?? '');

describe('two tables side by side', () => {
  it('each get their marks into their own column, and each its own sum; where only one could have reasons none has, and it is said', async () => {
    const [folder, file] = ['writeback', '05-左右两栏有考评分.xlsx'];
    const { rows, form } = await written(folder, file);
    const marks = await expected(folder, file);
    expect(form.converted).toBe(false);
    expect([column(rows, 4, 3, 6), column(rows, 9, 3, 6)]).toEqual([marks.slice(0, 4), marks.slice(4)]);
    const sum = (texts: readonly string[]): number => texts.reduce((all, text) => all + (Number(text) || 0), 0);
    expect([rows[7]?.[4], rows[7]?.[9]]).toEqual([String(sum(marks.slice(0, 4))), String(sum(marks.slice(4)))]);
    expect(rows[2]).toHaveLength(10);
    expect(form.notes.join()).toContain('没有地方写扣分原因，只写了考评分');
  });

  it('each get reasons where each has a place for them; the one total goes where the unit wrote its own', async () => {
    const [folder, file] = ['writeback', '06-左右两栏有扣分原因.xlsx'];
    const { rows } = await written(folder, file);
    const marks = await expected(folder, file);
    expect([column(rows, 4, 3, 6), column(rows, 10, 3, 6)]).toEqual([marks.slice(0, 4), marks.slice(4)]);
    expect([rows[4]?.[5], rows[3]?.[11]]).toEqual(['每少一个扣0.5分 × 1 = −0.5分', '每少一个扣0.5分 × 1 = −0.5分']);
    expect([rows[7]?.[4], rows[7]?.[10]]).toEqual(['', '87.65']);
  });

  it('without columns of their own get them where there is room between and at the right edge', async () => {
    const [folder, file] = ['rounds', 'R422-两份表拼左右.xlsx'];
    const { rows } = await written(folder, file);
    const marks = await expected(folder, file);
    expect(rows[1]?.slice(3)).toEqual(['自评分', '考评分', '序号', '考核内容', '分值', '自评分', '考评分']);
    expect([column(rows, 4, 2, 4), column(rows, 9, 2, 4)]).toEqual([marks.slice(0, 3), marks.slice(3)]);
    expect([rows[5]?.[4] ?? '', rows[5]?.[9]]).toEqual(['', '87.65']);
  });

  it.each([
    ['rounds-9a', 'A04-消防自查左右两栏.xlsx'],
    ['rounds-9g', 'G03-净水班岗位达标.xlsx'],
  ])('without any room for the left one are refused with a sentence: %s/%s', async (folder, file) => {
    const bytes = formBytes(folder, file);
    const form = await writeResultsBack({ fileName: file, bytes, results: (await formsIn(file, bytes)).map(resultsFor) });
    expect(form.ok ? '' : form.problem.join('')).toContain('左边一栏没有考评分的列，也没有地方加');
  });
});
