import { isDateFormat } from './number-format.ts';
import { numeralCharacters, readNumeral } from './numerals.ts';
import { squash } from './text.ts';

/** A date as far as the writing tells it: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where day or month are missing. */
export interface DateReading {
  readonly iso: string;
  /** `plain`: written as a date · `converted`: in another writing, but certain · `doubtful`: a person should look. */
  readonly sure: 'plain' | 'converted' | 'doubtful';
}

const pad = (value: number): string => String(value).padStart(2, '0');
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

function isoOf(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2100) return undefined;
  if (month === 0) return String(year);
  if (month < 1 || month > 12) return undefined;
  if (day === 0) return `${String(year)}-${pad(month)}`;
  return day >= 1 && day <= daysIn(year, month) ? `${String(year)}-${pad(month)}-${pad(day)}` : undefined;
}

/** The calendar day of an Excel serial, by arithmetic alone: 45047 is 2023-05-01. Undefined outside 1900–2100 and for the day that never was (60). */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (whole < 1 || whole > 73415 || whole === 60) return undefined;
  const days = whole + (whole < 60 ? 1 : 0) - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return isoOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function reading(year: number, month: number, day: number, sure: DateReading['sure']): DateReading | undefined {
  const iso = isoOf(year, month, day);
  return iso === undefined ? undefined : { iso, sure };
}

function readRunOfDigits(text: string): DateReading | undefined {
  if (text.length === 8) return reading(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), 'converted');
  if (text.length === 6) return reading(Number(text.slice(0, 4)), Number(text.slice(4)), 0, 'converted');
  return text.length === 4 ? reading(Number(text), 0, 0, 'converted') : undefined;
}

const shortYear = (text: string): number => (text.length === 2 ? (Number(text) > 50 ? 1900 : 2000) + Number(text) : Number(text));
const inFull = /^(\d{4}|\d{2})[年.\-/、·。,](\d{1,2})(?:[月.\-/、·。,](\d{1,2})?)?[日号]?(.*)$/;
const inWords = new RegExp(`^([${numeralCharacters}]{4})年(?:([${numeralCharacters}]{1,3})月)?(?:([${numeralCharacters}]{1,3})[日号])?(.*)$`);

function readWords(text: string): DateReading | undefined {
  const match = inWords.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [match[1], match[2] ?? '〇', match[3] ?? '〇'].map((part) => readNumeral(part ?? ''));
  return year === undefined || month === undefined || day === undefined ? undefined : reading(year, month, day, match[4] === '' ? 'converted' : 'doubtful');
}

/** The time of day that may follow a date without casting doubt on it. */
const timeAfter = /^(?:|[T(（]?(?:星期|周)?[一二三四五六日天]?[)）]?|T?\d{1,2}[:时]\d{1,2}.*|0?\d:.*)$/;

/** Reads a date in any writing that units use. Undefined when it is no date, or only the blanks of one (“年  月  日”). */
export function readDateText(written: string): DateReading | undefined {
  const text = squash(written).replace(/^(?:于|在|自)/, '');
  if (/^\d+$/.test(text)) return readRunOfDigits(text);
  const yearOnly = /^(\d{4})年(?:度|底|初)?$/.exec(text);
  if (yearOnly !== null) return reading(Number(yearOnly[1]), 0, 0, 'converted');
  const match = inFull.exec(text);
  if (match === null) return readWords(text);
  const [, year = '', month = '', day, rest = ''] = match;
  const sure = year.length === 2 ? 'doubtful' : timeAfter.test(rest) ? (day === undefined ? 'converted' : 'plain') : 'doubtful';
  return reading(shortYear(year), Number(month), Number(day ?? 0), sure);
}

function readDateNumber(value: number, format: string | null, date1904: boolean): DateReading | undefined {
  if (isDateFormat(format)) {
    const iso = dateOfSerial(value, date1904);
    return iso === undefined ? undefined : { iso, sure: 'plain' };
  }
  if (Number.isInteger(value) && value >= 18264 && value <= 73050) {
    const iso = dateOfSerial(value, date1904);
    return iso === undefined ? undefined : { iso, sure: 'converted' };
  }
  if (Number.isInteger(value)) return readRunOfDigits(String(value));
  const [year = '', fraction = ''] = String(value).split('.');
  if (year.length !== 4 || fraction.length > 2) return undefined;
  return reading(Number(year), Number(fraction), 0, fraction.length === 1 ? 'doubtful' : 'converted');
}

/** Reads a cell's date from its number (by its format) or its text. */
export const readDate = (raw: string | number | boolean | null, text: string, format: string | null, date1904: boolean): DateReading | undefined =>
  typeof raw === 'number' ? readDateNumber(raw, format, date1904) : readDateText(text);
