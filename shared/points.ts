import { z } from 'zod';

/** A number of points as an integer of 0.01 point, so that sums are exact. 3.5 points are 350. May be negative (a deduction's effect). */
export type CentiPoints = number;

/** Points of a file or a standard (a decimal number with at most two places) to {@link CentiPoints}. Undefined when finer than 0.01 or not finite. */
export function toCenti(points: number): CentiPoints | undefined {
  const centi = Math.round(points * 100);
  return Number.isFinite(points) && Math.abs(points * 100 - centi) < 1e-6 ? centi : undefined;
}

/** {@link CentiPoints} as the decimal number that files and printed JSON carry: 350 becomes 3.5. */
export const toPoints = (centiPoints: CentiPoints): number => centiPoints / 100;

/** {@link CentiPoints} as people write them, without needless zeros: 350 becomes "3.5", 400 becomes "4". */
export function showPoints(centiPoints: CentiPoints): string {
  const magnitude = Math.abs(centiPoints);
  const fraction = String(magnitude % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const sign = centiPoints < 0 ? '-' : '';
  return `${sign}${String(Math.trunc(magnitude / 100))}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Adds points exactly. The sum of none is 0. */
export const sumCenti = (values: Iterable<CentiPoints>): CentiPoints => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** Rounds the fraction numerator / denominator to an integer, half away from zero (四舍五入). Both are integers, the denominator positive. */
export function roundHalfUp(numerator: number, denominator: number): number {
  const magnitude = Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator));
  return numerator < 0 ? -magnitude : magnitude;
}

/** Points in files that people write (decimal, at most two places) on one side, {@link CentiPoints} in memory on the other. */
export const PointsCodec = z.codec(
  z.number().refine((points) => toCenti(points) !== undefined, '分数最多两位小数'),
  z.int(),
  { decode: (points) => toCenti(points) ?? 0, encode: toPoints },
);
