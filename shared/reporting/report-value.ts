import { showPoints, toPoints, type CentiPoints } from '../points.ts';

/** What goes into one cell of a table that is reported upwards: its text, and the number that the cell holds instead. A share is a fraction of 1, written as its column asks for it. */
export interface ReportValue {
  readonly text: string;
  readonly number?: number;
  readonly share?: number;
}

/** Nothing to write: the cell stays as it is. */
export const noValue: ReportValue = { text: '' };

export const textValue = (text: string | null | undefined): ReportValue => ({ text: text ?? '' });

export const countValue = (number: number | null | undefined): ReportValue =>
  number === null || number === undefined ? noValue : { text: String(number), number };

export const pointsValue = (centi: CentiPoints | null | undefined): ReportValue =>
  centi === null || centi === undefined ? noValue : { text: showPoints(centi), number: toPoints(centi) };

/** A part of a whole as a share with two places of a percent; nothing where there is no whole. */
export function shareValue(part: number, whole: number): ReportValue {
  if (whole <= 0) return noValue;
  const share = Math.round((part / whole) * 10_000) / 10_000;
  return { text: `${String(Math.round(share * 10_000) / 100)}%`, share };
}
