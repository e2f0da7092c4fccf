import type { Json } from '../json.ts';
import type { FactKind } from './fact-kinds.ts';

/** What a control for a fact holds: a number, a text, `yes` or `no`; null where nothing is known. A share is typed in percent. */
export type FactInput = number | string | null;

/** A fraction as a percentage with at most two places: 0.9712 is 97.12. */
export const percent = (share: number): number => Math.round(share * 10_000) / 100;

/** A product or quotient of a hundred without the crumbs of binary arithmetic: thresholds are compared with what was typed. */
const exact = (number: number): number => Number(number.toPrecision(12));

/** A fact's value as its control shows it. */
export function toInput(kind: FactKind, value: Json): FactInput {
  if (kind === 'own' && typeof value !== 'string') return value === true ? '是' : value === false ? '否' : typeof value === 'number' ? String(value) : null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return kind === 'share' ? exact(value * 100) : value;
  return typeof value === 'string' ? value : null;
}

/** What was typed for a fact of the county's own: a number and 是 or 否 as such, so that conditions can look at them; anything else as text. */
function ownValue(typed: string): number | string | boolean | null {
  if (/^-?\d{1,12}(\.\d{1,6})?$/u.test(typed)) return Number(typed);
  if (typed === '是' || typed === '有') return true;
  if (typed === '否' || typed === '无' || typed === '没有') return false;
  return typed === '' ? null : typed;
}

/** What a control holds as the value that is kept: 97.12 % as 0.9712, an empty text as not known. */
export function fromInput(kind: FactKind, input: FactInput): number | string | boolean | null {
  if (input === null || input === '') return null;
  if (kind === 'own') return ownValue(String(input).trim());
  if (kind === 'yes-no') return input === 'yes' ? true : input === 'no' ? false : input;
  if (kind === 'share' && typeof input === 'number') return exact(input / 100);
  return typeof input === 'string' ? input.trim() : input;
}

/** Whether a day is written as one, a month or a year; other kinds are what their controls let through. */
export const isFactInput = (kind: FactKind, input: FactInput): boolean =>
  kind !== 'day' || input === null || input === '' || (typeof input === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(input.trim()));
