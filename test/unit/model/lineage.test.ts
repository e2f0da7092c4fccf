import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forebearsOf, isActive, lineageEvents, successorOf } from '#shared/model/lineage.ts';
import type { Unit } from '#shared/model/unit.ts';

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: `${id}厂工会`,
  aliases: [],
  town: '',
  kind: 'enterprise',
  uscc: null,
  orgUscc: null,
  facts: {},
  ...more,
});
const merged = (into: string, on = '2024-05-01') => ({ ended: { kind: 'merged' as const, into, on, reason: '重组' } });
const split = (from: string, on = '2023-03-01') => ({ origin: { from, on, reason: '改制' } });
const closed = { ended: { kind: 'closed' as const, on: '2025-01-02', reason: '破产' } };
const byId = (units: readonly Unit[]) => new Map(units.map((one) => [one.id, one]));

describe('the lineage of units', () => {
  const books = [
    unit('a', merged('b', '2022-01-01')),
    unit('b', merged('c')),
    unit('c', { formerNames: [{ name: '旧厂工会', until: '2021-06-01', reason: '改制' }] }),
    unit('d', split('c')),
    unit('e', closed),
  ];
  const [a, b, c, d, e] = books as [Unit, Unit, Unit, Unit, Unit];

  it('follows mergers to the unit that works today', () => {
    expect([a, b, c, d, e].map((one) => successorOf(byId(books), one)?.id)).toEqual(['c', 'c', 'c', 'd', undefined]);
    expect(books.filter(isActive).map(({ id }) => id)).toEqual(['c', 'd']);
  });

  it('gives a unit the history of all that were merged into it, and that of the one it was split from as far as that day', () => {
    const ids = (one: Unit) => forebearsOf(books, one).map(({ unit: before, until }) => [before.id, until]);
    expect(ids(c)).toEqual([
      ['b', null],
      ['a', null],
    ]);
    expect(ids(d)).toEqual([
      ['c', '2023-03-01'],
      ['b', '2023-03-01'],
      ['a', '2023-03-01'],
    ]);
    expect(ids(a)).toEqual([]);
  });

  it('tells the same event on both sides, in the order of the days', () => {
    const told = (one: Unit) => lineageEvents(books, one).map(({ kind, on, other }) => [on, kind, other?.id]);
    expect(told(c)).toEqual([
      ['2021-06-01', 'renamed', undefined],
      ['2023-03-01', 'split-off', 'd'],
      ['2024-05-01', 'took-in', 'b'],
    ]);
    expect(told(b)).toEqual([
      ['2022-01-01', 'took-in', 'a'],
      ['2024-05-01', 'merged-into', 'c'],
    ]);
    expect(told(d)).toEqual([['2023-03-01', 'split-from', 'c']]);
    expect(told(e)).toEqual([['2025-01-02', 'closed', undefined]]);
    expect(lineageEvents(books, c)[0]?.names).toEqual({ before: '旧厂工会', after: 'c厂工会' });
  });

  it('ends for whatever was merged into and split from whatever', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone');
    const any = fc.record({ into: fc.option(id), from: fc.option(id) });
    fc.assert(
      fc.property(fc.array(any, { minLength: 5, maxLength: 5 }), (ties) => {
        const units = ties.map(({ into, from }, index) =>
          unit('abcde'.charAt(index), { ...(into === null ? {} : merged(into)), ...(from === null ? {} : split(from)) }),
        );
        for (const one of units) {
          const now = successorOf(byId(units), one);
          expect(now === undefined || isActive(now)).toBe(true);
          const before = forebearsOf(units, one).map((forebear) => forebear.unit.id);
          expect(new Set(before).size).toBe(before.length);
          expect(before).not.toContain(one.id);
        }
      }),
    );
  });
});
