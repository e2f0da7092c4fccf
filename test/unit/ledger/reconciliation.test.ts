import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCode, reconcileSlip, shortCode } from '#shared/differences/reconciliation.ts';
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

  it('says line by line whose records are missing: the codes of machines that both hold whole agree', () => {
    fc.assert(
      fc.property(
        stories.map((story) => ledgersAfter(story)).filter(({ a, b }) => a.some(({ device }) => device === 'a') && b.some(({ device }) => device === 'b')),
        ({ a, b }) => {
          const whole = reconcileSlip(union(a, b));
          const own = reconcileSlip(a);
          const codeIn = (slip: typeof whole, device: string) => slip.lines.filter((line) => line.device === device).map(lineCode);
          expect(codeIn(whole, 'a')).toEqual(codeIn(own, 'a'));
          expect(codeIn(whole, 'b')[0]).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/u);
        },
      ),
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
