import type { Day } from '../days/days.ts';
import type { Facts } from '../model/unit.ts';

/**
 * The last day (or month, or year, as precisely as the election is known) of the committee's present term: `2021-10-28` and 3 years end `2024-10-28`.
 * Undefined where the election or the term is not known.
 */
export function termEnd(facts: Facts): string | undefined {
  const elected = facts['lastElectedOn'];
  const years = facts['termYears'];
  const parts = typeof elected === 'string' ? /^(\d{4})(-\d{2}(?:-\d{2})?)?$/.exec(elected) : null;
  if (parts === null || typeof years !== 'number' || !Number.isInteger(years) || years <= 0) return undefined;
  return `${String(Number(parts[1]) + years).padStart(4, '0')}${parts[2] ?? ''}`;
}

/** Whether the term has run out on a day without a new election. The last day itself is still within it. Undefined where it is not known. */
export function isTermOverdue(facts: Facts, on: Day): boolean | undefined {
  const end = termEnd(facts);
  return end === undefined ? undefined : on.slice(0, end.length) > end;
}

/** A day, month or year so many months later, to the month where it is known to the year only: `2021-10-28` and 6 are `2022-04-28`, `2021` and 6 are `2022-06`. */
export function monthsAfter(end: string, months: number): string {
  const [year = '', month = '12', day] = end.split('-');
  const count = Number(year) * 12 + Number(month) - 1 + months;
  const moved = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  return day === undefined ? moved : `${moved}-${day}`;
}
