import { expect, it } from 'vitest';
import { layoutsToLearn, taughtBy } from '#shared/importing/confirmed-layouts.ts';
import type { UnderstoodHeader } from '#shared/model/submission.ts';
import { fileOf, planned, submissionOf } from './samples.ts';

const header = (signature: string, by: UnderstoodHeader['by'] = 'program'): UnderstoodHeader => ({
  signature,
  by,
  columns: signature.split('|').map((heading, index) => ({ index, heading, cell: `Sheet1!A${String(index + 1)}`, role: 'item' })),
});
const form = (name: string, ...headers: readonly UnderstoodHeader[]) => submissionOf(name, { headers: [...headers] });
const lesson = { layout: 'aaaa', checks: { 'self: the first of its kind': [1, 0], 'item: no heading': [0, 1] } } as const;

it('one file of each layout is learned from, counted with all that have it, and a correction is known', () => {
  const rows = planned([
    fileOf(0, [form('甲工会', header('内容|分值'))]),
    fileOf(1, [form('乙工会', header('内容|分值'))]),
    fileOf(2, [form('丙工会', header('内容|分值|列3', 'recipe'))]),
    fileOf(3, [submissionOf('丁工会', { layout: 'facts' })]),
  ]);
  const layouts = layoutsToLearn(rows);
  expect(layouts.map(({ file, files, corrected }) => [file.order, files, corrected])).toEqual([
    [0, 2, false],
    [2, 1, true],
  ]);
  expect(layouts[1]?.mappings.map(({ signature, by }) => [signature, by])).toEqual([['内容|分值|列3', 'recipe']]);
});

it('what nobody settled teaches nothing: an open question, scores put right by hand', () => {
  const asked = fileOf(0, [form('甲工会', header('内容|分值'))]);
  const answers = ['D', 'E'].map((column) => ({ label: '自评', range: `Sheet1!${column}2:${column}4`, sure: 0.5, roles: {} }));
  const open = {
    ...asked,
    reading: { ...asked.reading, questions: [{ kind: 'self-column' as const, sheet: 'Sheet1', signature: '内容|分值', answers, submission: 0 }] },
  };
  const corrections = new Map([['1/0', { selfs: { 0: { self: 300, by: '张三', atMs: 1 } } }]]);
  const rows = planned([open, fileOf(1, [form('乙工会', header('内容|分值|列3'))])], [], { edits: corrections });
  const layouts = layoutsToLearn(rows);
  expect(layouts.map(({ doubted }) => doubted)).toEqual([['self'], ['self']]);
  expect(taughtBy(layouts, [lesson, undefined])).toEqual([{ layout: 'aaaa', files: 1, corrected: false, checks: { 'item: no heading': [0, 1] } }]);
});

it('layouts that only a person tells apart are one', () => {
  const layouts = layoutsToLearn(planned([fileOf(0, [form('甲工会', header('内容|分值'))]), fileOf(1, [form('乙工会', header('内容|分 值'))])]));
  expect(taughtBy(layouts, [lesson, lesson])).toEqual([{ layout: 'aaaa', files: 2, corrected: false, checks: lesson.checks }]);
});
