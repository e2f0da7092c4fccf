import { describe, expect, it } from 'vitest';
import { lockMatters } from '#shared/desk/lock-matters.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { rulingBreaches, whyNotRule, type RuledObjection } from '#shared/desk/who-may-rule.ts';

const involved = { visited: ['王芳', '李强'], scored: ['赵敏'], notified: ['张明'] };

const objection = (more: Partial<RuledObjection> = {}): RuledObjection => ({
  unitName: '甲工会',
  place: 6,
  involved,
  raisedOn: '2024-11-20',
  ruling: { ruledBy: '周主席', ruledOn: '2024-11-25', reason: '补交属实' },
  ...more,
});

describe('who may rule on an objection', () => {
  it('is nobody who visited, scored or notified that unit', () => {
    expect(whyNotRule('王芳', involved)).toBe('王芳对这个单位参加核查，异议要由没有经手的人复核。');
    expect(whyNotRule(' 赵敏 ', involved)).toContain('评分');
    expect(whyNotRule('张明', involved)).toContain('发出通知');
    expect(whyNotRule('周主席', involved)).toBeNull();
  });

  it('is checked again over what is on record, each breach by name', () => {
    const breaches = (more: Partial<RuledObjection>, days: number | null = 7) => rulingBreaches([objection(more)], days, '2024-11-30');
    expect(breaches({})).toEqual([]);
    expect(breaches({ ruling: { ruledBy: '王芳', ruledOn: '2024-11-25', reason: '属实' } })).toEqual(['甲工会第 6 条：复核人王芳对这个单位参加核查。']);
    expect(breaches({ ruling: { ruledBy: '', ruledOn: '2024-11-19', reason: ' ' } }).length).toBe(3);
    expect(breaches({ ruling: { ruledBy: '周主席', ruledOn: '2024-11-27', reason: '属实' } })).toEqual([]);
    expect(breaches({ ruling: { ruledBy: '周主席', ruledOn: '2024-11-28', reason: '属实' } })[0]).toContain('超过 7 天');
    expect(breaches({ ruling: undefined })[0]).toContain('超过 7 天还没有裁定');
    expect(breaches({ ruling: undefined }, null)).toEqual([]);
    expect(breaches({ ruling: undefined, raisedOn: null })).toEqual([]);
  });
});

describe('what is open when a round is to be locked', () => {
  const row = (name: string, more: Partial<DeskRow>): DeskRow => ({
    unitId: name,
    unit: undefined,
    name,
    stage: 'decided',
    visit: undefined,
    finished: undefined,
    first: undefined,
    place: null,
    sharedPlace: false,
    unsigned: [],
    selfTotal: null,
    decision: undefined,
    outdated: null,
    openMatters: 0,
    line: null,
    near: false,
    gates: 0,
    disputed: 0,
    look: 'not-asked',
    lookReason: null,
    looks: [],
    approval: 'not-asked',
    approvals: [],
    leader: '',
    ...more,
  });
  const rectify = { roundId: 'r', unitId: 'u', outcome: 'rectify', adopted: true, reason: '', recommended: 'rectify', decidedBy: '', decidedMs: 1 } as const;

  it('is named by kind, with the units', () => {
    const rows = [
      row('好', {}),
      row('待', { stage: 'open', disputed: 1 }),
      row('缺', { look: 'lacking' }),
      row('未审', { approval: 'lacking' }),
      row('审后变', { approval: 'outdated' }),
      row('审过', { approval: 'given' }),
      row('反', { look: 'contested', decision: { ...rectify, outcome: 'accepted', recommended: 'accepted' } }),
      row('改判', { look: 'contested', decision: { ...rectify, outcome: 'accepted', adopted: false } }),
      row('未发', { decision: rectify }),
      row('已发', { decision: rectify }),
      row('没去', { stage: 'unvisited' }),
    ];
    expect(lockMatters(rows, new Set(['已发']))).toEqual([
      { word: '核查完成、没有决定', names: ['待'] },
      { word: '没有核查', names: ['没去'] },
      { word: '有异议没有裁定', names: ['待'] },
      { word: '组长没有审核', names: ['未审', '审后变'] },
      { word: '缺第二人复看', names: ['缺'] },
      { word: '第二人复看不同意，仍按建议决定', names: ['反'] },
      { word: '限期整改没有发通知', names: ['未发'] },
    ]);
    expect(lockMatters([row('好', {})], new Set())).toEqual([]);
  });
});
