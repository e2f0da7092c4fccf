import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, dayNumber, type Day } from './days.ts';

/** Days that a county counts otherwise than the State Council's calendar: a day off, or one that is worked. */
export type OwnDays = Readonly<Record<Day, 'off' | 'work'>>;

const daysOff: ReadonlySet<Day> = new Set(Object.keys(calendar.holidays));
const daysWorked: ReadonlySet<Day> = new Set(Object.keys(calendar.workdays));

/** The last year whose holidays and exchanged days (调休) are known; later years go by weekends alone. The State Council names them each November for the next year. */
export const lastCalendarYear: number = Math.max(...[...daysOff].map((day) => Number(day.slice(0, 4))));

/** Whether people work on a day: by what the county says of it, by the State Council's calendar, otherwise from Monday to Friday. */
export function isWorkingDay(day: Day, own: OwnDays = {}): boolean {
  const said = own[day];
  if (said !== undefined) return said === 'work';
  if (daysWorked.has(day)) return true;
  // 1970-01-01 was a Thursday.
  const weekday = (dayNumber(day) + 3) % 7;
  return weekday < 5 && !daysOff.has(day);
}

/** The last day of a period of `count` working days (1 or more) that begins on `from`: that day counts where people work on it. */
export function lastWorkingDay(from: Day, count: number, own: OwnDays = {}): Day {
  let day = from;
  for (let left = count; ; day = addDays(day, 1)) {
    if (isWorkingDay(day, own)) left -= 1;
    if (left <= 0) return day;
  }
}

/** How many working days lie from one day to another, both counted; 0 where the second is before the first. */
export function workingDaysIn(from: Day, until: Day, own: OwnDays = {}): number {
  let count = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day, own)) count += 1;
  return count;
}
