import { describe, expect, it } from 'vitest';
import type { Band, FactCondition, Standard } from '#shared/model/standard.ts';
import { conditionWords, failedConditionWords } from '#shared/scoring/condition.ts';
import { jointSentences } from '#shared/standards/band-words.ts';
import { conditionLack } from '#shared/scoring/problems/condition-problems.ts';
import {
  comparisonsFor,
  conditionIsWords,
  emptyCondition,
  factsAsked,
  keptNumber,
  ownFacts,
  shownNumber,
  withFact,
  withIs,
} from '#shared/standards/conditions.ts';
import { standardProblems } from '#shared/scoring/problems/standard-problems.ts';
import { askedOfTotal, tryTotal } from '#shared/standards/try-total.ts';
import { item, section, standard } from '../scoring/make-standard.ts';

const satisfied: FactCondition = { fact: 'satisfactionRate', is: 'at-least', value: 0.85 };
const votes: FactCondition = { fact: 'delegates', is: 'share-at-least', of: 'attending', value: [2, 3] };

describe('a condition', () => {
  it('reads as people say it, and so does its opposite', () => {
    const said = (condition: FactCondition) => [conditionWords(condition), failedConditionWords(condition)];
    expect(said(satisfied)).toEqual(['满意率达到85%', '满意率不足85%']);
    expect(said({ fact: 'womenWorkers', is: 'below', value: 10 })).toEqual(['女职工人数不足10', '女职工人数达到10']);
    expect(said(votes)).toEqual(['工会代表和职工代表人数占参加自评人数的2/3以上', '工会代表和职工代表人数不足参加自评人数的2/3']);
    expect(said({ fact: 'auditCommittee', is: 'yes' })).toEqual(['经费审查委员会：是', '经费审查委员会：否']);
    expect(said({ fact: 'committeeSize', is: 'none-of', value: [4, 6] })).toEqual(['工会委员人数不是4、6', '工会委员人数为4、6']);
    expect(said({ fact: 'committeeSize', is: 'odd' })).toEqual(['工会委员人数为单数', '工会委员人数为双数']);
  });

  it('keeps rates as shares of 1, exactly, whatever is typed in percent', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 7) {
      const typed = hundredths / 100;
      const kept = keptNumber('membershipRate', typed);
      expect(String(kept)).toBe(String(Number(`${String(typed)}e-2`)));
      expect(shownNumber('membershipRate', kept)).toBe(typed);
    }
    expect(keptNumber('workers', 25)).toBe(25);
  });

  it('changes its fact and its comparison without keeping what does not belong', () => {
    expect(withFact(emptyCondition, 'auditCommittee')).toEqual({ fact: 'auditCommittee', is: 'yes' });
    expect(withFact(emptyCondition, 'workers')).toEqual({ fact: 'workers', is: 'at-least', value: 1 });
    expect(withFact(emptyCondition, 'membershipRate')).toEqual({ fact: 'membershipRate', is: 'at-least', value: 0.9 });
    expect(withFact(votes, 'satisfied')).toEqual({ ...votes, fact: 'satisfied' });
    expect(withIs(votes, 'below')).toEqual({ fact: 'delegates', is: 'below', value: 2 });
    for (const fact of ['workers', 'membershipRate', '发生重大事故'])
      for (const is of comparisonsFor(fact)) {
        expect(conditionIsWords[is]).not.toBe('');
        expect(withIs({ fact, is: 'at-least', value: 3 }, is)).toMatchObject({ fact, is });
      }
  });

  it('says what it still lacks', () => {
    expect(conditionLack(emptyCondition)).toBe('还没有选看哪项情况');
    expect(conditionLack(withIs({ fact: 'satisfied', is: 'odd' }, 'share-at-least'))).toBe('“满意票数”还没有选占哪个数的比例');
    expect(conditionLack({ fact: 'workers', is: 'one-of', value: [] })).toBe('“职工人数”还没有填数');
    expect([satisfied, votes].map(conditionLack)).toEqual([undefined, undefined]);
  });
});

