import { describe, expect, it } from 'vitest';
import { suggestFor, suggestionsFor } from '#shared/checks/suggestions.ts';
import { Item, itemsOf, type Standard } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { shippedStandards } from '#resources/standards/index.ts';

const shiYou = shippedStandards.find(({ id }) => id === 'shi-you') as Standard;
const suggest = (itemId: string, facts: Facts): unknown => {
  const suggestion = suggestionsFor(shiYou, facts).get(itemId);
  return suggestion === undefined ? undefined : [suggestion.verdict, suggestion.answers];
};

describe('what facts suggest', () => {
  it.each([
    ['women-body', { womenWorkers: 10, womenCommittee: false }, ['unmet', [{ rule: 0, answer: true }]]],
    ['women-body', { womenWorkers: 10, womenCommittee: true }, ['met', []]],
    ['women-body', { womenWorkers: 9, womenCommittee: false }, undefined],
    ['women-body', { womenWorkers: 0 }, ['not-applicable', []]],
    ['women-body', { womenCommittee: false }, undefined],
    ['committee-odd', { committeeSize: 4, womenWorkers: 3 }, ['partly', [{ rule: 0, answer: true }]]],
    ['committee-odd', { committeeSize: 5, womenWorkers: 3 }, undefined],
    ['committee-odd', { committeeSize: 5, auditCommitteeSize: 3, womenWorkers: 3 }, ['met', []]],
    ['committee-odd', { committeeSize: 5, auditCommitteeSize: 3, womenWorkers: 30 }, undefined],
    ['term', { termYears: 4 }, ['partly', [{ rule: 0, answer: true }]]],
    ['term', { termYears: 3, termOverdue: false }, ['met', []]],
    ['own-account', { separateAccount: false }, ['unmet', [{ rule: 0, answer: true }]]],
    ['own-account', { separateAccount: true }, ['met', []]],
    ['women-seal', { womenCommittee: false }, ['not-applicable', []]],
    ['own-books', { separateAccount: true }, undefined],
  ] as const)('%s with %j', (itemId, facts, expected) => {
    expect(suggest(itemId, facts)).toEqual(expected);
  });

  it('says from which facts', () => {
    expect(suggestionsFor(shiYou, { womenWorkers: 12, womenCommittee: false }).get('women-body')?.reason).toBe(
      '女职工人数12，女职工委员会：无：女职工达到10人，没有设女职工委员会 扣3分。',
    );
  });

  const bodies = Item.parse({
    id: 'b',
    no: '',
    text: '三个委员会健全',
    max: 6,
    rules: [
      {
        kind: 'per-missing',
        points: 2,
        text: '每少一个委员会',
        things: [
          { text: '经费审查委员会', shownBy: [{ fact: 'auditCommittee', is: 'no' }] },
          {
            text: '女职工委员会',
            shownBy: [
              { fact: 'womenCommittee', is: 'no' },
              { fact: 'womenWorkers', is: 'at-least', value: 10 },
            ],
          },
          { text: '劳动争议调解委员会', shownBy: [{ fact: 'mediationCommittee', is: 'no' }] },
        ],
      },
    ],
  });

  it.each([
    [{ auditCommittee: false, womenCommittee: false, womenWorkers: 10, mediationCommittee: true }, ['partly', 2]],
    [{ auditCommittee: false, womenCommittee: false, womenWorkers: 9, mediationCommittee: true }, ['partly', 1]],
    [{ auditCommittee: false }, ['partly', 1]],
    [{ auditCommittee: false, womenCommittee: false, womenWorkers: 30, mediationCommittee: false }, ['unmet', 3]],
    [{ auditCommittee: true, womenCommittee: false, womenWorkers: 9, mediationCommittee: true }, ['met', undefined]],
    [{ auditCommittee: true, womenCommittee: true, mediationCommittee: true }, ['met', undefined]],
    [{ auditCommittee: true, womenCommittee: true }, undefined],
    [{}, undefined],
  ] as const)('counts the bodies that %j shows to be missing', (facts, expected) => {
    const suggestion = suggestFor(bodies, facts);
    expect(suggestion === undefined ? undefined : [suggestion.verdict, suggestion.answers[0]?.answer]).toEqual(expected);
  });

  it('names the bodies that are missing, and only facts that are known', () => {
    expect(suggestFor(bodies, { auditCommittee: false, womenCommittee: false, womenWorkers: 12 })).toMatchObject({
      reason: '经费审查委员会：无，女职工委员会：无，女职工人数12：每少一个委员会扣2分（缺经费审查委员会、女职工委员会，共2个）。',
      facts: ['auditCommittee', 'womenCommittee', 'womenWorkers'],
    });
  });

  it.each([
    ['xiangzhen-zonggonghui', 's1-2', { auditCommittee: true, womenCommittee: true, mediationCommittee: false }, ['partly', [{ rule: 0, answer: 1 }]]],
    ['guifanhua-xize', 's1-1', { committeeSize: 5, auditCommittee: false, womenWorkers: 3, womenCommittee: false }, ['partly', [{ rule: 0, answer: 1 }]]],
    ['guifanhua-xize', 's2-1', { workers: 200, fullTimeCadres: 0 }, ['partly', [{ rule: 0, answer: true }]]],
    ['guifanhua-xize', 's2-1', { workers: 199, fullTimeCadres: 0 }, undefined],
    ['liu-hao-xuexiao', 's2-1', { committeeSize: 5, auditCommittee: true, womenCommittee: true, womenWorkers: 40 }, ['met', []]],
    ['jiguan-zhigongzhijia', 's2-2', { auditCommittee: false, womenCommittee: true }, ['partly', [{ rule: 0, answer: 1 }]]],
    ['yi-lan-biao', 's4-3', { auditCommittee: true, members: 25 }, undefined],
    ['yi-lan-biao', 's4-3', { auditCommittee: false, members: 24 }, undefined],
    ['yi-lan-biao', 's4-3', { auditCommittee: false, members: 25 }, ['unmet', [{ rule: 1, answer: true }]]],
    ['hexie-qiye', 's3-2', { workersCongress: false }, ['unmet', [{ rule: 0, answer: true }]]],
    ['hexie-qiye', 's4-3', { womenWorkers: 0 }, ['not-applicable', []]],
    ['hangye-shanghui', 's1-3', { committeeSize: 6 }, ['met', []]],
    ['hangye-shanghui', 's1-3', { committeeSize: 4 }, ['unmet', [{ rule: 0, answer: true }]]],
    ['hangye-shanghui', 's1-5', { members: 24, auditCommittee: false }, undefined],
    ['hangye-shanghui', 's1-5', { members: 25, auditCommittee: false }, ['unmet', [{ rule: 0, answer: true }]]],
    ['ba-hao-shequ', 's2-6', { membershipRate: 0.98 }, ['met', []]],
    ['ba-hao-shequ', 's2-6', { membershipRate: 0.9799 }, ['met', []]],
  ] as const)('%s, %s with %j', (id, itemId, facts, expected) => {
    const standard = shippedStandards.find((one) => one.id === id) as Standard;
    const suggestion = suggestionsFor(standard, facts).get(itemId);
    expect(suggestion === undefined ? undefined : [suggestion.verdict, suggestion.answers]).toEqual(expected);
  });

  const rate = Item.parse({
    id: 'r',
    no: '',
    text: '入会率',
    max: 5,
    rules: [{ kind: 'per-step', threshold: 98, step: 5, points: 1, fact: 'membershipRate' }],
  });

  it('answers a measured rule with the fact, a share of 1 in percent and without drift', () => {
    expect(suggestFor(rate, { membershipRate: 0.57 })?.answers).toEqual([{ rule: 0, answer: 57 }]);
    expect(suggestFor(rate, { membershipRate: 0.879 })).toMatchObject({
      verdict: 'partly',
      answers: [{ rule: 0, answer: 87.9 }],
      reason: '入会率87.9%：低于98%的，每低5个百分点扣1分。',
    });
    expect(suggestFor(rate, { membershipRate: 0.98 })).toMatchObject({ verdict: 'met', answers: [] });
    expect(suggestFor(rate, { membershipRate: 0.2 })).toMatchObject({ verdict: 'unmet' });
    expect(suggestFor(rate, {})).toBeUndefined();
    for (const wrong of [98, -0.2, 1.01]) expect(suggestFor(rate, { membershipRate: wrong })).toBeUndefined();
  });

  it('stays silent about items whose rules name no fact', () => {
    const silent = itemsOf(shiYou).filter(({ item }) => item.rules.every((rule) => rule.shownBy === undefined && !rule.when));
    expect(silent.length).toBeGreaterThan(15);
    const everything = suggestionsFor(shiYou, {
      womenWorkers: 12,
      workers: 80,
      committeeSize: 6,
      termYears: 4,
      womenCommittee: true,
      auditCommittee: true,
      separateAccount: true,
    });
    for (const { item } of silent) expect(everything.has(item.id), item.id).toBe(false);
  });
});
