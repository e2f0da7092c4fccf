import { expect, it } from 'vitest';
import { lostOn } from '#shared/scoring/lost.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';

const score = (part: Partial<ItemScore>): ItemScore => ({
  itemId: 'i',
  sectionId: 's',
  points: 300,
  max: 400,
  bonus: 0,
  judged: true,
  notApplicable: false,
  forOthers: false,
  asksFacts: [],
  doubt: null,
  lines: [],
  ...part,
});

it('loses what lacks to the maximum, bonus aside; nothing where nobody judged or the item does not apply', () => {
  expect([score({}), score({ points: 450, bonus: 150 }), score({ judged: false, points: 0 }), score({ notApplicable: true, points: 0 })].map(lostOn)).toEqual([
    100, 100, 0, 0,
  ]);
});
