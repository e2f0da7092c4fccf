import { describe, expect, it } from 'vitest';
import type { FactCondition } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { conditionStates } from '#shared/scoring/condition-state.ts';

const self: FactCondition = { fact: 'selfTotal', is: 'at-least', value: 90 };
const rate: FactCondition = { fact: 'satisfactionRate', is: 'at-least', value: 0.85 };
const share: FactCondition = { fact: 'satisfied', is: 'share-at-least', of: 'ballots', value: [85, 100] };
const thirds: FactCondition = { fact: 'delegates', is: 'share-at-least', of: 'attending', value: [2, 3] };

describe('a condition with its margin', () => {
  it.each([
    [self, { selfTotal: 89.99 }, 'no', '自评总分89.99，还差0.01'],
    [self, { selfTotal: 90 }, 'yes', '自评总分90，正好达到'],
    [self, { selfTotal: 96.5 }, 'yes', '自评总分96.5，高出6.5'],
    [rate, { satisfactionRate: 0.8499 }, 'no', '满意率84.99%，还差0.01个百分点'],
    [share, { satisfied: 84, ballots: 100 }, 'no', '满意票数84，有效票数100，还差1'],
    [share, { satisfied: 85, ballots: 100 }, 'yes', '满意票数85，有效票数100，正好达到'],
    [thirds, { delegates: 19, attending: 29 }, 'no', '工会代表和职工代表人数19，参加自评人数29，还差1'],
    [thirds, { delegates: 22, attending: 30 }, 'yes', '工会代表和职工代表人数22，参加自评人数30，多2'],
    [share, { satisfied: 84 }, 'unknown', '缺少：有效票数'],
    [rate, {}, 'unknown', '缺少：满意率'],
  ] as const satisfies readonly (readonly [FactCondition, Facts, string, string])[])('%j with %j: %s', (condition, facts, holds, figures) => {
    expect(conditionStates([condition], facts)[0]).toMatchObject({ holds, figures });
  });
});
