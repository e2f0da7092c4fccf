import { describe, expect, it } from 'vitest';
import { isTelling, itemLayers } from '#shared/analysis/layers.ts';
import { threeItems } from '../closing/a-visit.ts';

const points = (...values: number[]) => Int32Array.from(values);
const first = { standardHash: 'h', completedMs: 1, assessed: points(600, 0, 200), self: points(600, -1, 200) };

describe('the layers of an item', () => {
  it('are side by side: what the unit, the inspectors, the objection and the re-inspection gave', () => {
    const layers = itemLayers(
      threeItems,
      { ...first, inspected: { assessed: points(400, 0, 200), total: 600 } },
      { ...first, assessed: points(600, 200, 200) },
    );
    expect(layers.map(({ item, self, first: own, appealed, re }) => [item.id, self, own, appealed, re])).toEqual([
      ['missing', 600, 400, 600, 600],
      ['must', null, 0, null, 200],
      ['plain', 200, 200, null, 200],
    ]);
    expect(layers.map(isTelling)).toEqual([true, true, false]);
  });

  it('leave out a re-inspection that is not completed or uses another standard', () => {
    for (const re of [undefined, { ...first, completedMs: null }, { ...first, standardHash: 'other' }]) {
      expect(itemLayers(threeItems, first, re).map((layer) => layer.re)).toEqual([null, null, null]);
    }
  });
});
