import { describe, expect, it } from 'vitest';
import { factKind } from '#shared/facts/fact-kinds.ts';
import { fromInput, isFactInput, toInput } from '#shared/facts/fact-input.ts';

describe('a fact in its control', () => {
  it.each([84.99, 85, 99.999, 7, 0.07, 57])('keeps a rate exactly as it was typed: %s%%', (typed) => {
    expect(fromInput('share', typed)).toBe(Number(`${String(typed)}e-2`));
    expect(toInput('share', fromInput('share', typed))).toBe(typed);
  });

  it('turns 是 and 否 into truths, and nothing into not known', () => {
    expect([fromInput('yes-no', 'yes'), fromInput('yes-no', 'no'), fromInput('yes-no', null)]).toEqual([true, false, null]);
    expect(['95.5', '是', '没有', '优', ' '].map((typed) => fromInput('own', typed))).toEqual([95.5, true, false, '优', null]);
    expect([95.5, true, false, '优', null].map((value) => toInput('own', value))).toEqual(['95.5', '是', '否', '优', null]);
    expect(['phone', 'unitClass', '会员票决得分', 'constructor'].map(factKind)).toEqual(['text', 'text', 'own', 'own']);
    expect([fromInput('text', ' 一类 '), fromInput('text', ''), fromInput('count', 0)]).toEqual(['一类', null, 0]);
    expect([toInput('yes-no', false), toInput('count', null)]).toEqual(['no', null]);
  });

  it('takes a day, a month or a year', () => {
    expect(['2024', '2024-10', '2024-10-28', ''].every((day) => isFactInput('day', day))).toBe(true);
    expect(isFactInput('day', '2024年10月')).toBe(false);
  });
});
