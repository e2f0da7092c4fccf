import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileSlip, shortCode } from '#shared/ledger/reconciliation.ts';
import { ledgersAfter, stories, union } from './honest-ledgers.ts';

describe('the reconciliation slip', () => {
  it('is the same on both sides once both hold the same records, whoever merged first', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { a, b, c } = ledgersAfter(story);
        const one = union(union(a, b), c);
        const other = union(c, union(b, a)).toReversed();
        expect(reconcileSlip(other)).toEqual(reconcileSlip(one));
        expect(reconcileSlip(one).lines.reduce((sum, line) => sum + line.entries, 0)).toBe(one.length);
      }),
      { numRuns: 60 },
    );
  });

  it('has another code while one side lacks a record', () => {
    fc.assert(
      fc.property(
        stories.map((story) => ledgersAfter(story).a).filter((all) => all.length > 0),
        fc.nat(),
        (all, at) => {
          const lacking = all.filter((_, index) => index !== at % all.length);
          expect(shortCode(reconcileSlip(lacking))).not.toBe(shortCode(reconcileSlip(all)));
        },
      ),
    );
  });
});
