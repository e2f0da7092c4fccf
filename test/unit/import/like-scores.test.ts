import { describe, expect, test } from 'vitest';
import { likeScores } from '#shared/importing/like-scores.ts';
import type { SubmissionItem } from '#shared/model/submission.ts';

const item = (selfRaw: string, max: number, self: number | null = null): SubmissionItem => ({
  section: '',
  no: '',
  text: '内容',
  max,
  self,
  assessed: null,
  ruleText: '',
  note: '',
  notApplicable: false,
  cells: {},
  selfRaw,
});

/** What would be corrected along, row by row, after the first item of the first row was. */
function along(rows: readonly (readonly SubmissionItem[])[], self: number | null, corrected: readonly number[] = []) {
  const [[first] = []] = rows;
  if (first === undefined) throw new Error('there is no item');
  const selfs = Object.fromEntries(corrected.map((index) => [index, { self: 0, by: '', atMs: 0 }]));
  const like = likeScores(
    rows.map((items, place) => ({ key: `0/${String(place)}`, items, selfs: place === 0 ? selfs : undefined })),
    first,
    self,
    ['0/0', 0],
  );
  return like === undefined ? undefined : { words: like.words, rows: [...like.rows.values()].map((own) => [...own]) };
}

describe('cells written like one that was corrected', () => {
  test('get the full marks of their own lines where that one did', () => {
    expect(along([[item('√', 500), item('√', 400), item('×', 400), item(' √ ', 300)]], 500)).toEqual({
      words: '按满分',
      rows: [
        [
          [1, 400],
          [3, 300],
        ],
      ],
    });
  });

  test('get the number that is written, each its own, where that one did', () => {
    expect(along([[item('9分（见附件）', 1000), item('8分（见附件）', 1000), item('8分（见照片）', 1000)]], 900)).toEqual({
      words: '按写明的分数',
      rows: [[[1, 800]]],
    });
  });

  test('get the same points, or the same share of other full marks, where that comes out even', () => {
    expect(along([[item('良', 500), item('良', 500)]], 400)).toEqual({ words: '改为同样的分数', rows: [[[1, 400]]] });
    expect(along([[item('良', 500), item('良', 1000), item('良', 333)]], 400)).toEqual({ words: '按同样的比例', rows: [[[1, 800]]] });
  });

  test('become blank where that one did, also in other forms of the layout', () => {
    expect(along([[item('待定', 500, 0)], [item('待定', 500, 0), item('5', 500, 500)]], null)).toEqual({ words: '都不计分', rows: [[[0, null]]] });
  });

  test('are left alone where they were corrected already, or read so already', () => {
    expect(along([[item('√', 500), item('√', 400), item('√', 300, 300)]], 500, [1])).toBeUndefined();
  });

  test('are none where a cell was blank or held a plain number', () => {
    expect(along([[item('', 500), item('', 500)]], 500)).toBeUndefined();
    expect(along([[item('4分', 500), item('5分', 500)]], 500)).toBeUndefined();
  });
});
