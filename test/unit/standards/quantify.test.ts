import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardProblems } from '#shared/scoring/problems/standard-problems.ts';
import { sumCenti } from '#shared/points.ts';
import { finishDraft } from '#shared/standards/draft-standard.ts';
import { draftOfList, readQualitativeList } from '#shared/standards/qualitative-list.ts';
import { planProblems, quantified, spreadOverSections, spreadPoints, unquantified, type QuantifyPlan } from '#shared/standards/quantify.ts';

const text = ['一、党政重视好', '1. 列入党建目标管理', '2、定期研究', '（二）组织建设好：', '制度健全', '③ 会籍管理', '- 入会率', '', '其他：'].join('\r\n');
let made = 0;
const draft = () => draftOfList('“八好”标准', readQualitativeList(text), '2024', () => String((made += 1)));
const plan: QuantifyPlan = { total: 10_000, spread: 'sections', share: {}, step: 50, rule: 'grade', overRules: false };

describe('a qualitative list', () => {
  it('is read into sections and items without their numbers; a heading without items is left out', () => {
    expect(readQualitativeList(text)).toEqual([
      { title: '党政重视好', items: ['列入党建目标管理', '定期研究'] },
      { title: '组织建设好', items: ['制度健全', '会籍管理', '入会率'] },
    ]);
    expect(readQualitativeList('制度健全')).toEqual([{ title: '考核内容', items: ['制度健全'] }]);
  });

  it('becomes a standard that can be published once points are given, and not before', () => {
    const begun = draft();
    expect(unquantified(begun)).toEqual({ points: 5, rules: 5 });
    expect(standardProblems(begun).some(({ severity }) => severity === 'error')).toBe(true);
    for (const spread of ['sections', 'items', 'weights'] as const) {
      const done = quantified(begun, { ...plan, spread });
      expect(standardProblems(done).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(unquantified(done)).toEqual({ points: 0, rules: 0 });
      expect(finishDraft(done).ok).toBe(true);
    }
    expect(quantified(begun, plan).sections.map(({ max }) => max)).toEqual([5000, 5000]);
    expect(quantified(begun, { ...plan, spread: 'items' }).sections.map(({ max }) => max)).toEqual([4000, 6000]);
    const [first = '', second = ''] = begun.sections.map(({ id }) => id);
    expect(spreadOverSections(begun, { ...plan, spread: 'weights', share: { [first]: 3, [second]: 1 } })).toEqual([7500, 2500]);
  });

  it('by hand says what does not add up, and keeps a rule that is there unless told otherwise', () => {
    const begun = draft();
    const [first = '', second = ''] = begun.sections.map(({ id }) => id);
    const hand: QuantifyPlan = { ...plan, spread: 'hand', share: { [first]: 4000, [second]: 5000 } };
    expect(planProblems(begun, hand)).toEqual(['各类目合计90分，与总分100分不符。']);
    expect(planProblems(begun, { ...hand, share: { [first]: 4000, [second]: 6000 } })).toEqual([]);
    const veto = quantified(quantified(begun, plan), { ...plan, rule: 'all-or-nothing' });
    expect(veto.sections[0]?.items[0]?.rules[0]?.kind).toBe('grade');
    expect(quantified(veto, { ...plan, rule: 'all-or-nothing', overRules: true }).sections[0]?.items[0]?.rules[0]?.kind).toBe('all-or-nothing');
  });

  it('takes a mandatory condition and a veto for no item that lacks points', () => {
    const done = quantified(draft(), plan);
    const [section] = done.sections;
    const gate = {
      ...done,
      sections: [{ ...section, items: (section?.items ?? []).map((item) => ({ ...item, max: 0, rules: [{ kind: 'mandatory' as const }] })) }],
    };
    expect(unquantified(gate as typeof done)).toEqual({ points: 0, rules: 0 });
    const whole = { ...done, sections: [...(gate as typeof done).sections, ...done.sections.slice(1)] };
    const anew = quantified(whole, { ...plan, overRules: true, rule: 'all-or-nothing' });
    expect(anew.sections.map(({ max }) => max)).toEqual([0, 10_000]);
    expect(anew.sections[0]?.items.map(({ max, rules }) => [max, rules[0]?.kind])).toEqual([
      [0, 'mandatory'],
      [0, 'mandatory'],
    ]);
  });

  it('keeps the share of the lines where the total changes', () => {
    const done = quantified(draft(), { ...plan, total: 5000 });
    expect([done.policy.accept, done.policy.rectify]).toEqual([4000, 3000]);
  });
});

describe('spreading points', () => {
  it('always adds up, never differs by more than a step between equal shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 10, 50, 100), (total, count, step) => {
        const parts = spreadPoints(
          total,
          Array.from({ length: count }, () => 1),
          step,
        );
        expect(sumCenti(parts)).toBe(total);
        const unit = total % step === 0 && total / step >= count ? step : 1;
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(unit);
        expect(parts.every((part) => part % unit === 0)).toBe(true);
      }),
    );
  });

  it('goes by weights within a step of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }), (shares) => {
        const all = shares.reduce((sum, one) => sum + one, 0);
        const parts = spreadPoints(10_000, shares, 50);
        expect(sumCenti(parts)).toBe(10_000);
        if (all > 0) for (const [index, part] of parts.entries()) expect(Math.abs(part - (10_000 * (shares[index] ?? 0)) / all)).toBeLessThan(50);
      }),
    );
  });
});
