import type { Leaning } from '#shared/analysis/severity.ts';

/** Hundredths of a point with their sign, at two places: “−1.35”, “+0.80”. */
export const signedCenti = (centi: number): string => {
  const rounded = Math.round(centi);
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return `${sign}${(Math.abs(rounded) / 100).toFixed(2)}`;
};

/** An interval in points: “−2.10 至 −0.60”. */
export const intervalText = ({ low, high }: Leaning): string => `${signedCenti(low)} 至 ${signedCenti(high)}`;
