import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '#shared/model/finding.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { recommendationWord } from '#shared/scoring/recommendation-word.ts';
import { score } from '#shared/scoring/score.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { finding, item, section, standard } from './make-standard.ts';

const shipped = (id: string): Standard => {
  const found = shippedStandards.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const all = (of: Standard, verdict: Verdict): Readonly<Record<string, Finding>> =>
  Object.fromEntries(itemsOf(of).map(({ item: one }) => [one.id, finding(verdict)]));

const everythingMet = (id: string, facts: Facts) => score(shipped(id), { findings: all(shipped(id), 'met'), facts });

describe('conditions that nobody entered', () => {
  it('leave 和谐企业 without self total, ballots and delegates neither 合格 nor graded', () => {
    const result = everythingMet('hexie-qiye', { kind: 'enterprise', contractRate: 1 });
    expect(result).toMatchObject({ grade: null, recommendation: null, withheld: 'conditions' });
    expect(recommendationWord(result)).toBe('条件不全');
    expect(result.reasons[0]).toBe('条件不全，不给出等次和建议。');
    expect(result.missing.map(({ of, facts }) => [of, facts])).toEqual([
      ['gate', ['selfTotal']],
      ['gate', ['satisfied', 'ballots']],
      ['gate', ['delegates', 'attending']],
      ...result.missing.slice(3).map(({ of, facts }) => [of, facts]),
    ]);
    const entered = everythingMet('hexie-qiye', {
      kind: 'enterprise',
      contractRate: 1,
      selfTotal: 95,
      satisfied: 95,
      ballots: 100,
      delegates: 80,
      attending: 100,
    });
    expect(entered).toMatchObject({ recommendation: 'accepted', withheld: null });
  });

  it('leave 双述双评 without 会员评议 undecided instead of rejected for 0 points', () => {
    const result = everythingMet('shuang-shu-shuang-ping', { kind: 'office' });
    expect(result).toMatchObject({
      grade: null,
      recommendation: null,
      withheld: 'conditions',
      missing: [{ of: 'scorer', text: '会员评议', facts: ['memberAppraisal'] }],
    });
    expect(everythingMet('shuang-shu-shuang-ping', { kind: 'office', memberAppraisal: 90 })).toMatchObject({ grade: '优秀', recommendation: 'accepted' });
  });

  const gated = (of: readonly object[]): Standard =>
    standard([section('a', [item({ id: 'i', max: 100 }), item({ id: 'v', max: 0, rules: [{ kind: 'veto' }] })])], {
      gates: of,
      bands: [{ title: '优', atLeast: 90 }],
    });
  const gate = (fact: string) => ({ text: fact, requires: [{ fact, is: 'yes' as const }] });
  const run = (of: Standard, points: number, facts: Facts, veto: boolean | null = false) =>
    score(of, { findings: { i: finding(null, [], points * 100), v: finding('met', veto === null ? [] : [veto]) }, facts });

  it('never withhold what is certain: a veto, a gate that fails, points below the line', () => {
    expect(run(gated([gate('a'), gate('b')]), 95, { a: false })).toMatchObject({ recommendation: 'rejected', withheld: null, grade: null });
    expect(run(gated([gate('a')]), 95, {}, true)).toMatchObject({ recommendation: 'rejected', withheld: null });
    expect(run(gated([gate('a')]), 30, {})).toMatchObject({ recommendation: 'rejected', withheld: null, grade: null });
    expect(run(gated([gate('a')]), 95, {})).toMatchObject({ recommendation: null, withheld: 'conditions', grade: null });
    expect(run(gated([gate('a')]), 95, { a: '是' })).toMatchObject({ recommendation: null, missing: [{ of: 'gate', text: 'a', facts: ['a'] }] });
    expect(run(gated([gate('a')]), 95, { a: true })).toMatchObject({ recommendation: 'accepted', grade: '优' });
  });

  it('name the part of a share that is missing, not the one that is there', () => {
    const of = gated([{ text: '满意', requires: [{ fact: 'satisfied', is: 'share-at-least', of: 'ballots', value: [85, 100] }] }]);
    expect(run(of, 95, { satisfied: 80 }).missing).toEqual([{ of: 'gate', text: '满意', facts: ['ballots'] }]);
    expect(run(of, 95, { satisfied: 80 }).reasons).toContain('前置条件“满意”还不能判断，缺少：有效票数。');
  });
});

describe('too few points to rate', () => {
  const eleven = (more: object = {}): Standard =>
    standard(
      [
        section(
          'a',
          Array.from({ length: 11 }, (_, index) => item({ id: `i${String(index)}`, max: index === 0 ? 20 : 8 })),
        ),
      ],
      {
        bands: [{ title: '优秀', atLeast: 90 }],
        ...more,
      },
    );
  const run = (of: Standard, applicable: number) =>
    score(of, {
      findings: Object.fromEntries(itemsOf(of).map(({ item: one }, index) => [one.id, finding(index < applicable ? 'met' : 'not-applicable')])),
      facts: {},
    });

  it.each(['no-deduction', 'full', 'rescale'] as const)('gives no grade where everything is 不适用 (%s)', (notApplicable) => {
    const result = run(eleven({ notApplicable }), 0);
    expect(result).toMatchObject({ grade: null, recommendation: null, withheld: 'few-points', rated: { points: 0, of: 10_000, enough: false } });
    expect(recommendationWord(result)).toBe('可评分值不足');
    expect(result.reasons[0]).toBe('可评分值不足：应评100分，除去不适用的只有0分，不到50%，不给出等次和建议。');
  });

  it('draws the line where the standard says, half of the points where it says nothing', () => {
    expect(run(eleven(), 4).withheld).toBe('few-points');
    expect(run(eleven(), 5)).toMatchObject({ withheld: null, grade: '优秀', recommendation: 'accepted' });
    expect(run(eleven({ leastRated: 60 }), 5).withheld).toBe('few-points');
    expect(run(eleven({ leastRated: 0 }), 0)).toMatchObject({ withheld: null, recommendation: 'accepted' });
  });

  it('counts only what is asked of the unit, and nothing where nothing is', () => {
    const mixed = standard([section('a', [item({ id: 'own', max: 30 }), item({ id: 'none', max: 10 }), item({ id: 'school', max: 60, kinds: ['school'] })])]);
    const facts = { kind: 'enterprise' };
    const result = score(mixed, { findings: { own: finding('met'), none: finding('not-applicable') }, facts });
    expect(result.rated).toEqual({ points: 3000, of: 4000, enough: true });
    expect(result.items.map(({ forOthers }) => forOthers)).toEqual([false, false, true]);
    const foreign = standard([section('a', [item({ id: 'school', max: 100, kinds: ['school'] })])]);
    expect(score(foreign, { findings: { school: finding('met') }, facts })).toMatchObject({ grade: null, recommendation: null, withheld: 'few-points' });
  });
});
