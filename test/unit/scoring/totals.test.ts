import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/model/finding.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { score } from '#shared/scoring/score.ts';
import type { ScoreResult } from '#shared/scoring/score-result.ts';
import { finding, item, section, standard } from './make-standard.ts';

const run = (of: Standard, findings: Readonly<Record<string, Finding>>, facts: Facts = {}): ScoreResult => score(of, { findings, facts });
const hand = (points: number): Finding => finding('partly', [], Math.round(points * 100));

/** Two items of 60 and 40 points: any total can be set by hand. */
const simple = (more: object = {}): Standard => standard([section('a', [item({ id: 'a1', max: 60 })]), section('b', [item({ id: 'b1', max: 40 })])], more);

describe('recommendation by score', () => {
  it.each([
    [80, 'accepted'],
    [79.99, 'rectify'],
    [60, 'rectify'],
    [59.99, 'rejected'],
    [0, 'rejected'],
  ] as const)('%s points: %s (以上 includes the number)', (points, outcome) => {
    expect(run(simple(), { a1: hand(Math.min(points, 60)), b1: hand(Math.max(0, Math.round((points - 60) * 100) / 100)) }).recommendation).toBe(outcome);
  });

  it('says which threshold was reached or missed', () => {
    expect(run(simple(), { a1: finding('met'), b1: hand(27.5) }).reasons[0]).toBe('考评总分87.5分，达到合格线80分。');
    expect(run(simple(), { a1: finding('met'), b1: hand(15) }).reasons).toEqual([
      '考评总分75分，未达到合格线80分，达到整改线60分。',
      '失分最多的项目：“b1”−25分。',
    ]);
    expect(run(simple(), { a1: hand(10) }).reasons).toEqual([
      '考评总分10分，未达到整改线60分。',
      '还有1项没有核查，暂按0分计。',
      '失分最多的项目：“a1”−50分。',
    ]);
  });
});

describe('rounding', () => {
  it('rounds once, at the end, half up, and compares thresholds with the exact points', () => {
    const result = run(
      simple({
        places: 1,
        bands: [
          { title: '优秀', atLeast: 90 },
          { title: '达标', atLeast: 80 },
        ],
        policy: { accept: 90, rectify: 60 },
      }),
      { a1: finding('met'), b1: hand(29.95) },
    );
    expect(result.total).toBe(9000);
    expect(result.grade).toBe('达标');
    expect(result.recommendation).toBe('rectify');
    expect(result.reasons[0]).toBe('考评总分90分（评定等次按89.95分），未达到合格线90分，达到整改线60分。');
    expect(result.totalLines.at(-1)).toEqual({ rule: null, text: '四舍五入，保留1位小数：89.95 → 90分', effect: 5 });
  });

  it.each([
    [84.95, 1, 8500],
    [84.94, 1, 8490],
    [84.5, 0, 8500],
    [84.49, 0, 8400],
    [84.95, 2, 8495],
  ] as const)('%s to %s places is %s hundredths', (points, places, total) => {
    expect(run(simple({ places }), { a1: finding('met'), b1: hand(Math.round((points - 60) * 100) / 100) }).total).toBe(total);
  });
});

