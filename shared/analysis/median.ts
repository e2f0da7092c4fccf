import type { CentiPoints } from '../points.ts';
import type { Mean } from './mean.ts';

/** The median of points, kept exact as the mean of its one or two middle values; of nothing `n` is 0. */
export function medianOf(values: readonly CentiPoints[]): Mean {
  if (values.length === 0) return { sum: 0, n: 0 };
  const sorted = values.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return lower === upper ? { sum: lower, n: 1 } : { sum: lower + upper, n: 2 };
}
