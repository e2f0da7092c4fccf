const [firstYear, lastYear] = [2000, 2100];

/** The year by which the large tables are parted; 0 for one that is none of a hub: parts are not made without end. */
export const keptYear = (year: number): number => (Number.isInteger(year) && year >= firstYear && year <= lastYear ? year : 0);

const chinaMs = 8 * 3_600_000;

/** The year of a moment in China, as `keptYear` has it. `ms` since 1970-01-01 UTC. */
export const keptYearOf = (ms: number): number => keptYear(new Date(ms + chinaMs).getUTCFullYear());

/** A day as a column holds it; null for a text that is no day. */
export function keptDay(text: string | null | undefined): string | null {
  if (text === null || text === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : null;
}

const greatest = 2_147_483_647;

/** A whole number as a column of four bytes holds it; null for another, which nobody counted. */
export const keptInteger = (number: number | null | undefined): number | null =>
  typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= greatest ? number : null;

/** A moment as a column of eight bytes holds it, in milliseconds since 1970-01-01 UTC; 0 for one that no clock shows. */
export const keptMs = (ms: number): number => (Number.isSafeInteger(Math.round(ms)) ? Math.round(ms) : 0);
