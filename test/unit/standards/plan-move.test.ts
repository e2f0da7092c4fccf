import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '#shared/record/records.ts';
import { changeItem, removeItem } from '#shared/standards/edit-draft.ts';
import { comparisonRows, standardComparisonTable } from '#shared/output/comparison-rows.ts';
import { compareStandards } from '#shared/standards/compare-standards.ts';
import { hashOfStandard } from '#shared/model/standard-hash.ts';
import { planMove } from '#shared/rounds/plan-move.ts';
import { libraryOf } from '#renderer/features/standards/library.ts';
import { item, section, standard } from '../scoring/make-standard.ts';

const before = standard([
  section('a', [item({ id: 'a1', text: '按期换届', max: 40 }), item({ id: 'a2', text: '挂牌', max: 20 })]),
  section('b', [item({ id: 'b1', text: '独立开户', max: 20 }), item({ id: 'b2', text: '经审会健全', max: 20 })]),
]);
const after = removeItem(changeItem(before, 'a1', { max: 3000 }), 'b2');
const to = { hash: 'new', standard: after };

const visit = (unitId: string, part: Partial<VisitRecord> = {}): VisitRecord => ({
  id: `r/${unitId}/first`,
  roundId: 'r',
  unitId,
  phase: 'first',
  standardHash: 'old',
  openedMs: 1,
  changedMs: 1,
  completedMs: null,
  inspectors: [],
  verdicts: Uint8Array.from([1, 0, 0, 3]),
  assessed: Int32Array.from([4000, -1, -1, 0]),
  self: new Int32Array(4).fill(-1),
  sections: new Int32Array(2),
  judged: 2,
  photos: 0,
  notes: 0,
  total: 0,
  selfTotal: null,
  grade: null,
  recommendation: 'rejected',
  reasons: [],
  openMandatory: [],
  vetoes: [],
  ...part,
});

const plan = (visits: readonly VisitRecord[]) => planMove(visits, before, to, (hash) => (hash === 'old' ? before : hash === 'new' ? after : undefined));
const unitsOf = (visits: readonly VisitRecord[]) => visits.map((one) => `${one.unitId}/${one.phase}`);

describe('planning the move of a round to another version', () => {
  it('says what is kept, what must be looked at again and by how many visits, and what is not asked for any more', () => {
    const found = plan([visit('u1'), visit('u2', { verdicts: new Uint8Array(4), assessed: new Int32Array(4).fill(-1) })]);
    expect(found.kept).toBe(2);
    expect(found.anew.map((one) => [one.after.item.id, one.before?.item.id, one.what, one.judged])).toEqual([['a1', 'a1', ['points'], 1]]);
    expect(found.dropped.map((one) => [one.before.item.id, one.judged])).toEqual([['b2', 1]]);
  });

  it('takes open first visits along; what is completed, re-inspected or of an unknown standard keeps its version, what moved already is not named', () => {
    const found = plan([
      visit('open'),
      visit('done', { completedMs: 5 }),
      visit('again'),
      visit('again', { id: 'r/again/re', phase: 're' }),
      visit('foreign', { standardHash: 'unknown' }),
      visit('moved', { standardHash: 'new' }),
    ]);
    expect(unitsOf(found.moving)).toEqual(['open/first']);
    expect(unitsOf(found.staying)).toEqual(['done/first', 'again/first', 'again/re', 'foreign/first']);
  });
});

describe('the rows of a comparison', () => {
  it('give the wording of both versions for what changed, and of one version for what came or went', () => {
    const rows = comparisonRows(compareStandards(before, after));
    expect(rows).toEqual([
      { key: 'changed/a1', kind: 'changed', section: 'a', text: '按期换届', rewordings: [{ what: '分值', before: '40分', after: '30分' }] },
      {
        key: 'removed/b2',
        kind: 'removed',
        section: 'b',
        text: '经审会健全',
        rewordings: [
          { what: '分值', before: '20分', after: '' },
          { what: '评分办法', before: '没有评分办法', after: '' },
        ],
      },
    ]);
  });

  it('tell rules that read alike and differ inside', () => {
    const rule = { kind: 'fixed' as const, points: 100, text: '未换届扣1分' };
    const old = changeItem(before, 'a1', { rules: [rule] });
    const now = changeItem(before, 'a1', { rules: [{ ...rule, shownBy: [{ fact: 'termOverdue', is: 'yes' as const }] }] });
    expect(comparisonRows(compareStandards(old, now))[0]?.rewordings).toEqual([
      { what: '评分办法', before: '未换届扣1分', after: '未换届扣1分（文字相同，计算的条件有改动）' },
    ]);
  });

  it('make a table to save, what changed above the items first', () => {
    const comparison = compareStandards(before, { ...after, total: 9000 });
    const { rows } = standardComparisonTable('对照', [], comparison, comparisonRows(comparison));
    expect(rows[0]).toEqual(['总则', '', '', '总分', '100分', '90分']);
    expect(rows[1]).toEqual(['改动', 'a', '按期换届', '分值', '40分', '30分']);
  });
});

describe('the library', () => {
  const record = (hash: string, keptMs: number) => ({ hash, title: before.title, version: before.version, keptMs });

  it('shows an edited copy under the same title and version as a row of its own, and a kept shipped standard once', () => {
    const own = hashOfStandard(before);
    const library = libraryOf(
      [before],
      [
        { record: record(own, 1), standard: before },
        { record: record('copy', 2), standard: after },
        { record: record('lost', 3), standard: null },
      ],
    );
    expect(library.map(({ hash, shipped, kept }) => [hash, shipped, kept])).toEqual([
      [own, true, true],
      ['lost', false, true],
      ['copy', false, true],
    ]);
    expect(libraryOf([before], []).map(({ hash, kept }) => [hash, kept])).toEqual([[own, false]]);
  });
});
