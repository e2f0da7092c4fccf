import { describe, expect, test } from 'vitest';
import { withRole } from '#shared/importing/column-roles.ts';
import { keptEdits } from '#shared/importing/kept-edits.ts';
import { readFile } from '#shared/intake/read-file.ts';
import type { FileReading, UnderstoodHeader } from '#shared/model/submission.ts';

const header: UnderstoodHeader = {
  signature: '项目|考核内容|分值|列4',
  by: 'program',
  columns: (['section', 'item', 'max', 'ignored'] as const).map((role, index) => ({ index, heading: '', cell: '', role })),
};

describe('a column that gets another role', () => {
  test('takes it from the column that held it', () => {
    expect(withRole(header, 3, 'max')?.roles).toEqual({ 0: 'section', 1: 'item', 2: 'ignored', 3: 'max' });
  });

  test('leaves the former items as sections when they are left of the new ones', () => {
    expect(withRole(header, 3, 'item')?.roles).toEqual({ 0: 'section', 1: 'section', 2: 'max', 3: 'item' });
    expect(withRole(header, 0, 'item')?.roles).toEqual({ 0: 'item', 1: 'ignored', 2: 'max', 3: 'ignored' });
  });

  test('is refused when no column would hold the items', () => {
    expect(withRole(header, 1, 'note')).toBeUndefined();
  });
});

const form = '基层工会自评表\n单位：城关镇中心小学工会\n项目,考核内容,分值,列4\n组织建设,依法选举产生工会委员会,10,8\n组织建设,会员档案齐全,10,9\n';
const read = (): FileReading => readFile('表.csv', new TextEncoder().encode(form));

test('corrections go with the cell of their item into the next reading, and fall away with it', () => {
  const before = read();
  const [submission] = before.submissions;
  expect(submission?.items).toHaveLength(2);
  const edits = new Map([['3/0', { unitName: '中心小学工会', selfs: { 1: { self: 900, by: '王', atMs: 1 } } }]]);
  const shorter = { ...before, submissions: before.submissions.map((one) => ({ ...one, items: one.items.slice(1) })) };
  expect(keptEdits(edits, 3, before, shorter).get('3/0')).toEqual({ unitName: '中心小学工会', selfs: { 0: { self: 900, by: '王', atMs: 1 } } });
  const none = { ...before, submissions: [] };
  expect(keptEdits(edits, 3, before, none).has('3/0')).toBe(false);
  expect(keptEdits(edits, 4, before, none).has('3/0')).toBe(true);
});
