import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs } from '#shared/days/calendar-day.ts';
import { clockMs, clockStart, leadMs, nextClock } from '#shared/ledger/clock.ts';

describe('the hybrid logical clock', () => {
  it('always moves on, whatever the wall clock says, as long as it is off by a day at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 45 }), fc.array(fc.integer({ min: 0, max: leadMs })), (from, offs) => {
        let at = clockStart;
        for (const off of offs) {
          const next = nextClock(at, from + off);
          expect(next > at).toBe(true);
          expect(next).toMatch(/^\d{15}\.\d{5}$/u);
          at = next;
        }
      }),
    );
  });

  it('does not follow a reading of more than a day ahead', () => {
    expect(nextClock('004102444800000.00000', 1_700_000_000_000)).toBe('001700000000000.00000');
    expect(nextClock('001700086400000.00007', 1_700_000_000_000)).toBe('001700086400000.00008');
    expect(nextClock('001700086400001.00000', 1_700_000_000_000)).toBe('001700000000000.00000');
    expect(nextClock('001700000000000.00000', -5)).toBe('000000000000000.00000');
  });

  it('shows the wall clock when that is ahead', () => {
    expect(nextClock('000000000000010.00007', 12)).toBe('000000000000012.00000');
    expect(nextClock('000000000000010.00007', 10)).toBe('000000000000010.00008');
    expect(nextClock('000000000000010.99999', 3)).toBe('000000000000011.00000');
    expect(clockMs('000000000000012.00000')).toBe(12);
  });
});

describe('a calendar day', () => {
  it('is noon in China, on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -70_000, max: 80_000 }), (days) => {
        const date = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(dayMs(date)).toBe(days * 86_400_000 + 4 * 3_600_000);
      }),
    );
  });

  it('is no other text', () => {
    expect(dayMs('2024-1-1')).toBeUndefined();
    expect(dayMs('')).toBeUndefined();
  });
});
