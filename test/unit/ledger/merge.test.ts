import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLedger } from '#shared/ledger/integrity.ts';
import { mergeEntries, placeOf, planMerge } from '#shared/ledger/merge.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { ledgersAfter, stories } from './honest-ledgers.ts';

const edited = (entry: Entry): Entry => ({ ...entry, by: '李', hash: `${entry.hash.startsWith('0') ? '1' : '0'}${entry.hash.slice(1)}` });

describe('merging ledgers', () => {
  it('is commutative, associative and idempotent, whatever three laptops did', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b, c } = ledgersAfter(story);
        expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
        expect(mergeEntries(mergeEntries(a, b), b)).toEqual(mergeEntries(a, b));
      }),
    );
  });

  it('keeps these laws when chains were tampered with', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 5 }), (story, which) => {
        const { a, b } = ledgersAfter(story);
        const forged = b.map((entry, index) => (index === which ? edited(entry) : entry));
        expect(mergeEntries(a, forged)).toEqual(mergeEntries(forged, a));
        expect(mergeEntries(mergeEntries(a, b), forged)).toEqual(mergeEntries(a, mergeEntries(b, forged)));
      }),
    );
  });

  it('tells what is new, what was here, and what differs', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b } = ledgersAfter(story);
        const held = new Map(a.map((entry) => [placeOf(entry), entry.hash]));
        const plan = planMerge((place) => held.get(place), [...b, ...b]);
        expect(plan.fresh.length + plan.same).toBe(b.length * 2);
        expect(plan.differing).toEqual([]);
        expect(mergeEntries(a, plan.fresh)).toEqual(mergeEntries(a, b));
        expect(planMerge((place) => held.get(place), a.map(edited)).differing).toHaveLength(a.length);
      }),
    );
  });

  it('leaves whole chains that pass the check', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b, c } = ledgersAfter(story);
        const all = mergeEntries(mergeEntries(a, b), c);
        expect(checkLedger(all).problems).toEqual([]);
        expect(checkLedger(all).entries).toBe(all.length);
      }),
    );
  });
});
