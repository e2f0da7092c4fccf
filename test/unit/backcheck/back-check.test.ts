import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementBy, agreementOf, kappaOf, saySame, type AnswerPair } from '#shared/backcheck/agreement.ts';
import { isSecondPerson } from '#shared/backcheck/back-check.ts';
import { drawBackCheck } from '#shared/backcheck/draw.ts';
import { pickItems } from '#shared/backcheck/pick-items.ts';
import { seededOrder } from '#shared/seeded-order.ts';
import { createHash } from 'node:crypto';
import '../../property-seed.ts';

const people = ['王', '李', '张', '赵', '周'];
const pools = fc.uniqueArray(fc.record({ unitId: fc.string({ minLength: 1, maxLength: 6 }), inspectors: fc.subarray(people, { minLength: 1 }) }), {
  selector: ({ unitId }) => unitId,
  minLength: 1,
  maxLength: 60,
});
const shares = fc.integer({ min: 10, max: 20 });

describe('the draw of a back-check', () => {
  it('is the same for the same seed and units in whatever order, covers everybody, and draws no unit twice', () => {
    fc.assert(
      fc.property(pools, fc.string(), shares, (pool, seed, percent) => {
        const draw = drawBackCheck(pool, seed, percent);
        expect(drawBackCheck(pool.toReversed(), seed, percent)).toEqual(draw);
        const drawn = pool.filter(({ unitId }) => draw.units.includes(unitId));
        expect(new Set(draw.units).size).toBe(draw.units.length);
        expect(drawn.length).toBe(draw.units.length);
        expect(new Set(drawn.flatMap(({ inspectors }) => inspectors))).toEqual(new Set(pool.flatMap(({ inspectors }) => inspectors)));
        expect(draw.units.length - draw.added).toBe(Math.ceil((pool.length * percent) / 100));
      }),
    );
  });
  it('can be made again with any program that knows SHA-256', () => {
    const ids = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9', 'u10'];
    const byHand = ids
      .map((id) => [createHash('sha256').update(`八一六/${id}`, 'utf8').digest('hex'), id] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, id]) => id);
    expect(seededOrder('八一六', ids)).toEqual(byHand);
    expect(
      drawBackCheck(
        ids.map((unitId) => ({ unitId, inspectors: ['王'] })),
        '八一六',
        20,
      ).units,
    ).toEqual(byHand.slice(0, 2));
  });
  it('draws others with another seed', () => {
    const pool = Array.from({ length: 100 }, (_, index) => ({ unitId: `u${String(index)}`, inspectors: ['王'] }));
    expect(drawBackCheck(pool, '1', 15).units).not.toEqual(drawBackCheck(pool, '2', 15).units);
  });
});

describe('the items of the second form', () => {
  const items = Array.from({ length: 30 }, (_, index) => ({
    itemId: `i${String(index)}`,
    max: 100 + index,
    lost: index === 3 ? 900 : index % 2,
    apart: index === 7 ? 4 : 0,
  }));
  it('are those with most disagreement, most losses and most weight, in the order of the standard', () => {
    const picked = pickItems(items, 4);
    expect(picked).toEqual([
      { itemId: 'i1', why: 'lost' },
      { itemId: 'i3', why: 'lost' },
      { itemId: 'i7', why: 'apart' },
      { itemId: 'i29', why: 'weight' },
    ]);
  });
  it('are ten at the most, and all where there are fewer', () => {
    expect(pickItems(items)).toHaveLength(10);
    expect(pickItems(items.slice(0, 6))).toHaveLength(6);
  });
});

const pair = (unitId: string, itemId: string, first: number | null, second: number | null, inspectors: readonly string[] = ['王']): AnswerPair => {
  const answer = (points: number | null) => ({
    verdict: points === null ? ('not-applicable' as const) : points === 400 ? ('met' as const) : points === 0 ? ('unmet' as const) : ('partly' as const),
    points,
  });
  return { unitId, itemId, max: 400, inspectors, first: answer(first), second: answer(second) };
};

describe('how far first and second answers agree', () => {
  it('counts equal points, and how much the first gave more', () => {
    const pairs = [pair('u', 'a', 400, 400), pair('u', 'b', 400, 300), pair('u', 'c', 200, 300), pair('v', 'a', null, null), pair('v', 'b', null, 400)];
    expect(pairs.map(saySame)).toEqual([true, false, false, true, false]);
    expect(agreementOf(pairs)).toMatchObject({ pairs: 5, units: 2, same: 2, difference: { sum: 0, n: 3 }, kappa: null });
  });
  it('knows the kappa of the textbook table: 20, 5, 10, 15', () => {
    const levels = [
      ...Array<[string, string]>(20).fill(['a', 'a']),
      ...Array<[string, string]>(5).fill(['a', 'b']),
      ...Array<[string, string]>(10).fill(['b', 'a']),
      ...Array<[string, string]>(15).fill(['b', 'b']),
    ];
    expect(kappaOf(levels)).toBeCloseTo(0.4, 9);
  });
  it('gives no kappa for few pairs, nor where everything is the same', () => {
    expect(kappaOf(Array<[string, string]>(9).fill(['a', 'b']))).toBeNull();
    expect(kappaOf(Array<[string, string]>(30).fill(['a', 'a']))).toBeNull();
  });
  it('is told by inspector, the least agreement first, a shared visit counting for each', () => {
    const pairs = [pair('u', 'a', 400, 400, ['王', '李']), pair('v', 'a', 400, 0, ['李'])];
    expect(agreementBy(pairs, ({ inspectors }) => inspectors).map(({ key, agreement }) => [key, agreement.same, agreement.pairs])).toEqual([
      ['李', 1, 2],
      ['王', 1, 1],
    ]);
  });
});

it('asks for another person than those who inspected', () => {
  expect([isSecondPerson('王', ['王', '李']), isSecondPerson(' 王 ', ['王']), isSecondPerson('', ['王']), isSecondPerson('赵', ['王'])]).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
