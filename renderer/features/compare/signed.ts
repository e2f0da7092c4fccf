import { centiOf, type Mean } from '#shared/analysis/mean.ts';
import { showPoints, type CentiPoints } from '#shared/points.ts';

/** Points with their sign: “+3.5”, “−2”, “0”. */
export const signed = (points: CentiPoints): string => (points > 0 ? `+${showPoints(points)}` : points < 0 ? `−${showPoints(-points)}` : '0');

/** A mean with its sign at two places: “+0.25”; “—” of nothing. */
export function signedMean(mean: Mean): string {
  const centi = centiOf(mean);
  if (centi === undefined) return '—';
  return centi === 0 ? '0' : `${centi > 0 ? '+' : '−'}${(Math.abs(centi) / 100).toFixed(2)}`;
}

/** A number with its sign at so many places. */
export const signedNumber = (value: number, places: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(places)}`;
