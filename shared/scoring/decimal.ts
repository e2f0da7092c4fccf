/** A decimal number held exactly: `units` of 10 to the power of minus `scale`. 87.9 is 879 units at scale 1. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** The decimal that a JavaScript number is written as: 87.9 is 879/10, not the binary fraction beneath it. Undefined when it is not finite. */
export function decimalOf(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

const unitsAt = (value: Decimal, scale: number): bigint => value.units * 10n ** BigInt(scale - value.scale);

/** Negative, zero or positive as a is below, equal to or above b, compared exactly. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** a − b, exactly. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) - unitsAt(b, scale), scale };
}

/** a × b, exactly. */
export const timesDecimal = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

/** a ÷ b as a fraction of integers. `b` must not be zero. */
export function divideDecimals(a: Decimal, b: Decimal): { readonly numerator: bigint; readonly denominator: bigint } {
  const scale = Math.max(a.scale, b.scale);
  return { numerator: unitsAt(a, scale), denominator: unitsAt(b, scale) };
}

/** numerator ÷ denominator rounded to an integer, halves up. Both at least 0, the denominator above 0. */
export const roundFraction = (numerator: bigint, denominator: bigint): number => Number((2n * numerator + denominator) / (2n * denominator));

/** A decimal times a whole number, as a JavaScript number: 0.57 × 100 is 57. */
export function timesWhole(value: Decimal, factor: number): number {
  const digits = String(value.units * BigInt(factor));
  return Number(`${digits}e-${String(value.scale)}`);
}
