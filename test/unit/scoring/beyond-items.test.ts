import { describe, expect, it } from 'vitest';
import type { Finding, ScoreInput } from '#shared/model/finding.ts';
import type { Standard } from '#shared/model/standard.ts';
import { score } from '#shared/scoring/score.ts';
import { finding, item, section, standard } from './make-standard.ts';

const hand = (points: number): Finding => finding('partly', [], Math.round(points * 100));
const two = (more: object = {}, weights: readonly [number?, number?] = []): Standard =>
  standard(
    [
      section('a', [item({ id: 'a1', max: 60 })], weights[0] === undefined ? {} : { weight: weights[0] }),
      section('b', [item({ id: 'b1', max: 40 })], weights[1] === undefined ? {} : { weight: weights[1] }),
    ],
    more,
  );
const given = (a: number, b: number, more: Partial<ScoreInput> = {}): ScoreInput => ({ findings: { a1: hand(a), b1: hand(b) }, facts: {}, ...more });
const sumOfLines = (of: ReturnType<typeof score>): number => of.totalLines.reduce((sum, line) => sum + line.effect, 0);

describe('gates before scoring', () => {
  const gated = two({
    gates: [
      { text: '自评90分以上', requires: [{ fact: 'selfTotal', is: 'at-least', value: 90 }] },
      { text: '满意率85%以上', requires: [{ fact: 'satisfied', is: 'share-at-least', of: 'ballots', value: [85, 100] }] },
      { text: '职工代表占三分之二以上', requires: [{ fact: 'delegates', is: 'share-at-least', of: 'attending', value: [2, 3] }] },
    ],
  });
  const facts = { selfTotal: 90, satisfied: 85, ballots: 100, delegates: 20, attending: 30 };

  it('holds exactly at the edge: 90, 85 of 100, 20 of 30', () => {
    const result = score(gated, given(60, 40, { facts }));
    expect(result.gates.map(({ holds }) => holds)).toEqual(['yes', 'yes', 'yes']);
    expect(result.recommendation).toBe('accepted');
  });

  it.each([
    [{ selfTotal: 89.99 }, '自评90分以上（自评总分89.99，还差0.01）'],
    [{ satisfied: 8499, ballots: 10000 }, '满意率85%以上（满意票数8499，有效票数10000，还差1）'],
    [{ delegates: 19, attending: 29 }, '职工代表占三分之二以上（工会代表和职工代表人数19，参加自评人数29，还差1）'],
  ])('fails just below: %j', (change, text) => {
    const result = score(gated, given(60, 40, { facts: { ...facts, ...change } }));
    expect(result.recommendation).toBe('rejected');
    expect(result.reasons[0]).toBe(`不具备申报条件：${text}。`);
    expect(result.total).toBe(10000);
  });

  it('does not fail for what nobody knows, but says what is missing', () => {
    const result = score(gated, given(60, 40, { facts: { selfTotal: 95 } }));
    expect(result.gates.map(({ holds }) => holds)).toEqual(['yes', 'unknown', 'unknown']);
    expect(result).toMatchObject({ recommendation: null, withheld: 'conditions', grade: null });
    expect(result.reasons.some((reason) => reason.includes('还不能判断'))).toBe(true);
  });
});

describe('weights between parts', () => {
  it('counts points ÷ maximum × weight, exactly: 50 of 60 at 70 and 40 of 40 at 30 are 88.33', () => {
    const result = score(two({}, [70, 30]), given(50, 40));
    expect(result.total).toBe(8833);
    expect(result.max).toBe(10000);
    expect(sumOfLines(result)).toBe(result.total);
  });

  it('compares a threshold with the fraction, not the rounded total', () => {
    const policy = { accept: 88.33, rectify: 60 };
    expect(score(two({ policy }, [70, 30]), given(50, 40)).recommendation).toBe('accepted');
    expect(score(two({ policy: { accept: 88.34, rectify: 60 } }, [70, 30]), given(50, 40)).recommendation).toBe('rectify');
  });
});

describe('several scorers', () => {
  const scorers = [
    { title: '自评', share: 40, fact: 'selfTotal' },
    { title: '考评', share: 30, own: true },
    { title: '互评', share: 30, fact: 'peerTotal' },
  ];

  it('mixes by share: 95 × 40 % + 80 × 30 % + 85.5 × 30 %', () => {
    const result = score(two({ scorers }), given(50, 30, { facts: { selfTotal: 95, peerTotal: 85.5 } }));
    expect(result.total).toBe(8765);
    expect(sumOfLines(result)).toBe(result.total);
  });

  it('says which score is missing and counts it 0 for now', () => {
    const result = score(two({ scorers }), given(50, 30, { facts: { selfTotal: 95 } }));
    expect(result.total).toBe(6200);
    expect(result.reasons).toContain('“互评”的得分还没有填写，没有计入总分。');
  });
});

describe('a township with its units', () => {
  it('adds 50 % of the mean of its units: 80 + 50 % × (90 + 91 + 91) ÷ 3', () => {
    const result = score(two({ rollUp: { percent: 50 } }), given(50, 30, { subordinates: [9000, 9100, 9100] }));
    expect(result.total).toBe(12533);
    expect(sumOfLines(result)).toBe(result.total);
  });

  it('without units it is its own score', () => {
    expect(score(two({ rollUp: { percent: 50 } }), given(50, 30)).total).toBe(8000);
  });
});

describe('grades with joint conditions', () => {
  const bands = [
    { title: '模范', atLeast: 95, requires: [{ fact: 'lowerTitle', is: 'yes' }] },
    { title: '先进', atLeast: 90 },
  ];
  it.each([
    [{ lowerTitle: true }, '模范'],
    [{ lowerTitle: false }, '先进'],
    [{}, '先进'],
  ])('takes the lowest of score and condition: %j', (facts, grade) => {
    expect(score(two({ bands }), given(60, 36, { facts })).grade).toBe(grade);
  });
});

describe('what belongs to one class of unit', () => {
  const classed = standard([section('a', [item({ id: 'a1', max: 60, classes: ['一类'] }), item({ id: 'b1', max: 40 })])]);
  it('leaves the item out for another class', () => {
    const result = score(classed, given(60, 40, { facts: { unitClass: '二类' } }));
    expect(result.items[0]).toMatchObject({ notApplicable: true, points: 0 });
    expect(result.sections[0]?.max).toBe(4000);
  });
});

describe('a veto lifted after an objection', () => {
  const vetoed = standard([section('a', [item({ id: 'a1', max: 60, rules: [{ kind: 'veto', text: '弄虚作假' }] }), item({ id: 'b1', max: 40 })])]);
  const run = (answer: boolean | string): ReturnType<typeof score> =>
    score(vetoed, { findings: { a1: finding('met', [answer]), b1: finding('met') }, facts: {} });

  it('strikes, and strikes no longer', () => {
    expect(run(true)).toMatchObject({ recommendation: 'rejected', total: 4000 });
    expect(run('lifted')).toMatchObject({ recommendation: 'accepted', total: 10000, vetoes: [] });
    expect(run('lifted').items[0]?.lines.some(({ text }) => text.includes('已撤销'))).toBe(true);
  });
});
