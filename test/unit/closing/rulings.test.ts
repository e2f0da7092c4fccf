import { describe, expect, it } from 'vitest';
import { openObjections, withRulings, type Ruling } from '#shared/closing/rulings.ts';
import { rulingsOf } from '#shared/record/read-visit-fields.ts';
import { shortfallsOf } from '#shared/scoring/shortfalls.ts';
import { giveReply, ruleObjection } from '#shared/record/visit-acts.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { projectVisit } from '#shared/record/project-visit.ts';
import { readVisit } from '#shared/record/read-visit.ts';
import { applyEntries } from '#shared/ledger/registers.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { Standard } from '#shared/model/standard.ts';
import type { Findings } from '#shared/model/finding.ts';
import { carriedFields } from '#shared/record/carry.ts';
import { score } from '#shared/scoring/score.ts';
import { firstFindings, firstResult, threeItems } from './a-visit.ts';

const visit = { roundId: 'r', unitId: 'u', phase: 'first' } as const;
const ruling: Ruling = {
  accepted: true,
  points: 600,
  lifted: false,
  words: '已成立',
  reason: '批复在会后送到',
  ruledOn: '2024-12-01',
  ruledBy: '验收领导小组',
};
const scoreOf = (findings: Findings) => score(threeItems, { findings, facts: {} });

describe('a ruling on an objection', () => {
  it('is a layer over the finding, which stays as it is, and its receipt says where the points come from', () => {
    const ruled = withRulings(threeItems, firstFindings, { missing: ruling });
    expect(firstFindings['missing']?.points).toBeNull();
    expect(ruled['plain']).toBe(firstFindings['plain']);
    const result = scoreOf(ruled);
    expect([firstResult.total, result.total]).toEqual([600, 800]);
    expect(result.items[0]?.lines.map(({ text }) => text)).toEqual(['经申诉复核定为6分']);
  });

  it('leaves everything alone where the objection was not accepted', () => {
    expect(withRulings(threeItems, firstFindings, { missing: { ...ruling, accepted: false } })).toBe(firstFindings);
  });

  it('lifts an open mandatory item only where it says so', () => {
    const must = { ...ruling, points: 200 };
    expect(scoreOf(withRulings(threeItems, firstFindings, { must: { ...must, lifted: true } })).openMandatory).toEqual([]);
    expect(scoreOf(withRulings(threeItems, firstFindings, { must: { ...must, points: 100 } })).openMandatory).toHaveLength(1);
  });

  it('lifts a veto', () => {
    const standard = Standard.parse({
      ...Standard.encode(threeItems),
      sections: [{ id: 'a', title: '安全', max: 0, items: [{ id: 'veto', no: '1', text: '没有重大事故', max: 0, rules: [{ kind: 'veto' }] }] }],
    });
    const findings: Findings = { veto: { verdict: 'unmet', answers: { '0': true }, points: null, note: '', photos: [] } };
    expect(score(standard, { findings, facts: {} }).vetoes).toHaveLength(1);
    const ruled = withRulings(standard, findings, { veto: { ...ruling, points: 0, lifted: true } });
    expect(score(standard, { findings: ruled, facts: {} }).vetoes).toEqual([]);
  });

  it('is read out of the fields of its act, and an objection without one waits', () => {
    const fields = { ...ruleObjection(visit, 'missing', ruling).fields, 'item/must/ruling': '不是复核' };
    expect(rulingsOf(fields)).toEqual({ missing: ruling });
    const replies = { missing: { stance: 'disputed', words: '' }, must: { stance: 'disputed', words: '' }, plain: { stance: 'agreed', words: '' } } as const;
    expect(openObjections(replies, { missing: ruling })).toEqual(['must']);
  });
});

describe('a visit with an objection in the lists', () => {
  const opening: Draft = { round: 'r', subject: 'visit/r/u/first', act: 'visit-opened', fields: { standardHash: 'h', opened: true } };
  const found: Draft = {
    ...opening,
    act: 'answer-given',
    fields: { 'item/missing/verdict': 'partly', 'item/missing/answer/0': 1, 'item/plain/verdict': 'met' },
  };
  const project = (...drafts: readonly Draft[]) => {
    const registers = applyEntries({}, makeEntries(drafts, noPosition, { device: 'a', by: '张', batch: 'b', nowMs: 0 }).entries);
    const read = readVisit(visit, registers, { standard: threeItems, basis: { facts: {}, subordinates: [] } });
    return read === undefined ? undefined : projectVisit(read, registers, { points: null, total: null });
  };
  const disputed = giveReply(visit, ['missing'], { stance: 'disputed', words: '已成立' });
  const ruled = ruleObjection(visit, 'missing', ruling);

  it('counts the objection while nobody has ruled on it', () => {
    expect(project(opening, found)?.disputed).toBeUndefined();
    expect(project(opening, found, disputed)?.disputed).toBe(1);
    expect(project(opening, found, disputed, ruled)?.disputed).toBeUndefined();
  });

  it('shows the points after the ruling, and keeps those of the inspectors beside them', () => {
    const before = project(opening, found, disputed);
    const after = project(opening, found, disputed, ruled);
    expect(before?.inspected).toBeUndefined();
    expect([after?.total, after?.inspected?.total]).toEqual([800, before?.total]);
    expect([[...(after?.assessed ?? [])], [...(after?.inspected?.assessed ?? [])]]).toEqual([
      [600, -1, 200],
      [400, -1, 200],
    ]);
  });
});

describe('what a re-inspection takes over after objections and closed items', () => {
  it('judges what was closed on its papers as met, and what was ruled on as ruled', () => {
    const ruled = withRulings(threeItems, firstFindings, { missing: ruling });
    expect(shortfallsOf(threeItems, ruled, scoreOf(ruled)).map(({ item }) => item.id)).toEqual(['must']);
    const first = {
      'item/missing/verdict': 'partly',
      'item/missing/answer/0': 1,
      'item/missing/note': '缺女职委',
      'item/must/verdict': 'unmet',
      'item/must/answer/0': true,
      'item/plain/verdict': 'met',
    };
    expect(carriedFields({ first, openIds: [], closed: { must: '2024-12-12' }, ruled })).toEqual({
      'item/missing/note': '缺女职委',
      'item/plain/verdict': 'met',
      'item/must/verdict': 'met',
      'item/must/note': '整改材料已审核，2024年12月12日销号',
      'item/missing/verdict': 'met',
      'item/missing/points': 600,
    });
  });
});
