import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import { appraisalBallot, appraisalResult } from '#shared/output/papers/appraisal-papers.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { ballotWords, countBallot, usualWorth } from '#shared/programme/appraisal.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import { score } from '#shared/scoring/score.ts';
import { appraisalRows, appraisalStateWords, ballotedScorer, sidesOf } from '#shared/rounds/appraisal-rows.ts';

const ballot = { surveyIssued: 110, surveyReturned: 104, ballots: 100, satisfied: 85, surveyFairlySatisfied: 10, surveyDissatisfied: 3, surveyAbstained: 2 };
const full = 10_000;

describe('counting a ballot', () => {
  it('adds up each option by its worth over the valid ballots', () => {
    expect(countBallot(ballot, usualWorth, full)).toEqual({
      kind: 'counted',
      points: 9300,
      line: '（满意85×100% + 基本满意10×80% + 不满意3×0% + 弃权2×0%）÷ 有效100 × 100 = 93分',
    });
  });

  it('rounds once, half up, and goes by the scale of the standard', () => {
    const three = { ...ballot, ballots: 3, satisfied: 2, surveyFairlySatisfied: 0, surveyDissatisfied: 1, surveyAbstained: 0 };
    expect(countBallot(three, usualWorth, full)).toMatchObject({ points: 6667 });
    expect(countBallot(three, usualWorth, 12_000)).toMatchObject({ points: 8000 });
    expect(countBallot(three, { ...usualWorth, surveyDissatisfied: 50 }, full)).toMatchObject({ points: 8333 });
  });

  it.each([
    [{ ...ballot, surveyReturned: 99 }, '有效票数100张多于收回票数99张'],
    [{ ...ballot, satisfied: 86 }, '合计101张，与有效票数100张不符'],
    [{ ...ballot, ballots: 0, satisfied: 0, surveyFairlySatisfied: 0, surveyDissatisfied: 0, surveyAbstained: 0 }, '有效票数是0'],
  ])('gives nothing on counts that cannot be right: %j', (facts, message) => {
    const count = countBallot(facts, usualWorth, full);
    expect(count.kind).toBe('wrong');
    expect(count.kind === 'wrong' ? count.messages.join('') : '').toContain(message);
  });

  it('says what nobody entered', () => {
    const { surveyAbstained: _, surveyIssued: __, ...part } = ballot;
    expect(countBallot(part, usualWorth, full)).toEqual({ kind: 'lacking', facts: ['surveyIssued', 'surveyAbstained'] });
    expect(ballotWords(part)).toBe('收回104、有效100：满意85、基本满意10、不满意3');
    expect(ballotWords({})).toBe('');
  });
});

const standard = shippedStandards.find(({ id }) => id === 'shuang-shu-shuang-ping') as Standard;
const unit = (facts: Facts): Unit => ({ id: 'u', name: '县司法局机关工会', aliases: [], town: '城关镇', kind: 'office', uscc: null, orgUscc: null, facts });
const visit = (completedMs: number | null) =>
  ({
    unitId: 'u',
    phase: 'first',
    completedMs,
    total: 9060,
    grade: '优秀',
    inspectors: ['王'],
    sections: Int32Array.of(1600, 1900, 3000, 1000, 1400),
  }) as unknown as VisitRecord;
