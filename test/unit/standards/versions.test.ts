import { describe, expect, it } from 'vitest';
import { noFinding } from '#shared/model/finding.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import { carryOver } from '#shared/standards/carry-over.ts';
import { compareStandards } from '#shared/standards/compare-standards.ts';
import { finishDraft } from '#shared/standards/draft-standard.ts';
import { changeItem, changeStandard, moveItem, removeItem } from '#shared/standards/edit-draft.ts';
import { standardFromRubric } from '#shared/standards/rubric-standard.ts';
import { finding, item, section, standard } from '../scoring/make-standard.ts';

const rules = [{ kind: 'per-missing' as const, points: 1 }];
const before = standard([
  section('a', [item({ id: 'a1', text: '按期换届', max: 40, rules }), item({ id: 'a2', text: '挂牌', max: 20 })]),
  section('b', [item({ id: 'b1', text: '独立开户', max: 40 })]),
]);
const renamed = (id: string, text: string) => standard([section('a', [item({ id, text, max: 40, rules })])]);

describe('comparing two versions', () => {
  it('finds nothing between a standard and itself', () => {
    expect(compareStandards(before, before)).toEqual({ added: [], removed: [], changed: [], same: 3, head: [] });
  });

  it('names what changed of an item, what went, what came and what changed above', () => {
    const moved = moveItem(changeItem(removeItem(before, 'b1'), 'a1', { max: 3000, text: '按期换届选举', rules: [] }), 'a2', 'b', 0);
    const after = changeStandard(moved, { total: 9000, policy: { ...before.policy, accept: 8500 } });
    const { added, removed, changed, same, head } = compareStandards(before, after);
    expect(added).toEqual([]);
    expect(removed.map((placed) => placed.item.id)).toEqual(['b1']);
    expect(changed.map((one) => [one.after.item.id, ...one.what])).toEqual([
      ['a1', 'text', 'points', 'rules'],
      ['a2', 'section'],
    ]);
    expect(same).toBe(0);
    expect(head).toEqual([
      { what: '总分', before: '100分', after: '90分' },
      { what: '合格线', before: '80分', after: '85分' },
    ]);
  });

  it('knows an item again by its text when its id is another', () => {
    const { added, changed, same } = compareStandards(before, renamed('neu', '1、按期换届(4分)'));
    expect(added).toEqual([]);
    expect([same, changed.map(({ what }) => what)]).toEqual([0, [['text']]]);
  });
});

describe('carrying findings over', () => {
  const findings = { a1: finding('partly', [2]), a2: finding('met'), b1: { ...noFinding, note: '见账户' } };

  it('keeps what is the same and names the rest', () => {
    const carried = carryOver(findings, before, changeItem(before, 'a1', { max: 4100 }));
    expect(carried.kept).toEqual({ a2: findings.a2, b1: findings.b1 });
    expect(carried.anew.map(({ id }) => id)).toEqual(['a1']);
    expect(carried.dropped.map(({ id }) => id)).toEqual(['a1']);
  });

  it('is not misled by an id that now means something else', () => {
    const swapped = standard([section('a', [item({ id: 'a1', text: '挂牌', max: 20 }), item({ id: 'a2', text: '按期换届', max: 40, rules })])]);
    expect(carryOver(findings, before, swapped).kept).toEqual({ a1: findings.a2, a2: findings.a1 });
  });

  it('looks again at an item whose rules changed places, since answers name a rule by its place', () => {
    const two = (order: readonly object[]) => standard([section('a', [item({ id: 'a1', max: 40, rules: order as never })])]);
    const [x, y] = [
      { kind: 'fixed', points: 1 },
      { kind: 'fixed', points: 2 },
    ];
    expect(carryOver({ a1: finding('partly', [true]) }, two([x, y]), two([y, x])).kept).toEqual({});
  });

  it('does not care for number, section or papers', () => {
    const after = changeItem(moveItem(before, 'a2', 'b', 0), 'a2', { no: '9', evidence: ['照片'] });
    expect(carryOver(findings, before, after).anew).toEqual([]);
  });
});

describe('a standard from a rubric', () => {
  const line = {
    no: '1',
    text: '按期换届',
    max: 400,
    ruleText: '每少一个扣1分',
    rules: [{ kind: 'per-missing' as const, points: 100 }],
    sure: 0.9,
    cell: 'A!B2',
  };
  const reading: RubricReading = {
    file: '细则.xls',
    sha256: '',
    status: 'read',
    reason: null,
    title: '考核细则',
    total: 400,
    sections: [
      { title: '组织', max: 400, outside: false, items: [line] },
      { title: '加分项', max: 300, outside: true, items: [{ ...line, text: '获表彰', max: 300, rules: [{ kind: 'bonus', cap: 300 }] }] },
    ],
    headers: [],
    questions: [],
    problems: [],
  };

  it('is whole, with bonus parts outside the total', () => {
    const finished = finishDraft(standardFromRubric(reading, { id: 'r', title: '考核细则', version: '2025', source: '细则.xls' }));
    expect(finished.ok).toBe(true);
    if (!finished.ok) return;
    expect(finished.value.total).toBe(400);
    expect(finished.value.sections.map(({ max, items }) => [max, items[0]?.max])).toEqual([
      [400, 400],
      [0, 0],
    ]);
    expect(finished.value.policy).toMatchObject({ accept: 320, rectify: 240 });
  });
});
