/** One firing of a check on a reading that is known to be right or wrong. */
export interface Firing {
  readonly check: string;
  readonly right: boolean;
}

/** What a check is worth, and on how many firings that rests. */
export interface CountedWeight {
  readonly check: string;
  /** From -1 to 1. */
  readonly weight: number;
  readonly firings: number;
}

/** How many firings the trust that a check starts with counts for. */
const priorFirings = 8;

/**
 * Counts what each check is worth: (right − wrong firings) ÷ firings, begun with its prior as if that had been counted on {@link priorFirings} firings, so that few firings move it little.
 * The firings are of readings whose outcome is known: fixtures, or what people confirmed or corrected.
 */
export function countWeights(priors: Readonly<Record<string, number>>, firings: readonly Firing[]): readonly CountedWeight[] {
  return Object.entries(priors).map(([check, prior]) => {
    const own = firings.filter((firing) => firing.check === check);
    const right = own.filter((firing) => firing.right).length;
    const weight = (2 * right - own.length + prior * priorFirings) / (own.length + priorFirings);
    return { check, weight: Math.round(weight * 100) / 100, firings: own.length };
  });
}
