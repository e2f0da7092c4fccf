import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '#shared/analysis/least-squares.ts';
import { severityOf, type Scoring } from '#shared/analysis/severity.ts';
import { studentQuantile } from '#shared/analysis/student.ts';
import type { UnitKind } from '#shared/model/standard.ts';
import '../../property-seed.ts';

const scoring = (unitId: string, by: readonly string[], kind: UnitKind, total: number, self: number | null = null): Scoring => ({
  unitId,
  by,
  kind,
  self,
  total,
  sections: [total],
});

/** The leanings of two-way tables by iterated means, a road of its own: each term in turn is the mean of what the others leave. */
function byIteratedMeans(scorings: readonly Scoring[]): ReadonlyMap<string, number> {
  const keys = scorings.map(({ by, kind }) => [`组 ${by[0] ?? ''}`, `类 ${kind}`] as const);
  const terms = new Map<string, number>(keys.flat().map((key) => [key, 0]));
  const term = (key: string): number => terms.get(key) ?? 0;
  const step = (own: 0 | 1, other: 0 | 1) => {
    const sums = new Map<string, { sum: number; n: number }>();
    keys.forEach((pair, index) => {
      const held = sums.get(pair[own]) ?? { sum: 0, n: 0 };
      sums.set(pair[own], { sum: held.sum + (scorings[index]?.total ?? 0) - term(pair[other]), n: held.n + 1 });
    });
    for (const [key, { sum, n }] of sums) terms.set(key, sum / n);
  };
  for (let round = 0; round < 600; round += 1) {
    step(0, 1);
    step(1, 0);
  }
  const mean = keys.reduce((sum, [group]) => sum + term(group), 0) / keys.length;
  return new Map([...terms].flatMap(([key, value]) => (key.startsWith('组') ? [[key.slice(2), value - mean] as const] : [])));
}

const kinds = ['enterprise', 'school', 'community'] as const;
const drawn = fc.array(fc.record({ by: fc.constantFrom('甲', '乙', '丙'), kind: fc.constantFrom(...kinds), total: fc.integer({ min: 4000, max: 10000 }) }), {
  minLength: 40,
  maxLength: 80,
});

describe('how severe groups are', () => {
  it('finds what was put in: the strict group is as strict as it was made, whatever units it saw', () => {
    const scorings = Array.from({ length: 40 }, (_, index) => {
      const own = index % 2 === 0;
      const kind = index % 8 < (own ? 6 : 2) ? 'enterprise' : 'school';
      const self = 9000 + ((index * 37) % 11) * 60;
      return scoring(`u${String(index)}`, [own ? '甲' : '乙'], kind, 8000 + (kind === 'school' ? 700 : 0) + (self - 9300) / 2 - (own ? 200 : 0), self);
    });
    const { rows, state, perSelfPoint, even } = severityOf(scorings);
    expect(state).toBe('told');
    expect(perSelfPoint).toBeCloseTo(0.5, 6);
    expect(rows.map(({ members, leaning }) => [members.join(), Math.round(leaning.points)])).toEqual([
      ['甲', -100],
      ['乙', 100],
    ]);
    expect(rows.map(({ says }) => says)).toEqual(['strict', 'lenient']);
    expect(even.find(({ unitId }) => unitId === 'u0')?.even).toBe((scorings[0]?.total ?? 0) + 100);
  });
  it('agrees with iterated means', () => {
    fc.assert(
      fc.property(drawn, (made) => {
        const scorings = made.map(({ by, kind, total }, index) => scoring(`u${String(index)}`, [by], kind, total));
        const { rows, state } = severityOf(scorings);
        if (state !== 'told') return;
        const other = byIteratedMeans(scorings);
        for (const { members, leaning } of rows) expect(leaning.points).toBeCloseTo(other.get(members[0] ?? '') ?? NaN, 3);
        const weighted = rows.reduce((sum, { leaning, units }) => sum + leaning.points * units, 0);
        expect(weighted / scorings.length).toBeCloseTo(0, 6);
      }),
      { numRuns: 15 },
    );
  });
  it('says nothing of a group with fewer than five units, and nothing at all with fewer than two that have them', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      scoring(`u${String(index)}`, [index < 16 ? (index % 2 === 0 ? '甲' : '乙') : '丙'], 'enterprise', 8000 + index),
    );
    expect(severityOf(many).rows.find(({ members }) => members[0] === '丙')?.says).toBe('few');
    expect(severityOf(many).even.some(({ by }) => by[0] === '丙')).toBe(false);
    expect(severityOf(many.filter(({ by }) => by[0] !== '乙')).state).toBe('few-groups');
  });
  it('does not tell groups from kinds where each saw one kind only', () => {
    const apart = Array.from({ length: 20 }, (_, index) =>
      scoring(`u${String(index)}`, [index < 10 ? '甲' : '乙'], index < 10 ? 'enterprise' : 'school', 8000 + index * 7),
    );
    expect(severityOf(apart).state).toBe('confounded');
  });
  it('puts people together who always went together, and tells apart whom others went with too', () => {
    const scorings = Array.from({ length: 24 }, (_, index) =>
      scoring(`u${String(index)}`, index % 3 === 0 ? ['甲', '乙'] : index % 3 === 1 ? ['丙', '丁'] : ['丙'], 'enterprise', 8000 + ((index * 31) % 17)),
    );
    expect(
      severityOf(scorings)
        .rows.map(({ members }) => members.join())
        .sort(),
    ).toEqual(['丁', '丙', '乙,甲'].sort());
  });
  it('leaves out who gave no total of their own, and says how many', () => {
    const scorings = Array.from({ length: 30 }, (_, index) =>
      scoring(`u${String(index)}`, [index % 2 === 0 ? '甲' : '乙'], 'enterprise', 8000 + index, index < 4 ? null : 9000 + index * 3),
    );
    expect(severityOf(scorings)).toMatchObject({ n: 26, withoutSelf: 4 });
  });
});

describe('least squares', () => {
  it('gives the known line through four points, and its error', () => {
    const rows = [1, 2, 3, 4].map(
      (x) =>
        new Map([
          [0, 1],
          [1, x],
        ]),
    );
    const fit = leastSquares(rows, 2)?.fit([6, 5, 7, 10]);
    expect(fit?.coefficients[0]).toBeCloseTo(3.5, 9);
    expect(fit?.coefficients[1]).toBeCloseTo(1.4, 9);
    expect(fit?.variance).toBeCloseTo(2.1, 9);
    expect(fit?.errorOf([0, 1])).toBeCloseTo(Math.sqrt(2.1 / 5), 9);
  });
  it('refuses columns that follow from each other', () => {
    const rows = [1, 2, 3, 4].map(
      (x) =>
        new Map([
          [0, x],
          [1, 2 * x],
        ]),
    );
    expect(leastSquares(rows, 2)).toBeNull();
  });
  it('knows Student’s quantiles of the tables', () => {
    for (const [freedom, known] of [
      [1, 12.706],
      [4, 2.776],
      [5, 2.571],
      [10, 2.228],
      [30, 2.042],
      [120, 1.98],
    ] as const)
      expect(studentQuantile(freedom)).toBeCloseTo(known, 2);
  });
});