describe('the joint conditions of grades', () => {
  const bands = (...requires: (FactCondition[] | undefined)[]): Band[] =>
    requires.map((own, index) => ({
      title: ['优秀', '合格', '基本合格'][index] ?? '',
      atLeast: 9000 - index * 1000,
      ...(own === undefined ? {} : { requires: own }),
    }));

  it('are written in sentences that say what a unit can still reach', () => {
    expect(jointSentences(bands([satisfied], undefined))).toEqual(['当满意率不足85%（或情况不明）时，最高评为“合格”。']);
    expect(jointSentences(bands([satisfied, votes], [satisfied], undefined))).toEqual([
      '当满意率不足85%（或情况不明）时，最高评为“基本合格”。',
      '当工会代表和职工代表人数不足参加自评人数的2/3（或情况不明）时，最高评为“合格”。',
    ]);
    expect(jointSentences(bands([satisfied]))).toEqual(['当满意率不足85%（或情况不明）时，不评等次。']);
    expect(jointSentences(bands(undefined, [satisfied], undefined))).toEqual(['当满意率不足85%（或情况不明）时，不评为“合格”。']);
  });
});

const base = standard([section('a', [item({ id: 'a1', max: 100 })])]);
const whole: Standard = {
  ...base,
  gates: [{ text: '代表过三分之二', requires: [votes] }],
  bands: [
    { title: '优秀', atLeast: 9000, requires: [satisfied] },
    { title: '合格', atLeast: 8000 },
  ],
  scorers: [
    { title: '考评组', share: 60, own: true },
    { title: '会员', share: 40, fact: '会员票决得分' },
  ],
  rollUp: { percent: 50 },
};

describe('a draft with conditions and scorers', () => {
  const errors = (draft: Standard) => standardProblems(draft).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));

  it('is told what is missing in plain sentences', () => {
    expect(errors({ ...whole, gates: [{ text: '', requires: [emptyCondition] }] })).toEqual([
      '有一个计分前提没有写内容，请填写。',
      '前提1的条件还没有选看哪项情况。',
    ]);
    expect(errors({ ...whole, bands: [{ title: '优秀', atLeast: 9000, requires: [{ fact: 'workers', is: 'below' }] }] })).toEqual([
      '等次“优秀”的条件“职工人数”还没有填数。',
    ]);
    expect(
      errors({
        ...whole,
        scorers: [
          { title: '甲', share: 33.33, own: true },
          { title: '', share: 66.66 },
        ],
      }),
    ).toEqual(['总分构成合计99.99%，应为100%。', '有一个评分方没有名称，请填写。', '评分方“”的得分还没有选填在哪一项里。']);
    expect(
      errors({
        ...whole,
        scorers: [
          { title: '甲', share: 50, own: true },
          { title: '乙', share: 50, own: true },
        ],
      }),
    ).toEqual(['按本标准的条目评分的只能有一方。']);
    const ruled = standard([section('a', [item({ id: 'a1', max: 100, rules: [{ kind: 'fixed', points: 100, when: [emptyCondition] }] })])]);
    expect(errors(ruled)).toEqual(['“a1”的第1条评分办法：还没有选看哪项情况。']);
  });

  it('names the county’s own facts and every fact that its total rests on', () => {
    expect(ownFacts(whole)).toEqual(['会员票决得分']);
    expect(askedOfTotal(whole).map(({ fact }) => fact)).toEqual(['delegates', 'attending', 'satisfactionRate', '会员票决得分']);
    expect(factsAsked([{ fact: 'auditCommittee', is: 'no' }, votes, votes])).toHaveLength(3);
  });

  it('is tried out as it scores in a round', () => {
    const facts = { delegates: 20, attending: 30, satisfactionRate: 0.85, 会员票决得分: 95 };
    const result = tryTotal(whole, { own: 9000, mean: 2000, facts });
    expect(result.total).toBe(9000 * 0.6 + 9500 * 0.4 + 1000);
    expect(result).toMatchObject({ grade: '优秀', recommendation: 'accepted' });
    expect(tryTotal(whole, { own: 9000, mean: null, facts: { ...facts, satisfactionRate: 0.84 } }).grade).toBe('合格');
    expect(tryTotal(whole, { own: 9000, mean: null, facts: { ...facts, delegates: 19 } })).toMatchObject({ grade: null, recommendation: 'rejected' });
  });
});
