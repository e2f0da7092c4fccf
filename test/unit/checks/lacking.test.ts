import { describe, expect, it } from 'vitest';
import { isCondition, lackSentence, lacksOf, partLacks, resultWithLacks, type Lack } from '#shared/checks/lacking.ts';
import type { Finding, Findings } from '#shared/model/finding.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { score } from '#shared/scoring/score.ts';
import { finding, item, section, standard } from '../scoring/make-standard.ts';

const women = [{ fact: 'womenWorkers', is: 'at-least' as const, value: 10 }];

const example = (more: object = {}, items: readonly object[] = []): Standard =>
  standard(
    [
      section('a', [
        item({ id: 'plain', max: 50 }),
        item({ id: 'women', max: 50, rules: [{ kind: 'fixed', points: 2, when: women }] }),
        item({ id: 'veto', max: 0, rules: [{ kind: 'veto' }] }),
        item({ id: 'extra', max: 0, rules: [{ kind: 'bonus', points: 1 }] }),
        item({ id: 'school', max: 0, kinds: ['school'] }),
        ...items,
      ]),
    ],
    {
      gates: [{ text: '自评90分以上', requires: [{ fact: 'selfTotal', is: 'at-least', value: 90 }] }],
      scorers: [
        { title: '考评组', share: 60, own: true },
        { title: '会员评议', share: 40, fact: 'memberAppraisal' },
      ],
      ...more,
    },
  );

const known: Facts = { kind: 'enterprise', selfTotal: 95, memberAppraisal: 90, womenWorkers: 3 };
const allMet: Findings = { plain: finding('met'), women: finding('met'), veto: finding('met', [false]) };

function lacks(of: Standard, findings: Findings, facts: Facts = known, filed: readonly string[] = []): readonly Lack[] {
  return lacksOf({ standard: of, findings, result: score(of, { findings, facts }), facts, filed: new Set(filed) });
}
const kinds = (all: readonly Lack[]): readonly string[] => all.map(({ key }) => key);

describe('what a visit lacks', () => {
  it('is nothing where all is judged and entered; a bonus nobody claims and an item for others are never missed', () => {
    expect(lacks(example(), allMet)).toEqual([]);
  });

  it('is every condition whose facts nobody entered, each with the facts to fill in', () => {
    const all = lacks(example(), allMet, { kind: 'enterprise' });
    expect(all.map(({ key, facts, itemId }) => [key, facts, itemId])).toEqual([
      ['gate/自评90分以上', ['selfTotal'], null],
      ['scorer/会员评议', ['memberAppraisal'], null],
      ['fact/women', ['womenWorkers'], 'women'],
    ]);
    expect(all[0]?.text).toBe('申报条件“自评90分以上”还缺：自评总分。');
    expect(all[2]?.text).toBe('第2项要看女职工人数，还没有填。');
    expect(all.every(isCondition)).toBe(true);
  });

  it('is the joint condition of a grade that the points reach, and of no other', () => {
    const bands = [
      { title: '优秀', atLeast: 90, requires: [{ fact: 'satisfactionRate', is: 'at-least', value: 0.9 }] },
      { title: '良好', atLeast: 40, requires: [{ fact: 'contractRate', is: 'at-least', value: 0.9 }] },
    ];
    expect(kinds(lacks(example({ bands }), allMet))).toEqual(['band/优秀', 'band/良好']);
    expect(kinds(lacks(example({ bands }), { ...allMet, plain: finding('unmet') }))).toEqual(['band/良好']);
  });

  it('is an item that nobody judged, and one whose record cannot be used, with item and value', () => {
    const all = lacks(example(), { veto: finding('met', [false]), women: finding('met', ['两处']) }, { ...known, womenWorkers: 12 });
    expect(kinds(all)).toEqual(['unjudged/plain', 'unjudged/women']);
    expect(all[1]?.text).toContain('两处');
  });

  it('asks no fact where 不符合 or points by hand need none', () => {
    const facts = { ...known, womenWorkers: null };
    expect(kinds(lacks(example(), { ...allMet, women: finding('unmet') }, facts))).toEqual([]);
    expect(kinds(lacks(example(), { ...allMet, women: finding('partly', [], 100) }, facts))).toEqual([]);
  });
});

