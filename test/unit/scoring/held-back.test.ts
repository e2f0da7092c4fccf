import { describe, expect, it } from 'vitest';
import { Standard } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { score } from '#shared/scoring/score.ts';

const standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'joint',
  version: '1',
  title: '联合条件',
  total: 100,
  sections: [{ id: 's', title: '全部', max: 100, items: [{ id: 'i', no: '1', text: '一项', max: 100 }] }],
  bands: [
    { title: '示范', atLeast: 90, requires: [{ fact: 'satisfactionRate', is: 'at-least', value: 0.9 }] },
    { title: '合格', atLeast: 80 },
  ],
  policy: { accept: 80, rectify: 60 },
});

const scored = (points: number, facts: Facts) =>
  score(standard, { findings: { i: { verdict: 'partly', answers: {}, points: points * 100, note: '', photos: [] } }, facts });

describe('a grade that a joint condition keeps back', () => {
  it('is named with figures, in the result and among the reasons', () => {
    const result = scored(95, { satisfactionRate: 0.82 });
    expect(result.grade).toBe('合格');
    const reason = '得分达到“示范”，但联合条件没有满足（满意率82%，还差8个百分点），等次为“合格”。';
    expect(result.heldBack).toEqual({ grade: '示范', reason });
    expect(result.reasons).toContain(reason);
  });

  it('is provisional while the fact is not known', () => {
    expect(scored(95, {}).heldBack?.reason).toBe('得分达到“示范”，但联合条件还不能判断（缺少：满意率），暂按等次为“合格”。');
  });

  it('is none where the condition holds exactly, or the points do not reach the band', () => {
    expect(scored(95, { satisfactionRate: 0.9 })).toMatchObject({ grade: '示范', heldBack: null });
    expect(scored(89.99, { satisfactionRate: 0.82 })).toMatchObject({ grade: '合格', heldBack: null });
  });

  it('is none where another limit closes the band before its condition is asked', () => {
    const gated = { ...standard, gates: [{ text: '已建会', requires: [{ fact: 'established', is: 'yes' as const }] }] };
    const finding = { verdict: 'met' as const, answers: {}, points: null, note: '', photos: [] };
    const result = score(gated, { findings: { i: finding }, facts: { established: false, satisfactionRate: 0.82 } });
    expect(result).toMatchObject({ total: 10_000, grade: null, heldBack: null, recommendation: 'rejected' });
  });
});
