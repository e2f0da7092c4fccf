import { dayOfMs } from './days.ts';

const zoneMs = 8 * 3_600_000;

/** A moment as lists show it, in China's time: `2026-11-05 14:03`. */
export function momentOf(ms: number): string {
  const shifted = new Date(ms + zoneMs);
  return `${dayOfMs(ms)} ${twoDigits(shifted.getUTCHours())}:${twoDigits(shifted.getUTCMinutes())}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
