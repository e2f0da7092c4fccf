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

/** How often each check fired rightly and wrongly, by its name: all that a confirmed reading leaves behind. */
export type CheckCounts = Readonly<Record<string, readonly [right: number, wrong: number]>>;

/** Adds up firings by check. */
export function countFirings(firings: readonly Firing[]): CheckCounts {
  const counts: Record<string, [number, number]> = {};
  for (const { check, right } of firings) {
    const own = (counts[check] ??= [0, 0]);
    own[right ? 0 : 1] += 1;
  }
  return counts;
}

/** How many firings the trust that a check starts with counts for. */
const priorFirings = 8;

/**
 * Counts what each check is worth: (right − wrong firings) ÷ firings, begun with its prior as if that had been counted on {@link priorFirings} firings, so that few firings move it little.
 * The firings are of readings whose outcome is known: fixtures, or what people confirmed or corrected.
 */
export function countWeights(priors: Readonly<Record<string, number>>, firings: readonly Firing[]): readonly CountedWeight[] {
  const counts = countFirings(firings);
  return Object.entries(priors).map(([check, prior]) => {
    const [right, wrong] = counts[check] ?? [0, 0];
    const weight = (right - wrong + prior * priorFirings) / (right + wrong + priorFirings);
    return { check, weight: Math.round(weight * 100) / 100, firings: right + wrong };
  });
}
