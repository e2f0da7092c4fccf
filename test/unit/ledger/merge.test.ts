import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLedger } from '#shared/ledger/integrity.ts';
import { entryPlace, planMerge } from '#shared/ledger/merge.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { ledgersAfter, stories, union } from './honest-ledgers.ts';

const edited = (entry: Entry): Entry => ({ ...entry, by: '李', hash: `${entry.hash.startsWith('0') ? '1' : '0'}${entry.hash.slice(1)}` });

describe('merging ledgers', () => {
  it('is commutative, associative and idempotent, whatever three laptops did', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b, c } = ledgersAfter(story);
        expect(union(a, b)).toEqual(union(b, a));
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
        expect(union(union(a, b), b)).toEqual(union(a, b));
      }),
    );
  });

  it('tells what is new, what was here, and what differs', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b } = ledgersAfter(story);
        const held = new Map(a.map((entry) => [entryPlace(entry), entry.hash]));
        const plan = planMerge((place) => held.get(place), [...b, ...b]);
        expect(plan.fresh.length + plan.same).toBe(b.length * 2);
        expect(plan.differing).toEqual([]);
        expect(union(a, plan.fresh)).toEqual(union(a, b));
        expect(planMerge((place) => held.get(place), a.map(edited)).differing).toHaveLength(a.length);
      }),
    );
  });

  it('leaves whole chains that pass the check', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b, c } = ledgersAfter(story);
        const all = union(union(a, b), c);
        expect(checkLedger(all).problems).toEqual([]);
        expect(checkLedger(all).entries).toBe(all.length);
      }),
    );
  });
});
