/** An exact fraction of integers; `denominator` is above 0. Points that wait for their one rounding are fractions of 0.01 point. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A whole number as a fraction. */
export const whole = (value: number): Fraction => ({ numerator: BigInt(value), denominator: 1n });

/** numerator ÷ denominator; the denominator is a whole number above 0. */
export const ratio = (numerator: number, denominator: number): Fraction => ({ numerator: BigInt(numerator), denominator: BigInt(denominator) });

/** a + b, exactly. */
export const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** a × b, exactly. */
export const times = (a: Fraction, b: Fraction): Fraction => ({ numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator });

/** Whether a is at least a whole number: 以上 includes the number. */
export const isAtLeast = (a: Fraction, threshold: number): boolean => a.numerator >= BigInt(threshold) * a.denominator;

/** Rounds to a multiple of `unit` (1 is 0.01 point, 10 is 0.1 point), half away from zero (四舍五入). */
export function roundTo(value: Fraction, unit: number): number {
  const divisor = value.denominator * BigInt(unit);
  const magnitude = value.numerator < 0n ? -value.numerator : value.numerator;
  const units = Number((2n * magnitude + divisor) / (2n * divisor)) * unit;
  return value.numerator < 0n ? -units : units;
}
