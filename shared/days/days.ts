/** A calendar day as `YYYY-MM-DD`. Days are counted by arithmetic, never through a clock or a time zone. */
export type Day = string;

/** The county's offset from UTC: China keeps one time, UTC+8, all year. */
const zoneMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Days since 1970-01-01 of a civil date (proleptic Gregorian; Howard Hinnant's `days_from_civil`). */
export function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The civil date of a number of days since 1970-01-01: the inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayOfNumber(dayNumber(day) + count);

/** The day in China on which a moment fell. */
export const dayOfMs = (ms: number): Day => dayOfNumber(Math.floor((ms + zoneMs) / dayMs));

/** “2024年12月6日”, as official papers write a day. */
export const showDay = (day: Day): string => `${String(Number(day.slice(0, 4)))}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8, 10)))}日`;
