import { dayNumber, dayOfNumber, type Day } from '../days/days.ts';

/** Monday to Friday of a stretch of days, both ends included. Holidays are not left out: there are none in the sample's months. */
export function workdays(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let number = dayNumber(from); number <= dayNumber(to); number += 1) {
    // 1970-01-01 was a Thursday.
    const weekday = (((number + 4) % 7) + 7) % 7;
    if (weekday >= 1 && weekday <= 5) days.push(dayOfNumber(number));
  }
  return days;
}
