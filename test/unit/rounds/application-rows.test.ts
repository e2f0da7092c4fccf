import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { wrongBallots } from '#shared/facts/ballot-counts.ts';
import { factsAskedFor } from '#shared/forms/form-facts.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import { applicationList } from '#shared/output/papers/application-list.ts';
import { applicationRows } from '#shared/rounds/application-rows.ts';

const hexie = shippedStandards.find(({ id }) => id === 'hexie-qiye') as Standard;
const unit = (id: string, facts: Facts): Unit => ({
  id,
  name: `${id}工会`,
  aliases: [],
  town: '城关镇',
  kind: 'enterprise',
  uscc: null,
  orgUscc: null,
  facts: { ballotYear: 2024, ...facts },
});
const ballot = { surveyIssued: 110, surveyReturned: 104, ballots: 100, satisfied: 85, surveyFairlySatisfied: 10, surveyDissatisfied: 3, surveyAbstained: 2 };
const met: Facts = { ...ballot, delegates: 20, attending: 30 };
const rowOf = (facts: Facts, selfTotal: number | null = 9000) => {
  const [row] = applicationRows({ unitIds: ['u'], year: 2024, locked: false }, hexie, [unit('u', facts)], new Map([['u', selfTotal]]));
  return row;
};

describe('who may apply', () => {
  it('may at the very limits: 90 points, 85 of 100 valid ballots, two thirds', () => {
    expect(rowOf(met)).toMatchObject({ state: 'may', reasons: [] });
    expect(rowOf(met)?.conditions.map(({ holds, figures }) => [holds, figures])).toEqual([
      ['yes', '自评总分90，正好达到'],
      ['yes', '满意票数85，有效票数100，正好达到'],
      ['yes', '工会代表和职工代表人数20，参加自评人数30，正好达到'],
    ]);
  });

  it.each([
    [{ ...met }, 8999, '自评得分90分以上：自评总分89.99，还差0.01'],
    [{ ...met, satisfied: 84, surveyFairlySatisfied: 11 }, 9000, '综合满意率85%以上：满意票数84，有效票数100，还差1'],
    [{ ...met, delegates: 19 }, 9000, '工会代表和职工代表合计占三分之二以上：工会代表和职工代表人数19，参加自评人数30，还差1'],
  ] as const)('may not with %j and self total %d, and says what lacks', (facts, selfTotal, reason) => {
    expect(rowOf(facts, selfTotal)).toMatchObject({ state: 'may-not', reasons: [reason] });
  });

  it('is open where nobody entered a count, or no form came in', () => {
    const { attending: _, ...without } = met;
    expect(rowOf(without)).toMatchObject({ state: 'open', reasons: ['工会代表和职工代表合计占三分之二以上：缺少：参加自评人数'] });
    expect(rowOf(met, null)).toMatchObject({ state: 'open', reasons: ['自评得分90分以上：缺少：自评总分'] });
  });

  it('lets nobody through on counts that contradict each other', () => {
    expect(rowOf({ ...met, ballots: 105 })).toMatchObject({ state: 'may-not' });
    const row = rowOf({ ...met, surveyReturned: 99 });
    expect(row).toMatchObject({ state: 'open', wrong: ['有效票数100张多于收回票数99张，请核对计票单和签到表'] });
  });

  it('is open on counts that say no year, and says so', () => {
    expect(rowOf({ ...met, ballotYear: null })).toMatchObject({
      state: 'open',
      wrong: [
        '发出票数110、收回票数104、有效票数100、满意票数85、基本满意票数10、不满意票数3、弃权票数2、工会代表和职工代表人数20、参加自评人数30没有注明年度，不计',
      ],
    });
  });

  it('takes a 满意度测评 sheet for the ballot, where nobody entered the ballot itself', () => {
    expect(rowOf({ delegates: 20, attending: 30, surveyValid: 40, surveySatisfied: 34 })).toMatchObject({ state: 'may' });
    expect(rowOf({ delegates: 20, attending: 30, surveyValid: 40, surveySatisfied: 34, ballots: 50, satisfied: 20 })).toMatchObject({ state: 'may-not' });
  });

  it('is told in the order of the round, of its units alone', () => {
    const rows = applicationRows({ unitIds: ['b', 'a', 'gone'], year: 2024, locked: false }, hexie, [unit('a', met), unit('b', {}), unit('c', met)], new Map());
    expect(rows.map(({ unitId, state }) => [unitId, state])).toEqual([
      ['b', 'open'],
      ['a', 'open'],
    ]);
  });
});

describe('the counts of a ballot', () => {
  it.each([
    [ballot, []],
    [{ ...ballot, surveyReturned: 111 }, ['ballots-exceed']],
    [{ ...ballot, surveyReturned: 99 }, ['ballots-exceed']],
    [{ ballots: 100, surveyIssued: 99 }, ['ballots-exceed']],
    [{ ballots: 80, satisfied: 81 }, ['ballots-exceed']],
    [{ ...ballot, surveyAbstained: 1 }, ['ballots-sum']],
    [{ ...ballot, surveyAbstained: 3 }, ['ballots-sum']],
    [{ ballots: 100, satisfied: 60, surveyDissatisfied: 41 }, ['ballots-sum']],
    [{ ballots: 100, satisfied: 60, surveyDissatisfied: 20 }, []],
    [{ delegates: 31, attending: 30 }, ['delegates-exceed-attending']],
    [{ satisfied: 10 }, []],
  ] as const)('%j: %j', (facts, codes) => {
    expect(wrongBallots(facts).map(({ code }) => code)).toEqual(codes);
  });

  it('are all asked for on the form of a standard that looks at a ballot, and on no other', () => {
    const labels = (standard: Standard) => factsAskedFor(standard).map(({ label }) => label);
    expect(labels(hexie)).toEqual(
      expect.arrayContaining(['发出票数', '收回票数', '有效票数', '满意票数', '基本满意票数', '不满意票数', '弃权票数', '参加自评人数']),
    );
    expect(labels(shippedStandards[0] as Standard)).not.toContain('发出票数');
  });
});

describe('the list on paper', () => {
  it('tells who may apply with the figures, who may not and what is open with the reasons', () => {
    const rows = applicationRows(
      { unitIds: ['a', 'b', 'c'], year: 2024, locked: false },
      hexie,
      [unit('a', met), unit('b', { ...met, delegates: 19 }), unit('c', {})],
      new Map(['a', 'b', 'c'].map((id) => [id, 9000])),
    );
    const { blocks } = applicationList({ federation: '云溪县总工会', roundTitle: '2024年', standard: hexie, rows, today: '2024-10-20' });
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['一、可以申报（1个）', '二、不符合（1个）', '三、条件不全（1个）']);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : []));
    expect(tables.map(([row]) => row?.[1])).toEqual(['a工会', 'b工会', 'c工会']);
    expect(tables[1]?.[0]?.[3]).toBe('工会代表和职工代表合计占三分之二以上：工会代表和职工代表人数19，参加自评人数30，还差1');
    expect(tables[2]?.[0]?.[3]).toContain('缺少：满意票数、有效票数');
  });
});
