import { describe, expect, it } from 'vitest';
import { score } from '#shared/scoring/score.ts';
import { unexplainedItems } from '#shared/visit/unexplained.ts';
import { firstFindings, threeItems } from '../closing/a-visit.ts';

const placesOf = (findings: typeof firstFindings, filed: readonly string[] = []) =>
  unexplainedItems(threeItems, findings, score(threeItems, { findings, facts: {} }), new Set(filed)).map(({ itemId, place }) => [itemId, place]);

const unmet = { verdict: 'unmet' as const, answers: {}, points: null, note: '', photos: [] };

describe('lost points without a word why', () => {
  it('are listed by place', () => {
    expect(placesOf({ plain: unmet })).toEqual([['plain', 3]]);
  });

  it('are explained by a note, a photo or a file', () => {
    expect(placesOf({ plain: { ...unmet, note: '没有名册' } })).toEqual([]);
    expect(placesOf({ plain: { ...unmet, photos: ['ab'] } })).toEqual([]);
    expect(placesOf({ plain: unmet }, ['plain'])).toEqual([]);
    expect(placesOf({ plain: { ...unmet, note: '  ' } })).toEqual([['plain', 3]]);
  });

  it('are not items with full marks, that do not apply or that nobody judged', () => {
    expect(placesOf({ plain: { ...unmet, verdict: 'met' } })).toEqual([]);
    expect(placesOf({ plain: { ...unmet, verdict: 'not-applicable' } })).toEqual([]);
    expect(placesOf({})).toEqual([]);
  });
});
