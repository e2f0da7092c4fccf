import { addDays, dayNumber, type Day } from './days.ts';

/** The weekdays in the order of a calendar's columns. */
export const weekdayWords = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** The weeks of a day's month, Monday first, filled up with days of the months beside it. */
export function weeksOfMonth(day: Day): readonly (readonly Day[])[] {
  const first = `${day.slice(0, 7)}-01`;
  const start = addDays(first, -((dayNumber(first) + 3) % 7));
  const next = addMonths(first, 1);
  const count = Math.ceil((dayNumber(next) - dayNumber(start)) / 7);
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (_, place) => addDays(start, week * 7 + place)));
}

/** The same day some months later (earlier when negative); the last day of a month that is too short for it. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const first = monthStart(months);
  const length = dayNumber(monthStart(months + 1)) - dayNumber(first);
  return addDays(first, Math.min(Number(day.slice(8, 10)), length) - 1);
}

const monthStart = (months: number): Day => `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