describe('不适用, three conventions', () => {
  const sections = [section('a', [item({ id: 'a1', max: 60 }), item({ id: 'a2', max: 10 })]), section('b', [item({ id: 'b1', max: 30 })])];
  const findings = { a1: hand(45), a2: finding('not-applicable'), b1: finding('met') };

  it.each([
    ['no-deduction', 8500, 10000],
    ['full', 8500, 10000],
    ['rescale', 8333, 10000],
  ] as const)('%s', (notApplicable, total, max) => {
    const result = run(standard(sections, { notApplicable }), findings);
    expect([result.total, result.max]).toEqual([total, max]);
    expect(result.totalLines.reduce((sum, line) => sum + line.effect, 0)).toBe(total);
  });

  it('rescales exactly: 得分率 = 实得 ÷ (总分 − 缺项分)', () => {
    const result = run(standard(sections, { notApplicable: 'rescale' }), findings);
    expect(result.totalLines.map((line) => line.text)).toContain('扣除不参与计分的项目后折算：75 × 100 ÷ 90 ≈ 83.33分');
    expect(result.sections[0]).toMatchObject({ points: 4500, max: 6000 });
    expect(run(standard(sections, { notApplicable: 'rescale', policy: { accept: 83.33, rectify: 60 } }), findings).recommendation).toBe('accepted');
    expect(run(standard(sections, { notApplicable: 'rescale', policy: { accept: 83.34, rectify: 60 } }), findings).recommendation).toBe('rectify');
  });

  it('a threshold is compared with the fraction: 239.99 of 300 is below 80 %', () => {
    const thirds = standard([section('a', [item({ id: 'a1', max: 299.99 }), item({ id: 'a2', max: 0.01 })])], {
      total: 100,
      notApplicable: 'rescale',
      places: 0,
    });
    const result = run(thirds, { a1: hand(239.99), a2: finding('not-applicable') });
    expect(result.total).toBe(8000);
    expect(result.recommendation).toBe('rectify');
    expect(result.reasons[0]).toBe('考评总分80分（评定等次按79.99分多），未达到合格线80分，达到整改线60分。');
  });

  it('all items of a section do not apply', () => {
    const result = run(standard(sections, { notApplicable: 'rescale' }), { a1: hand(30), a2: finding('met'), b1: finding('not-applicable') });
    expect(result.sections[1]).toMatchObject({ points: 0, max: 0, belowFloor: false });
    expect(result.total).toBe(5714);
  });

  it('nothing applies at all: no points, and no division by zero', () => {
    const result = run(standard(sections, { notApplicable: 'rescale' }), {
      a1: finding('not-applicable'),
      a2: finding('not-applicable'),
      b1: finding('not-applicable'),
    });
    expect([result.total, result.max]).toEqual([0, 0]);
  });

  it("an item's own convention goes before the standard's", () => {
    const own = standard([section('a', [item({ id: 'a1', max: 90 }), item({ id: 'a2', max: 10, rules: [{ kind: 'not-applicable', gives: 'rescale' }] })])]);
    expect(run(own, { a1: hand(45), a2: finding('not-applicable') }).total).toBe(5000);
  });

  it('doubts 不适用 where the facts say that the item applies', () => {
    const women = standard([
      section('a', [item({ id: 'a1', max: 100, rules: [{ kind: 'not-applicable', gives: 'full', when: [{ fact: 'womenWorkers', is: 'below', value: 1 }] }] })]),
    ]);
    expect(run(women, { a1: finding('not-applicable') }, { womenWorkers: 12 }).items[0]?.doubt).toContain('本项适用');
    expect(run(women, { a1: finding('not-applicable') }, { womenWorkers: 0 }).items[0]?.doubt).toBeNull();
  });

  it('items for other kinds of unit leave the maximum, and only rescale where the standard does', () => {
    const kinds = [section('a', [item({ id: 'a1', max: 80 }), item({ id: 'a2', max: 20, kinds: ['school'] })])];
    expect(run(standard(kinds), { a1: finding('met') }, { kind: 'office' })).toMatchObject({ total: 8000, max: 8000, judged: 2 });
    expect(run(standard(kinds, { notApplicable: 'rescale' }), { a1: finding('met') }, { kind: 'office' })).toMatchObject({ total: 10000, max: 10000 });
  });
});

describe('bonus', () => {
  const bonus = (id: string, rule: object): object => item({ id, max: 0, rules: [{ kind: 'bonus', ...rule }] });
  const with_ = (items: readonly object[], more: object = {}): Standard =>
    standard([section('a', [item({ id: 'a1', max: 100 })]), section('plus', items)], more);

  it('is outside the maximum', () => {
    const result = run(with_([bonus('p', { points: 2, cap: 3 })]), { a1: finding('met'), p: finding('met', [2]) });
    expect(result).toMatchObject({ total: 10300, max: 10000, bonus: 300 });
    expect(result.items[1]).toMatchObject({ points: 300, bonus: 300, max: 0 });
    expect(result.sections[1]).toMatchObject({ points: 0, max: 0 });
  });

  it('of an exclusive group only the highest counts (多项不累加)', () => {
    const levels = with_([bonus('city', { points: 3, group: '表彰' }), bonus('province', { points: 5, group: '表彰' }), bonus('other', { points: 1 })]);
    const result = run(levels, { a1: hand(80), city: finding('met', [1]), province: finding('met', [1]), other: finding('met', [1]) });
    expect(result).toMatchObject({ total: 8600, bonus: 600 });
    expect(result.items[1]?.lines.at(-1)?.text).toContain('同类加分只取最高');
  });

  it('is capped altogether: min(N, Σ)', () => {
    const result = run(with_([bonus('p', { points: 2 }), bonus('q', {})], { bonusCap: 5 }), { a1: hand(70), p: finding('met', [2]), q: finding('met', [3.5]) });
    expect(result).toMatchObject({ total: 7500, bonus: 500 });
    expect(result.totalLines.at(-1)).toEqual({ rule: null, text: '加分7.5分，累计不超过5分', effect: 500 });
  });

  it('may count for the ranking and not for the grade', () => {
    const result = run(with_([bonus('p', { points: 5 })], { bonusInGrade: false }), { a1: hand(78), p: finding('met', [1]) });
    expect(result).toMatchObject({ total: 8300, recommendation: 'rectify' });
    expect(result.reasons[0]).toBe('考评总分83分（评定等次按78分），未达到合格线80分，达到整改线60分。');
  });

  it('is not scaled up with the rest', () => {
    const scaled = standard([section('a', [item({ id: 'a1', max: 50 }), item({ id: 'a2', max: 50 })]), section('plus', [bonus('p', { points: 5 })])], {
      notApplicable: 'rescale',
    });
    expect(run(scaled, { a1: hand(40), a2: finding('not-applicable'), p: finding('met', [1]) }).total).toBe(8500);
  });

  it('is taken back with 不符合, asked for with a bare 符合, and can be set by hand within its cap', () => {
    const one = with_([bonus('p', { points: 2, cap: 3 })]);
    expect(run(one, { p: finding('unmet', [1]) }).bonus).toBe(0);
    expect(run(one, { p: finding('met') }).items[1]?.doubt).toBe('请填写加分的数量或分数。');
    expect(run(one, { p: finding('met', [], 250) }).bonus).toBe(250);
    expect(run(one, { p: finding('met', [], 900) }).bonus).toBe(300);
  });
});

