import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '#shared/checks/contradictions.ts';
import { knownFacts } from '#shared/facts/known-facts.ts';
import { isTermOverdue } from '#shared/facts/term.ts';
import type { Facts } from '#shared/model/unit.ts';

const codes = (facts: Facts): readonly string[] => contradictionsOf(facts, '2024-11-05').map(({ code }) => code);

describe('facts that contradict each other', () => {
  it.each([
    [{ members: 186, workers: 180 }, ['members-exceed-workers']],
    [{ members: 180, workers: 180 }, []],
    [{ womenWorkers: 81, workers: 80 }, ['women-exceed-workers']],
    [{ womenMembers: 40, members: 39, womenWorkers: 39 }, ['women-members-exceed-members', 'women-members-exceed-women']],
    [{ membershipRate: 0.98, members: 88, workers: 100 }, ['rate-mismatch']],
    [{ membershipRate: 0.98, members: 49, workers: 50 }, []],
    [{ membershipRate: 0.95, members: 113, workers: 119 }, []],
    [{ membershipRate: 0.96, members: 113, workers: 119 }, ['rate-mismatch']],
    [{ membershipRate: 0.9, members: 130, workers: 120 }, ['members-exceed-workers']],
    [{ committeeSize: 4 }, ['committee-even']],
    [{ committeeSize: 5 }, []],
    [{ womenWorkers: 10, womenCommittee: false }, ['women-committee-missing']],
    [{ womenWorkers: 9, womenCommittee: false }, []],
    [{ womenWorkers: 30 }, []],
    [{ lastElectedOn: '2019-11-04', termYears: 5 }, ['term-overdue']],
    [{ lastElectedOn: '2019-11-05', termYears: 5 }, []],
    [{ members: null, workers: '约50人' }, []],
    [{ membershipRate: 1.02 }, ['rate-above-all']],
    [{ membershipRate: 1 }, []],
    [{ membershipRate: 1.06, members: 106, workers: 100 }, ['members-exceed-workers']],
    [{ satisfactionRate: 85, contractRate: 0.9 }, ['fact-out-of-range']],
    [{ workers: -3 }, ['fact-out-of-range']],
    [{ members: 12.5, phone: '13800000000' }, ['fact-out-of-range']],
    [{ auditCommitteeSize: 2, womenCommitteeSize: 3 }, ['audit-committee-even']],
    [{ womenCommitteeSize: 4 }, ['women-committee-even']],
    [{ members: 25, auditCommittee: false }, ['audit-committee-missing']],
    [{ members: 24, auditCommittee: false }, []],
    [{ termYears: 2 }, ['term-length']],
    [{ termYears: 6 }, ['term-length']],
    [{ termYears: 3 }, []],
    [{ establishedOn: '2023-05', lastElectedOn: '2023-04-30' }, ['elected-before-established']],
    [{ establishedOn: '2023-05', lastElectedOn: '2023' }, []],
    [{ establishedOn: '2024-11-06' }, ['date-in-future']],
    [{ establishedOn: '2024-11' }, []],
  ] as const satisfies readonly (readonly [Facts, readonly string[]])[])('%j', (facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });

  it('says it in one sentence with the values', () => {
    expect(contradictionsOf({ membershipRate: 0.98, members: 88, workers: 100 }, '2024-11-05')[0]?.message).toBe(
      '填报的入会率98%与会员88人、职工100人算出的88%不一致，请核实。',
    );
    expect(contradictionsOf({ lastElectedOn: '2019-06', termYears: 3 }, '2024-11-05')[0]?.message).toBe(
      '任期到2022年6月已满，到2024年11月5日没有换届记录，请核实是否已换届或经批准延期。',
    );
  });
});

describe('the term of a committee', () => {
  it.each([
    ['2021-10-28', 3, '2024-10-28', false],
    ['2021-10-28', 3, '2024-10-29', true],
    ['2021-10', 3, '2024-10-31', false],
    ['2021-10', 3, '2024-11-01', true],
    ['2021', 3, '2024-12-31', false],
    ['2021', 3, '2025-01-01', true],
    ['2021年10月', 3, '2024-11-01', undefined],
    ['2021-10', 2.5, '2024-11-01', undefined],
  ] as const)('elected %s for %s years: on %s overdue is %s', (lastElectedOn, termYears, on, overdue) => {
    expect(isTermOverdue({ lastElectedOn, termYears }, on)).toBe(overdue);
  });
});

describe('facts that follow from facts', () => {
  it('adds the rate and the term, and never replaces what was stated', () => {
    expect(knownFacts({ members: 88, workers: 100, lastElectedOn: '2020-01', termYears: 3 }, '2024-11-05')).toMatchObject({
      membershipRate: 0.88,
      termOverdue: true,
    });
    expect(knownFacts({ members: 88, workers: 100, membershipRate: 0.98 }, '2024-11-05')['membershipRate']).toBe(0.98);
    expect(knownFacts({ members: 120, workers: 100 }, '2024-11-05')).not.toHaveProperty('membershipRate');
    expect(knownFacts({ womenWorkers: null }, '2024-11-05')).toEqual({});
  });

  it('never rounds a rate up to a threshold: 2 of 3 is 66.66 %', () => {
    expect(knownFacts({ members: 2, workers: 3 }, '2024-11-05')['membershipRate']).toBe(0.6666);
  });
});
