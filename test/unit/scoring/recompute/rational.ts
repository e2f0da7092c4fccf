/** An exact number: `over` ÷ `under`, `under` above 0. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** The decimal that a JSON number is written as. */
export function exactly(written: number): Rational {
  const [digits = '0', power = '0'] = String(written).toLowerCase().split('e');
  const places = (digits.split('.')[1] ?? '').length - Number(power);
  const over = BigInt(digits.replace('.', ''));
  return places >= 0 ? { over, under: 10n ** BigInt(places) } : { over: over * 10n ** BigInt(-places), under: 1n };
}

export const nought: Rational = { over: 0n, under: 1n };
export const add = (a: Rational, b: Rational): Rational => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
export const take = (a: Rational, b: Rational): Rational => add(a, { over: -b.over, under: b.under });
export const multiply = (a: Rational, b: Rational): Rational => ({ over: a.over * b.over, under: a.under * b.under });

/** a ÷ b; b is not 0. */
export const divide = (a: Rational, b: Rational): Rational =>
  b.over < 0n ? { over: -a.over * b.under, under: a.under * -b.over } : { over: a.over * b.under, under: a.under * b.over };

export const isLess = (a: Rational, b: Rational): boolean => a.over * b.under < b.over * a.under;
export const isSame = (a: Rational, b: Rational): boolean => a.over * b.under === b.over * a.under;
export const lesser = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a);
export const greater = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a);
export const total = (all: readonly Rational[]): Rational => all.reduce(add, nought);

/** The whole number below or at a number that is not negative. */
export const floorOf = (a: Rational): Rational => ({ over: a.over / a.under, under: 1n });

/** Rounds to decimal places, halves away from 0. */
export function rounded(a: Rational, places: number): Rational {
  const unit = 10n ** BigInt(places);
  const size = a.over < 0n ? -a.over : a.over;
  const units = (size * unit * 2n + a.under) / (a.under * 2n);
  return { over: a.over < 0n ? -units : units, under: unit };
}

/** As a JSON number, of a value with at most two places. */
export const written = (a: Rational): number => Number((a.over * 100n) / a.under) / 100;
