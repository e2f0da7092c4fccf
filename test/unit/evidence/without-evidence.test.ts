import { describe, expect, it } from 'vitest';
import { withoutEvidence } from '#shared/evidence/without-evidence.ts';
import { score } from '#shared/scoring/score.ts';
import { firstFindings, threeItems } from '../closing/a-visit.ts';

const listed = (findings: typeof firstFindings, fileOf: readonly string[] = []) =>
  withoutEvidence(threeItems, findings, score(threeItems, { findings, facts: {} }), {
    files: fileOf.map((itemId) => ({ itemId, sha256: 'ab'.repeat(32), name: 'a.pdf', size: 1, by: '', addedMs: 0 })),
  }).map(({ item, place }) => [item.id, place]);

describe('full marks without evidence', () => {
  it('are listed; what lost points is not', () => {
    expect(listed(firstFindings)).toEqual([['plain', 3]]);
  });

  it('are proven by a photo or by a file', () => {
    expect(listed({ ...firstFindings, plain: { verdict: 'met', answers: {}, points: null, note: '', photos: ['cd'] } })).toEqual([]);
    expect(listed(firstFindings, ['plain'])).toEqual([]);
    expect(listed(firstFindings, ['missing'])).toEqual([['plain', 3]]);
  });

  it('are not those that nobody judged or that do not apply', () => {
    expect(listed({})).toEqual([]);
    expect(listed({ plain: { verdict: 'not-applicable', answers: {}, points: null, note: '', photos: [] } })).toEqual([]);
  });
});
