import { isPercentFormat, placesOfFormat } from './number-format.ts';
import { readChineseNumber } from './numerals.ts';
import { squash } from './text.ts';

/** A rate as a fraction of 1, and how finely it was written: 0.5 means that half of the last digit may be rounding. */
interface RateReading {
  readonly value: number;
  /** Half a unit of the last written digit, as a fraction of 1. */
  readonly slack: number;
  readonly sure: 'plain' | 'converted' | 'doubtful';
}

const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;
const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0;

function ofPercent(written: string, sure: RateReading['sure']): RateReading | undefined {
  const places = placesOf(written);
  const percent = Number(written);
  if (!Number.isFinite(percent) || percent < 0 || percent > 1000) return undefined;
  return { value: round(percent / 100, places + 2), slack: 10 ** -(places + 2), sure };
}

function readNumber(value: number, format: string | null, percentHeader: boolean): RateReading | undefined {
  if (value < 0) return undefined;
  if (isPercentFormat(format)) {
    const places = Math.max(1, placesOfFormat(format ?? '')) + 2;
    return { value: round(value, places), slack: 10 ** -(placesOfFormat(format ?? '') + 2), sure: 'plain' };
  }
  if (percentHeader) return ofPercent(String(round(value, 6)), 'plain');
  if (value > 1 && value <= 100) return ofPercent(String(round(value, 6)), 'converted');
  if (value > 100) return ofPercent(String(value), 'doubtful');
  return { value: round(value, 6), slack: 10 ** -Math.max(2, placesOf(String(value))), sure: value === 1 ? 'doubtful' : 'plain' };
}

/**
 * Reads a rate (入会率, 满意率): 0.98 shown as 98 %, “98%”, “９８％”, 98 and “98” are all 0.98; a bare 1 is doubtful (1 % or all?).
 * A stored number finer than what its format shows is taken as shown, though never coarser than a tenth of a percent.
 */
export function readRate(raw: string | number | boolean | null, text: string, format: string | null, percentHeader: boolean): RateReading | undefined {
  if (typeof raw === 'number') return readNumber(raw, format, percentHeader);
  const squashed = squash(text);
  const percent = /^(约|近)?(\d+(?:\.\d+)?)[%﹪](以上|左右)?$/.exec(squashed);
  if (percent !== null) return ofPercent(percent[2] ?? '', percent[1] === undefined && percent[3] === undefined ? 'plain' : 'doubtful');
  if (/^\d+(?:\.\d+)?$/.test(squashed)) return readNumber(Number(squashed), null, percentHeader);
  const words = /^百分之(.+)$/.exec(squashed);
  const value = words === null ? undefined : (readChineseNumber(words[1] ?? '') ?? (words[1] === '百' ? 100 : undefined));
  return value === undefined ? undefined : ofPercent(String(value), 'converted');
}
