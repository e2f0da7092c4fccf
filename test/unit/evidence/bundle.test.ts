import { describe, expect, it } from 'vitest';
import { bundledFiles, type BundledVisit } from '#shared/evidence/bundle.ts';
import { batchKinds } from '#shared/output/batch-list.ts';
import { listedEvidence } from '#shared/output/evidence-list.ts';
import type { AttachedFile, Photo } from '#shared/evidence/evidence.ts';
import type { Marks } from '#shared/model/marks.ts';
import { threeItems } from '../closing/a-visit.ts';

const sha = (byte: string): string => byte.repeat(32);
const marks: Marks = [{ kind: 'circle', colour: 'red', from: [0, 0], to: [100, 100] }];
const photo = (itemId: string, byte: string, drawn: Marks = []): Photo => ({
  itemId,
  sha256: sha(byte),
  name: 'x.jpg',
  takenOn: '2026-03-01',
  print: null,
  marks: drawn,
  by: '张三',
  addedMs: 0,
});
const file = (itemId: string, byte: string, name: string): AttachedFile => ({ itemId, sha256: sha(byte), name, size: 9, by: '李四', addedMs: 0 });
const visit = (unitId: string, unit: string, phase: 'first' | 're', photos: readonly Photo[], files: readonly AttachedFile[] = []): BundledVisit => ({
  unitId,
  unit,
  phase,
  standard: threeItems,
  evidence: { photos, files },
});
const paths = (...visits: readonly BundledVisit[]) => bundledFiles(visits).map(({ path }) => path);

describe('files of a bundle', () => {
  it('are named 单位_项目_序号, in a folder a unit, in the order of the items', () => {
    expect(
      paths(
        visit(
          'u1',
          '石桥社区工会',
          'first',
          [photo('must', 'a1'), photo('missing', 'a2'), photo('missing', 'a3', marks)],
          [file('missing', 'b1', '委员名单.XLSX')],
        ),
      ),
    ).toEqual([
      '石桥社区工会/石桥社区工会_第1项三个委员会健全_1.jpg',
      '石桥社区工会/石桥社区工会_第1项三个委员会健全_2.jpg',
      '石桥社区工会/石桥社区工会_第1项三个委员会健全_2（标注）.jpg',
      '石桥社区工会/石桥社区工会_第1项三个委员会健全_附件1.xlsx',
      '石桥社区工会/石桥社区工会_第2项依法登记法人资格_1.jpg',
    ]);
  });

  it('are safe on every system and unique, whatever the unit is called', () => {
    const odd = 'a/b\\c:d*e?f"g<h>i|j ';
    const named = paths(
      visit('u1', odd, 'first', [photo('must', 'a1')]),
      visit('u2', odd, 'first', [photo('must', 'a2')]),
      visit('u3', '长'.repeat(120), 'first', [photo('gone', 'a3')]),
    );
    expect(new Set(named.map((path) => path.toLowerCase())).size).toBe(3);
    for (const path of named) {
      expect(path.split('/')).toHaveLength(2);
      for (const part of path.split('/')) {
        expect(part).toMatch(/^[^\\/:*?"<>|]{1,120}$/u);
        expect(part).not.toMatch(/[. ]$/u);
      }
    }
  });

  it('come once where a re-inspection carried them over, and are told apart where it took new ones', () => {
    const first = visit('u1', '甲', 'first', [photo('must', 'a1')]);
    expect(paths(first, visit('u1', '甲', 're', [photo('must', 'a1'), photo('must', 'a2')]))).toEqual([
      '甲/甲_第2项依法登记法人资格_1.jpg',
      '甲/甲_复验_第2项依法登记法人资格_1.jpg',
    ]);
  });

  it('are listed with phase, item, day and who added them', () => {
    const [one] = bundledFiles([visit('u1', '=甲', 'first', [photo('must', 'a1')])]);
    if (one === undefined) throw new Error('no files');
    expect(listedEvidence(one, () => '2026-03-01 10:00')).toEqual({
      units: ['=甲'],
      paper: '照片',
      path: one.path,
      own: ['初验', 2, '依法登记法人资格', '2026-03-01', '张三', '2026-03-01 10:00', ''],
      note: '',
    });
    expect(listedEvidence(one, String).own).toHaveLength(batchKinds.evidence.own.length);
  });
});

describe('traces of a unit', () => {
  const trace = (id: string, itemId: string, name: string | null) => ({
    id,
    itemId,
    on: '2026-02-01',
    what: '召开会员大会',
    shownBy: '签到表',
    file: name === null ? null : { sha256: sha(id), name, size: 3 },
    by: '周敏',
    notedMs: 5,
  });
  const traced = { unitId: 'u1', unit: '甲', standard: threeItems, traces: [trace('c1', 'must', '签到表.pdf'), trace('c2', 'missing', null)] };

  it('are in the folder of the unit beside what its visit found, each with what it shows; what only paper shows has no file', () => {
    const files = bundledFiles([visit('u1', '甲', 'first', [photo('must', 'a1')])], [traced]);
    expect(files.map(({ path }) => path)).toEqual(['甲/甲_第2项依法登记法人资格_1.jpg', '甲/甲_第2项依法登记法人资格_痕迹1.pdf']);
    const [, one] = files;
    if (one === undefined) throw new Error('no file of a trace');
    const { paper, own, note } = listedEvidence(one, String);
    expect([own[0], paper, own.at(-1), note]).toEqual(['组织实施', '工作痕迹', '签到表.pdf', '2026年2月1日 召开会员大会；签到表']);
  });

  it('of a unit that nobody visited yet are there too', () => {
    expect(bundledFiles([], [traced]).map(({ kind, phase, unit }) => [kind, phase, unit])).toEqual([['trace', null, '甲']]);
  });
});
