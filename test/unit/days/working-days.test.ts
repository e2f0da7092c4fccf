import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber } from '#shared/days/days.ts';
import { isWorkingDay, lastCalendarYear, lastWorkingDay, workingDaysIn } from '#shared/days/working-days.ts';

const day = fc.integer({ min: 18_262, max: 20_454 }).map(dayOfNumber);

describe('working days', () => {
  it('leave out weekends and holidays, and count weekends that are worked instead', () => {
    // 国庆节 2024: 1 to 7 October off, 29 September (Sunday) and 12 October (Saturday) worked.
    expect(['2024-09-29', '2024-09-30', '2024-10-01', '2024-10-07', '2024-10-08', '2024-10-12', '2024-10-13'].map((one) => isWorkingDay(one))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('end a period of five across a long holiday where a calendar on the wall does', () => {
    expect(lastWorkingDay('2024-09-27', 5)).toBe('2024-10-09');
    expect(lastWorkingDay('2024-12-09', 5)).toBe('2024-12-13');
    // A first day off does not count.
    expect(lastWorkingDay('2024-12-07', 1)).toBe('2024-12-09');
  });

  it('go by what the county says before the calendar', () => {
    expect(isWorkingDay('2024-12-10', { '2024-12-10': 'off' })).toBe(false);
    expect(lastWorkingDay('2024-12-09', 5, { '2024-12-10': 'off' })).toBe('2024-12-16');
    expect(isWorkingDay('2024-12-14', { '2024-12-14': 'work' })).toBe(true);
  });

  it('go by weekends alone after the last year that is known', () => {
    const year = lastCalendarYear + 1;
    const ofYear = Array.from({ length: 14 }, (_, place) => addDays(`${String(year)}-06-01`, place));
    expect(ofYear.filter((one) => isWorkingDay(one))).toHaveLength(10);
  });

  it('are as many in a period as it was made of', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const last = lastWorkingDay(from, count);
        expect(isWorkingDay(last)).toBe(true);
        expect(workingDaysIn(from, last)).toBe(count);
        expect(workingDaysIn(from, addDays(last, -1))).toBe(count - 1);
      }),
    );
  });
});
