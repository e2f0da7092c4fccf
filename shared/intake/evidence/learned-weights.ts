import type { CheckCounts } from './count-weights.ts';

/** What a county's own files made of one check: what it is worth as shipped and now (from -1 to 1), and on how many layouts it fired there, rightly and wrongly. */
export interface LearnedWeight {
  readonly check: string;
  readonly shipped: number;
  readonly learned: number;
  readonly right: number;
  readonly wrong: number;
}

/** What the program was shipped with: what each check is worth, and on how many firings that rests. */
export interface ShippedWeights {
  readonly weights: Readonly<Record<string, number>>;
  readonly firings: Readonly<Record<string, number>>;
}

/** The fewest firings that what was shipped counts for, so that a rare check is not turned by the first few files. */
const fewestShipped = 60;
/** One layout is one witness, however many columns and tables it has. */
const mostPerLayout = 4;
/** A county moves a check by no more than this. */
const farthest = 0.2;

/**
 * Counts the weights again with what the layouts of a county left behind, each layout once: (right − wrong) ÷ firings, begun with what was shipped as if it had been counted here.
 * The order of the layouts does not matter. Only the checks that the program has; counts of others are passed over.
 */
export function learnedWeights({ weights, firings }: ShippedWeights, layouts: readonly CheckCounts[]): readonly LearnedWeight[] {
  return Object.entries(weights).map(([check, shipped]) => {
    const counts = layouts.flatMap((layout): readonly (readonly [number, number])[] => {
      const [right, wrong] = layout[check] ?? [0, 0];
      return right + wrong === 0 ? [] : [[right, wrong]];
    });
    const shares = counts.map(([right, wrong]) => ({ firings: Math.min(right + wrong, mostPerLayout), lead: (right - wrong) / (right + wrong) }));
    const own = shares.reduce((sum, share) => sum + share.firings, 0);
    const lead = shares
      .map((share) => share.firings * share.lead)
      .sort((one, other) => one - other)
      .reduce((sum, value) => sum + value, 0);
    const begun = Math.max(firings[check] ?? 0, fewestShipped);
    const moved = (shipped * begun + lead) / (begun + own);
    const learned = Math.round(Math.max(shipped - farthest, Math.min(shipped + farthest, moved)) * 100) / 100;
    return {
      check,
      shipped,
      learned: own === 0 ? shipped : learned,
      right: counts.filter(([right, wrong]) => right > wrong).length,
      wrong: counts.filter(([right, wrong]) => right < wrong).length,
    };
  });
}

/** The weights by the names of their checks, as the reader takes them. */
export const asWeights = (learned: readonly LearnedWeight[]): Readonly<Record<string, number>> =>
  Object.fromEntries(learned.map(({ check, learned: weight }) => [check, weight]));