const rowOf = (facts: Facts, of: VisitRecord | undefined) => {
  const [row] = appraisalRows({ unitIds: ['u', 'gone'], locked: false }, standard, [unit(facts)], of === undefined ? [] : [of], usualWorth);
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('the result from both sides', () => {
  it.each([
    [{}, undefined, 'both-lacking'],
    [{}, visit(1), 'members-lacking'],
    [{ ...ballot, memberAppraisal: 93 }, visit(null), 'upper-lacking'],
    [{ ...ballot, memberAppraisal: 93 }, visit(1), 'result'],
    [{ memberAppraisal: 93 }, visit(1), 'result'],
    [{ ...ballot, memberAppraisal: 90 }, visit(1), 'stale'],
    [{ ...ballot, satisfied: 99, memberAppraisal: 93 }, visit(1), 'wrong'],
  ] as const)('%j: %s', (facts, of, state) => {
    const row = rowOf(facts, of);
    expect(row.state).toBe(state);
    expect(row.total === null).toBe(state !== 'result');
  });

  it('keeps both sides apart', () => {
    expect(rowOf({ ...ballot, memberAppraisal: 93 }, visit(1))).toMatchObject({ members: 9300, upper: 8900, total: 9060, grade: '优秀' });
  });

  it('waits for a third score too: 机关效能考评 mixes year-end, in-year and public opinion', () => {
    const office = shippedStandards.find(({ id }) => id === 'jiguan-xiaoneng') as Standard;
    const stateWith = (facts: Facts) => appraisalRows({ unitIds: ['u'], locked: false }, office, [unit(facts)], [visit(1)], usualWorth)[0]?.state;
    expect(office.scorers.map(({ title, share }) => [title, share])).toEqual([
      ['年终目标考核', 50],
      ['平时考核', 30],
      ['民意测评', 20],
    ]);
    expect(stateWith({ ...ballot, publicOpinion: 93 })).toBe('others-lacking');
    expect(stateWith({ ...ballot, publicOpinion: 93, regularAppraisal: 88 })).toBe('result');
    expect(stateWith({ ...ballot, memberAppraisal: 93, regularAppraisal: 88 })).toBe('members-lacking');
  });

  it('names what a failed assessment leads to as the lowest grade', () => {
    const office = shippedStandards.find(({ id }) => id === 'jiguan-xiaoneng') as Standard;
    const findingOf = (verdict: 'met' | 'unmet') => ({ verdict, answers: {}, points: verdict === 'met' ? null : 0, note: '', photos: [] });
    const unmet = Object.fromEntries(itemsOf(office).map(({ item }) => [item.id, findingOf(item.max === 0 ? 'met' : 'unmet')]));
    const input = { findings: unmet, facts: { kind: 'office', publicOpinion: 40, regularAppraisal: 50 } };
    expect(score(office, input)).toMatchObject({ grade: '不合格，离岗培训', recommendation: 'rejected' });
  });

  it('is asked for by standards with such a scorer, and by no other', () => {
    expect(ballotedScorer(standard)?.title).toBe('会员评议');
    expect(shippedStandards.filter((one) => ballotedScorer(one) !== undefined).map(({ id }) => id)).toContain('shuang-shu-shuang-ping');
    expect(ballotedScorer({ scorers: [{ title: '考评组', share: 100, own: true }] })).toBeUndefined();
  });
});

/** All that a paper says. */
const textOf = ({ blocks }: Paper): string => JSON.stringify(blocks);

describe('the papers', () => {
  const scorer = ballotedScorer(standard);
  if (scorer === undefined) throw new Error('no scorer');
  const input = { federation: '云溪县总工会', roundTitle: '2024年双述双评', year: 2024, standard, scorer, today: '2024-12-01' };

  it('tell the sum, the sections and the shares', () => {
    const paper = textOf(appraisalResult({ ...input, row: rowOf({ ...ballot, memberAppraisal: 93 }, visit(1)) }));
    expect(paper).toContain('÷ 有效100 × 100 = 93分');
    expect(paper).toContain('上级工会考评89分 × 60% + 会员评议93分 × 40% = 90.6分，等次：优秀');
  });

  it('give no result without both sides', () => {
    expect(textOf(appraisalResult({ ...input, row: rowOf({ ...ballot, memberAppraisal: 93 }, undefined) }))).toContain('各方面没有齐全，不出结果');
  });

  it('ask members without their names', () => {
    const paper = textOf(appraisalBallot({ ...input, row: rowOf({}, undefined) }));
    expect(paper).toContain('不写姓名');
    expect(paper.match(/基本满意/gu)).toHaveLength(2);
  });
});

describe('the words of 机关效能考评', () => {
  const office = shippedStandards.find(({ id }) => id === 'jiguan-xiaoneng');
  if (office === undefined) throw new Error('机关效能考评 is not shipped');
  const asked = ballotedScorer(office);
  if (asked === undefined) throw new Error('nothing is balloted');

  it('are its own: no members, no chair who reports, no upper union', () => {
    expect(appraisalStateWords(sidesOf(office))).toMatchObject({ 'members-lacking': '缺民意测评', 'upper-lacking': '缺年终目标考核' });
    const input = {
      federation: '云溪县总工会',
      roundTitle: '2024年机关效能考评',
      year: 2024,
      standard: office,
      scorer: asked,
      row: rowOf(ballot, visit(1)),
      today: '2024-12-20',
    };
    const words = textOf(appraisalBallot(input)) + textOf(appraisalResult(input));
    expect(words).toContain('请按您来办事和接受服务的情况');
    expect(words).not.toMatch(/述职|上级工会|会员/u);
  });
});
