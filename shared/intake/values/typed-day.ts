import type { Day } from '../../days/days.ts';
import { readDateText } from './dates.ts';

/** The day that was typed in any usual writing (20241028, 2024-10-28, 2024.10.28, 2024年10月28日). Undefined for what is not certainly one whole day. */
export function readTypedDay(typed: string): Day | undefined {
  const reading = readDateText(typed);
  return reading === undefined || reading.sure === 'doubtful' || reading.iso.length !== 10 ? undefined : reading.iso;
}

/** Whether no further digit can belong to what was typed: 2024-10-2 may become the 28th, 2024-10-28 stays. */
export const isTypedOut = (typed: string): boolean => /^\s*(?:\d{8}|\d{4}\D\d{2}\D\d{2})\s*$/u.test(typed);
