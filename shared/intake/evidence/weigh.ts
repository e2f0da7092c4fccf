/** A small named test of one candidate reading. It fires or it does not; how much that says is counted apart, in weights. */
export interface EvidenceCheck<Subject> {
  readonly name: string;
  fires(subject: Subject): boolean;
}

/** A check that fired, with its weight: from -1 (speaks against) to 1 (speaks for). */
export interface Clue {
  readonly check: string;
  readonly weight: number;
}

/** How much of the doubt that is left several independent reasons take away together. */
const noisyOr = (weights: readonly number[]): number => 1 - weights.reduce((left, weight) => left * (1 - weight), 1);

/** How sure evidence makes a candidate, from 0 to 1: what speaks for it taken together, less what speaks against it. Nothing that fired is 0. */
export function sureOf(evidence: readonly Clue[]): number {
  const pro = noisyOr(evidence.filter(({ weight }) => weight > 0).map(({ weight }) => weight));
  const contra = noisyOr(evidence.filter(({ weight }) => weight < 0).map(({ weight }) => -weight));
  return pro * (1 - contra);
}

/** The checks that fire for a subject, with their weights. A check without a weight is a mistake of the program. */
export const evidenceFor = <Subject>(checks: readonly EvidenceCheck<Subject>[], weights: Readonly<Record<string, number>>, subject: Subject): readonly Clue[] =>
  checks.flatMap((check) => (check.fires(subject) ? [{ check: check.name, weight: weights[check.name] ?? 0 }] : []));
