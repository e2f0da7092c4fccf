import { describe, expect, it } from 'vitest';
import { Rule } from '#shared/model/standard.ts';
import { ruleKinds } from '#shared/scoring/kinds/rule-kinds.ts';
import { pointsInRule, withRulePoints } from '#shared/standards/rule-points.ts';

const rules: readonly Rule[] = [
  ...Object.values(ruleKinds).map(({ fresh }) => fresh(400)),
  { kind: 'per-missing', points: 200, cap: 300, text: '缺一个' },
  { kind: 'discretionary', min: 50, max: 100 },
  { kind: 'bonus', points: 100, cap: 300, group: '荣誉' },
];

describe('the points in a rule', () => {
  it('are changed one at a time, and nothing else of the rule', () => {
    for (const rule of rules) {
      for (const { key, points } of pointsInRule(rule)) {
        const changed = withRulePoints(rule, key, points + 25);
        expect(pointsInRule(changed).map((own) => own.points - (own.key === key ? 25 : 0))).toEqual(pointsInRule(rule).map((own) => own.points));
        expect(withRulePoints(changed, key, points)).toEqual(rule);
        expect(changed).not.toEqual(rule);
      }
    }
  });

  it('are all that the kind says it moves points by, where these are its own', () => {
    const told = (rule: Rule) => pointsInRule(rule).map(({ word, points }) => `${word}${String(points / 100)}`);
    expect(told({ kind: 'per-missing', points: 200, cap: 300 })).toEqual(['每少一个扣2', '最多扣3']);
    expect(
      told({
        kind: 'tiers',
        tiers: [
          { atLeast: 98, points: 400 },
          { atLeast: 90, points: 200 },
        ],
      }),
    ).toEqual(['达到98得4', '达到90得2']);
    expect(told({ kind: 'parts', parts: [100, 300], texts: ['有牌子', '有印章'] })).toEqual(['有牌子1', '有印章3']);
    expect(told({ kind: 'veto' })).toEqual([]);
  });

  it('stay where there is no such amount', () => {
    const rule: Rule = { kind: 'fixed', points: 200 };
    expect(withRulePoints(rule, 'cap', 100)).toBe(rule);
  });
});
