import { describe, expect, it } from 'vitest';
import { visitSample } from '#shared/rounds/visit-sample.ts';

const units = Array.from({ length: 40 }, (_, index) => `u${String(index)}`);

describe('a sample of units to visit', () => {
  it('is the same whoever draws it, in whatever order the units come, and another by another seed', () => {
    const drawn = visitSample('2024年第一次', units, 5);
    expect(drawn).toHaveLength(5);
    expect(visitSample('2024年第一次', units.toReversed(), 5)).toEqual(drawn);
    expect(visitSample('2024年第二次', units, 5)).not.toEqual(drawn);
  });

  it('grows without giving up what was drawn', () => {
    expect(visitSample('种子', units, 9).slice(0, 4)).toEqual(visitSample('种子', units, 4));
    expect(visitSample('种子', units, 99)).toHaveLength(40);
    expect(visitSample('种子', units, 0)).toEqual([]);
  });
});
