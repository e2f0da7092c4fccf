import { dayNumber } from './days.ts';

/** Noon in China (UTC+8) of a calendar day `YYYY-MM-DD`, in milliseconds since 1970-01-01 UTC. Undefined when it is no such text. */
export const dayMs = (day: string): number | undefined => (/^\d{4}-\d{2}-\d{2}$/u.test(day) ? (dayNumber(day) * 24 + 4) * 3_600_000 : undefined);
