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
      reason: '入会率87.9%：低于98的，每低5扣1分。',
    });
    expect(suggestFor(rate, { membershipRate: 0.98 })).toMatchObject({ verdict: 'met', answers: [] });
    expect(suggestFor(rate, { membershipRate: 0.2 })).toMatchObject({ verdict: 'unmet' });
    expect(suggestFor(rate, {})).toBeUndefined();
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
