/** How much worse a ratio may be than its budget before it counts: machines and hours differ by less than that, changes of the program that matter by more. */
export const allowance = 1.15;

/** And by so much at least: a tenth of a yardstick, or of an exponent of growth, comes and goes with what else the machine does. */
const noise = 0.1;

/** A figure that is worse than its budget allows. */
export interface OverBudget {
  readonly name: string;
  readonly ratio: number;
  readonly budget: number;
}

/** The figures whose ratio is worse than its budget by more than 15 % and by more than noise. A figure without a budget is none of them. */
export const overBudget = (
  figures: readonly { readonly name: string; readonly ratio: number }[],
  budget: Readonly<Record<string, number>>,
): readonly OverBudget[] =>
  figures.flatMap(({ name, ratio }) => {
    const allowed = budget[name];
    return allowed !== undefined && ratio > Math.max(allowed * allowance, allowed + noise) ? [{ name, ratio, budget: allowed }] : [];
  });

/** A budget with the figures of a run written into it; those of other files stay. Ratios are kept to a hundredth. */
export const withFigures = (
  budget: Readonly<Record<string, number>>,
  figures: readonly { readonly name: string; readonly ratio: number }[],
): Readonly<Record<string, number>> => {
  const all = { ...budget, ...Object.fromEntries(figures.map(({ name, ratio }) => [name, Math.round(ratio * 100) / 100])) };
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
};
