import { describe, expect, it } from 'vitest';
import { itemHealth, type HealthVisit } from '#shared/rounds/item-health.ts';
import { draftEffect, proposedDraft } from '#shared/rounds/draft-effect.ts';
import { noFinding, type Findings } from '#shared/model/finding.ts';
import { Standard } from '#shared/model/standard.ts';
import { finishDraft } from '#shared/standards/draft-standard.ts';
import { scoreOn } from '#shared/scoring/score-basis.ts';

const standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 's',
  version: '1.0',
  title: 's',
  source: '',
  total: 20,
  sections: [
    {
      id: 'a',
      title: 'A',
      max: 20,
      items: [
        { id: 'a1', no: '1', text: '一', max: 10 },
        { id: 'a2', no: '2', text: '二', max: 6 },
        { id: 'a3', no: '3', text: '三', max: 4 },
      ],
    },
  ],
  policy: { accept: 14, rectify: 10 },
});
const basis = { facts: {}, subordinates: [] };
const found = (points: Readonly<Record<string, number>>): Findings =>
  Object.fromEntries(Object.entries(points).map(([id, one]) => [id, { ...noFinding, verdict: 'partly' as const, points: one * 100 }]));

describe('the effect of a draft on verdicts', () => {
  const visits = [
    { unitId: 'u1', findings: found({ a1: 10, a2: 0, a3: 4 }), basis },
    { unitId: 'u2', findings: found({ a1: 10, a2: 6, a3: 4 }), basis },
  ];
  it('scores the same findings by the draft: bounded by the new full marks, without what is left out', () => {
    const draft = finishDraft(proposedDraft(standard, new Map([['a3', { text: '三', ruleText: '', max: 200, rules: [], dropped: false }]])));
    if (!draft.ok) throw new Error(draft.problem.join());
    const effect = draftEffect(standard, draft.value, visits);
    expect(effect.units.map(({ before, after }) => [before.total, after.total])).toEqual([
      [1400, 1200],
      [2000, 1800],
    ]);
    expect(effect.changed).toEqual([{ unitId: 'u1', before: { total: 1400, recommendation: 'accepted' }, after: { total: 1200, recommendation: 'rectify' } }]);
  });
  it('changes nothing where nothing is proposed, and only words where only words are', () => {
    const same = finishDraft(proposedDraft(standard, new Map([['a1', { text: '另一种说法', ruleText: '新办法', max: 1000, rules: [], dropped: false }]])));
    if (!same.ok) throw new Error(same.problem.join());
    expect(same.value.version).toBe('1.1');
    expect(draftEffect(standard, same.value, visits).changed).toEqual([]);
    expect(draftEffect(standard, standard, visits).units.every(({ before, after }) => before.total === after.total)).toBe(true);
  });
  it('leaves out an item that is dropped, and counts in full what nobody looked at', () => {
    const dropped = finishDraft(proposedDraft(standard, new Map([['a2', { text: '二', ruleText: '', max: 600, rules: [], dropped: true }]])));
    if (!dropped.ok) throw new Error(dropped.problem.join());
    expect(draftEffect(standard, dropped.value, visits).units.map(({ after }) => after.total)).toEqual([1400, 1400]);
    const back = draftEffect(
      dropped.value,
      standard,
      visits.map((visit) => ({ ...visit, findings: found({ a1: 10, a3: 4 }) })),
    );
    expect(back.unseen.map(({ id }) => id)).toEqual(['a2']);
    expect(back.units.map(({ before, after }) => [before.total, after.total])).toEqual([
      [1400, 2000],
      [1400, 2000],
    ]);
  });
});

describe('the report card of a standard', () => {
  const visit = (findings: Findings, disputed: readonly string[] = []): HealthVisit => ({
    standard,
    inspected: { findings, result: scoreOn(standard, findings, basis) },
    closing: { replies: Object.fromEntries(disputed.map((id) => [id, { stance: 'disputed' as const, words: '' }])), signatures: {}, leftOut: [] },
    evidence: { files: [] },
  });
  it('marks what nobody and what everybody lost on, what was objected to and what was given without evidence', () => {
    const visits = Array.from({ length: 10 }, (_, index) => visit(found({ a1: 10, a2: 3, a3: index < 4 ? 4 : 2 }), index === 0 ? ['a2'] : []));
    const health = itemHealth(standard, visits, [], []);
    expect(health.map(({ item, marks }) => [item.id, marks])).toEqual([
      ['a1', ['nobody', 'unproven']],
      ['a2', ['everybody', 'disputed']],
      ['a3', ['unproven']],
    ]);
    expect(health.map(({ lost, unproven }) => [lost.count, lost.n, unproven.count, unproven.n])).toEqual([
      [0, 10, 10, 10],
      [10, 10, 0, 0],
      [6, 10, 4, 4],
    ]);
  });
  it('says nothing of nobody and everybody for few units', () => {
    const health = itemHealth(standard, [visit(found({ a1: 10, a2: 0, a3: 4 }))], [], []);
    expect(health.flatMap(({ marks }) => marks).filter((mark) => mark === 'nobody' || mark === 'everybody')).toEqual([]);
  });
});