describe('不适用', () => {
  const noted = (note: string): Finding => ({ ...finding('not-applicable'), note });

  it('needs a reason, unless the facts give it', () => {
    expect(kinds(lacks(example(), { ...allMet, plain: noted(' ') }))).toEqual(['reason/plain']);
    expect(kinds(lacks(example(), { ...allMet, plain: noted('本单位没有这项业务') }))).toEqual([]);
    const exempt = item({ id: 'exempt', max: 0, rules: [{ kind: 'not-applicable', gives: 'full', when: [{ fact: 'womenWorkers', is: 'below', value: 10 }] }] });
    const withExempt = example({}, [exempt]);
    expect(kinds(lacks(withExempt, { ...allMet, exempt: noted('') }))).toEqual([]);
    expect(kinds(lacks(withExempt, { ...allMet, exempt: noted('') }, { ...known, womenWorkers: 30 }))).toContain('reason/exempt');
    expect(kinds(lacks(example(), { ...allMet, extra: noted('') }))).toEqual([]);
  });
});

describe('proof that a standard asks for', () => {
  const proof = [
    { on: 'veto', needs: ['note', 'photo-or-file'] },
    { on: 'unmet', needs: ['note'] },
    { on: 'deduction', points: 20, needs: ['photo'] },
    { on: 'deduction', percent: 80, needs: ['note'] },
  ];
  const of = example({ proof });
  const vetoed: Findings = { ...allMet, veto: finding('unmet', [true]) };

  it('lacks where a veto struck without note and photo', () => {
    expect(lacks(of, vetoed).map(({ text }) => text)).toEqual(['第3项一票否决，标准要求附情况说明、照片或文件，还没有。']);
    expect(kinds(lacks(of, { ...vetoed, veto: { ...finding('unmet', [true]), note: '查实' } }, known, ['veto']))).toEqual([]);
    expect(lacks(example(), vetoed)).toEqual([]);
  });

  it('counts a deduction from so many points or percent on', () => {
    const lost = (points: number, more: Partial<Finding> = {}) => lacks(of, { ...allMet, plain: { ...finding('partly', [], points), ...more } });
    expect(kinds(lost(3001))).toEqual([]);
    expect(lost(3000).map(({ text }) => text)).toEqual(['第1项扣分，标准要求附照片，还没有。']);
    expect(lost(1000).map(({ text }) => text)).toEqual(['第1项扣分，标准要求附照片、情况说明，还没有。']);
    expect(kinds(lost(1000, { note: '缺', photos: ['p'] }))).toEqual([]);
  });

  it('is the item’s own where it has one', () => {
    const own = example({ proof }, [item({ id: 'own', max: 0, proof: [] }), item({ id: 'own2', max: 0, proof: [{ on: 'unmet', needs: ['photo'] }] })]);
    expect(kinds(lacks(own, { ...allMet, own: finding('unmet'), own2: finding('unmet') }))).toEqual(['proof/own2']);
  });
});

describe('a completed visit that lacks something', () => {
  const of = example({ scorers: [], gates: [], bands: [{ title: '优', atLeast: 90 }] });
  const facts = { kind: 'enterprise' };
  const result = score(of, { findings: allMet, facts });
  const all = lacks(of, allMet, facts);

  it('has neither grade nor recommendation where conditions are missing, and says so', () => {
    expect(result).toMatchObject({ grade: '优', recommendation: 'accepted' });
    const told = resultWithLacks(result, partLacks(all, {}));
    expect(told).toMatchObject({ grade: null, recommendation: null, withheld: 'conditions' });
    expect(told.reasons[0]).toBe('条件不全，不给出等次和建议。');
    expect(told.reasons).toContain(lackSentence(all));
  });

  it('names an exception with reason, name and day', () => {
    const excepted = { 'fact/women': { reason: '单位未分性别统计', madeBy: '王立新', madeOn: '2024-11-08' } };
    const told = resultWithLacks(result, partLacks(all, excepted));
    expect(told).toMatchObject({ grade: '优', recommendation: 'accepted' });
    expect(told.reasons).toContain('例外：第2项要看女职工人数，还没有填（理由：单位未分性别统计；王立新，2024-11-08）。');
  });

  it('keeps its recommendation where only a reason or proof lacks', () => {
    const findings = { ...allMet, plain: { ...finding('met'), note: '' }, women: finding('not-applicable') };
    const scored = score(of, { findings, facts: known });
    const told = resultWithLacks(scored, partLacks(lacks(of, findings, known), {}));
    expect(told.recommendation).toBe('accepted');
    expect(told.reasons.at(-1)).toBe('还缺1样：第2项判为不适用，没有写原因。');
  });
});
