/** Noon in China (UTC+8) of a calendar day `YYYY-MM-DD`, in milliseconds since 1970-01-01 UTC. Undefined when it is no such text. */
export function dayMs(day: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (match === null) return undefined;
  const [year, month, date] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  return (daysSinceEpoch(year, month, date) * 24 + 4) * 3_600_000;
}

/** Days from 1970-01-01 in the Gregorian calendar, by counting years from March so that a leap day comes last. */
function daysSinceEpoch(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + date - 1 - 719_468;
}
