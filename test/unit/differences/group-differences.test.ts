import { describe, expect, it } from 'vitest';
import { groupDifferences } from '#shared/differences/group-differences.ts';
import type { Json } from '#shared/json.ts';
import type { Difference, Write } from '#shared/ledger/registers.ts';

const write = (device: string, by: string, ms: number, value: Json): Write => ({
  value,
  at: `${String(ms).padStart(15, '0')}.00000`,
  device,
  seq: ms,
  by,
  batch: null,
});
const differ = (subject: string, field: string, winner: Write, ...rivals: readonly Write[]): Difference => ({ subject, field, winner, rivals });

describe('matters to settle', () => {
  it('puts verdict and points of one item together, and keeps items apart', () => {
    const groups = groupDifferences([
      differ('visit/r/u/first', 'item/a/verdict', write('x', '张', 20, 'met'), write('y', '王', 10, 'unmet')),
      differ('visit/r/u/first', 'item/a/points', write('x', '张', 21, 400), write('y', '王', 11, 0)),
      differ('visit/r/u/first', 'item/a/b/answer/0', write('x', '张', 20, 1), write('y', '王', 10, 2)),
    ]);
    expect(groups.map((group) => group.itemId)).toEqual(['a', 'a/b']);
    expect(groups[0]?.choices).toEqual([
      { device: 'x', by: '张', ms: 21, stands: true, values: { 'item/a/verdict': 'met', 'item/a/points': 400 } },
      { device: 'y', by: '王', ms: 11, stands: false, values: { 'item/a/verdict': 'unmet', 'item/a/points': 0 } },
    ]);
  });
  it('settles a decision as a whole', () => {
    const groups = groupDifferences([
      differ('decision/r/u', 'outcome', write('x', '会', 5, 'accepted'), write('y', '会', 4, 'rectify')),
      differ('decision/r/u', 'reason', write('x', '会', 5, ''), write('y', '会', 4, '缺印章')),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.choices[1]?.values).toEqual({ outcome: 'rectify', reason: '缺印章' });
  });
  it('offers one choice a machine when three disagree', () => {
    const [group] = groupDifferences([differ('unit/u', 'town', write('x', '张', 9, '甲'), write('y', '王', 8, '乙'), write('z', '李', 7, '丙'))]);
    expect(group?.choices.map((choice) => choice.device)).toEqual(['x', 'y', 'z']);
  });
});
