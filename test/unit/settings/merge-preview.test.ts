import { describe, expect, it } from 'vitest';
import { changeUnit, learnAlias } from '#shared/ledger/acts.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { previewMerge } from '#renderer/features/settings/merge-preview.ts';

const drafts = [changeUnit('u', { town: '城关镇' }), changeUnit('v', { town: '南屏乡' }), learnAlias('u', '城关总工会')];
const { entries } = makeEntries(drafts, noPosition, { device: 'x', by: '张', batch: 'b', nowMs: 1000 });
const manifest = {
  format: 'yanshoutai-package/1' as const,
  device: 'x',
  by: '王',
  writtenMs: 5000,
  entries: { count: entries.length, sha256: '0'.repeat(64) },
  documents: [],
};
const incoming = { manifest, entries, documents: [] };

describe('what a merge would do', () => {
  it('tells the new records by kind and by person', () => {
    expect(previewMerge(incoming, entries.slice(0, 1))).toEqual({
      by: '王',
      writtenMs: 5000,
      fresh: 2,
      same: 1,
      differing: 0,
      documents: 0,
      acts: [
        { word: '修改单位', count: 1 },
        { word: '记住别名', count: 1 },
      ],
      people: ['张'],
    });
  });
  it('says that nothing is new when all is held', () => {
    expect(previewMerge(incoming, entries)).toMatchObject({ fresh: 0, same: 3, acts: [], people: [] });
  });
  it('tells of records that claim the same number with other content', () => {
    const other = makeEntries([changeUnit('u', { town: '别处' })], noPosition, { device: 'x', by: '张', batch: 'c', nowMs: 1000 }).entries;
    expect(previewMerge(incoming, other)).toMatchObject({ fresh: 2, same: 0, differing: 1 });
  });
});