describe('conditions beside the score', () => {
  const gates = (policy: object = {}): Standard =>
    standard(
      [
        section('a', [item({ id: 'a1', max: 96 }), item({ id: 'must', max: 4, rules: [{ kind: 'mandatory' }] })]),
        section('v', [item({ id: 'veto', max: 0, text: '发生群体性事件', rules: [{ kind: 'veto' }] })]),
      ],
      {
        bands: [
          { title: '模范', atLeast: 95 },
          { title: '先进', atLeast: 90 },
          { title: '达标', atLeast: 80 },
          { title: '基本达标', atLeast: 60 },
        ],
        policy: { accept: 80, rectify: 60, ...policy },
      },
    );

  it('96 points with an incident: 不合格, the score still shown, no grade', () => {
    const result = run(gates(), { a1: finding('met'), veto: finding('unmet') });
    expect(result).toMatchObject({ total: 9600, recommendation: 'rejected', grade: null, vetoes: [{ itemId: 'veto', text: '发生群体性事件' }] });
    expect(result.reasons[0]).toBe('一票否决：“发生群体性事件”。');
  });

  it('a veto lifted on appeal is lifted', () => {
    expect(run(gates(), { a1: finding('met'), must: finding('met'), veto: finding('met', [false]) })).toMatchObject({
      recommendation: 'accepted',
      grade: '模范',
      vetoes: [],
    });
  });

  it('an open mandatory item: 限期整改 at best, and no grade at or above 合格', () => {
    const result = run(gates(), { a1: finding('met'), must: finding('unmet') });
    expect(result).toMatchObject({ total: 9600, recommendation: 'rectify', grade: '基本达标', openMandatory: [{ itemId: 'must', text: 'must' }] });
    expect(result.reasons[0]).toBe('必备项未达到：“must”。');
    expect(run(gates({ mandatoryOpen: 'reject' }), { a1: finding('met'), must: finding('unmet') })).toMatchObject({ recommendation: 'rejected', grade: null });
  });

  it('a mandatory item can be open by its own switch, and a low score still counts more', () => {
    expect(run(gates(), { a1: hand(20), must: finding('partly', [true]) })).toMatchObject({ recommendation: 'rejected', openMandatory: [{ itemId: 'must' }] });
  });

  it('a mandatory item nobody looked at is not open', () => {
    expect(run(gates(), { a1: finding('met') }).openMandatory).toEqual([]);
  });

  it('a section under its floor cannot be 合格', () => {
    const floors = standard([section('a', [item({ id: 'a1', max: 60 })], { floor: 42 }), section('b', [item({ id: 'b1', max: 40 })])]);
    expect(run(floors, { a1: hand(42), b1: finding('met') }).recommendation).toBe('accepted');
    const below = run(floors, { a1: hand(41.99), b1: finding('met') });
    expect(below.recommendation).toBe('rectify');
    expect(below.reasons[0]).toBe('“a”得41.99分，低于本部分最低要求42分。');
  });

  it('a floor shrinks with what is rescaled away', () => {
    const floors = standard(
      [section('a', [item({ id: 'a1', max: 30 }), item({ id: 'a2', max: 30 })], { floor: 42 }), section('b', [item({ id: 'b1', max: 40 })])],
      { notApplicable: 'rescale' },
    );
    const found = (points: number): ScoreResult => run(floors, { a1: hand(points), a2: finding('not-applicable'), b1: finding('met') });
    expect(found(21).sections[0]?.belowFloor).toBe(false);
    expect(found(20.99).sections[0]?.belowFloor).toBe(true);
  });
});

describe('a deduction from the section (在该类目内扣分)', () => {
  const wide = standard([
    section('a', [item({ id: 'a1', max: 2, rules: [{ kind: 'per-missing', points: 3, scope: 'section' }] }), item({ id: 'a2', max: 8 })]),
    section('b', [item({ id: 'b1', max: 90 })]),
  ]);

  it('costs the section, not the item', () => {
    const result = run(wide, { a1: finding('partly', [1]), a2: finding('met'), b1: finding('met') });
    expect(result.items[0]?.points).toBe(200);
    expect(result.sections[0]?.points).toBe(700);
    expect(result.total).toBe(9700);
  });

  it('goes on costing the section when the item is at zero, and stops at zero of the section', () => {
    expect(run(wide, { a1: finding('unmet', [1]), a2: finding('met'), b1: finding('met') }).sections[0]?.points).toBe(500);
    expect(run(wide, { a1: finding('partly', [9]), a2: finding('met'), b1: finding('met') })).toMatchObject({ total: 9000 });
  });
});
