import { describe, expect, it } from 'vitest';
import type { RuleAnswer } from '#shared/model/finding.ts';
import { finding, scoreOne, type ItemFile } from './make-standard.ts';

type RuleFile = NonNullable<ItemFile['rules']>[number];

/** Every kind of rule that takes an answer, with answers that it cannot use. */
const cases: readonly (readonly [RuleFile, readonly RuleAnswer[]])[] = [
  [{ kind: 'all-or-nothing' }, ['是', 1, [0]]],
  [{ kind: 'mandatory' }, ['达到', 0]],
  [{ kind: 'veto' }, ['否', 0]],
  [{ kind: 'fixed', points: 1 }, ['是', 2, Number.NaN]],
  [{ kind: 'per-missing', points: 1 }, [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2_000_000, '两个', true]],
  [{ kind: 'count', points: 1 }, [-1, 0.5, Number.NaN, '三次']],
  [{ kind: 'per-step', threshold: 98, step: 5, points: 1, fact: 'membershipRate' }, [120, -5, Number.NaN, Number.POSITIVE_INFINITY, '98%', true]],
  [{ kind: 'per-step', step: 5, points: 1 }, [-3, Number.NaN]],
  [{ kind: 'tiers', tiers: [{ atLeast: 90, points: 4 }], fact: 'membershipRate' }, [120, 100.01, -1, Number.NaN, Number.POSITIVE_INFINITY, '优']],
  [{ kind: 'grade', shares: { A: 100, B: 80 } }, ['Z', 'toString', '__proto__', 1]],
  [{ kind: 'parts', parts: [2, 2] }, [[2], [-1], 1, '第一项']],
  [{ kind: 'discretionary', max: 2 }, [-1, 0.125, Number.NaN, '少许']],
  [{ kind: 'bonus', points: 1 }, [-1, 0.5, '有']],
  [{ kind: 'bonus' }, [-0.5, 0.125, '有']],
];

const rows = cases.flatMap(([rule, answers]) => answers.map((answer) => ({ kind: rule.kind, rule, answer, shown: String(answer) })));

describe('an answer that cannot be used', () => {
  it.each(rows)('never earns anything: $kind, $shown', ({ rule, answer, shown }) => {
    for (const verdict of ['met', 'partly', null] as const) {
      const { item, result } = scoreOne({ max: 4, text: '工会组织健全', rules: [rule] }, finding(verdict, [answer]));
      expect([verdict, item.judged, item.points, item.bonus]).toEqual([verdict, false, 0, 0]);
      expect(item.doubt).toContain('“工会组织健全”');
      expect(item.doubt).toContain(`记录“${shown}”不能计分`);
      expect(result.reasons).toContain('还有1项没有核查，暂按0分计。');
    }
  });

  it.each(rows)('does not undo what was said otherwise: $kind, $shown', ({ rule, answer }) => {
    expect(scoreOne({ max: 4, rules: [rule] }, finding('unmet', [answer])).item).toMatchObject({ judged: true, points: 0 });
    expect(scoreOne({ max: 4, rules: [rule] }, finding('partly', [answer], 250)).item).toMatchObject({ judged: true, points: 250 });
    expect(scoreOne({ max: 4, rules: [{ kind: 'veto' }, rule] }, finding('unmet', [true, answer])).result.vetoes).toHaveLength(1);
  });

  it('takes nothing from the section either', () => {
    const rules = [{ kind: 'fixed', points: 1, scope: 'section' } as const, { kind: 'per-missing', points: 1 } as const];
    expect(scoreOne({ max: 4, rules }, finding('partly', [true, '两个'])).result.total).toBe(0);
    expect(scoreOne({ max: 4, rules }, finding('partly', [true, '两个'])).item.judged).toBe(false);
  });
});
