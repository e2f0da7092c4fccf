import { describe, expect, test } from 'vitest';
import { addMonths, weeksOfMonth } from '#shared/days/calendar-month.ts';
import { isTypedOut, readTypedDay } from '#shared/intake/values/typed-day.ts';

describe('a typed day', () => {
  test.each(['20241028', '2024-10-28', '2024.10.28', '2024/10/28', ' 2024-10-28 ', '2024年10月28日'])('%s is read', (typed) => {
    expect(readTypedDay(typed)).toBe('2024-10-28');
  });

  test.each(['', '2024-10', '2024-13-40', '2024-02-30', '24.10.28', '下周一'])('“%s” is not a whole day', (typed) => {
    expect(readTypedDay(typed)).toBeUndefined();
  });

  test('waits for the second digit of the day', () => {
    expect(isTypedOut('2024-10-2')).toBe(false);
    expect(isTypedOut('2024-10-28')).toBe(true);
    expect(isTypedOut('2024102')).toBe(false);
    expect(isTypedOut('20241028')).toBe(true);
  });
});

describe('a month of the calendar', () => {
  test('begins on Monday and holds every day of the month once', () => {
    const weeks = weeksOfMonth('2024-12-12');
    expect(weeks[0]).toEqual(['2024-11-25', '2024-11-26', '2024-11-27', '2024-11-28', '2024-11-29', '2024-11-30', '2024-12-01']);
    expect(weeks.flat().filter((day) => day.startsWith('2024-12'))).toHaveLength(31);
    expect(weeks.at(-1)?.at(-1)).toBe('2025-01-05');
  });

  test('of 28 days that begins on Monday takes four weeks', () => {
    expect(weeksOfMonth('2021-02-10')).toHaveLength(4);
  });

  test('keeps the day of the month where the other month has it', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-01-15', -1)).toBe('2023-12-15');
    expect(addMonths('2024-12-01', 1)).toBe('2025-01-01');
  });
});
