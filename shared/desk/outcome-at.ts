import type { Outcome } from '../model/round.ts';
import type { Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** What of a result limits the outcome whatever the points are. */
export type LimitedBy = Pick<ScoreResult, 'gates' | 'vetoes' | 'openMandatory' | 'withheld'> & {
  readonly sections: readonly Pick<ScoreResult['sections'][number], 'belowFloor'>[];
};

const severity: readonly Outcome[] = ['accepted', 'rectify', 'rejected'];

/**
 * What would be recommended at another total with all else as it is: vetoes, conditions, mandatory items and parts below their floor limit it as before.
 * Null where the recommendation is withheld. `total` is in integers of 0.01.
 */
export function outcomeAt({ policy }: Pick<Standard, 'policy'>, result: LimitedBy, total: CentiPoints): Outcome | null {
  if (result.withheld !== null) return null;
  const limits: readonly Outcome[] = [
    total >= policy.accept ? 'accepted' : total >= policy.rectify ? 'rectify' : 'rejected',
    ...(result.vetoes.length > 0 || result.gates.some(({ holds }) => holds === 'no') ? (['rejected'] as const) : []),
    ...(result.openMandatory.length > 0 ? [policy.mandatoryOpen === 'reject' ? ('rejected' as const) : ('rectify' as const)] : []),
    ...(result.sections.some(({ belowFloor }) => belowFloor) ? (['rectify'] as const) : []),
  ];
  return severity[Math.max(...limits.map((outcome) => severity.indexOf(outcome)))] ?? null;
}

/** What two people who score within a tolerance of each other could come to: the recommendation at the total less and more the tolerance. */
export interface ToleranceEffect {
  readonly tolerance: CentiPoints;
  readonly low: { readonly total: CentiPoints; readonly outcome: Outcome | null };
  readonly high: { readonly total: CentiPoints; readonly outcome: Outcome | null };
}

/** The recommendation at both ends of a tolerance around a total. Totals stay within 0 and the result's maximum with its bonus. */
export function toleranceEffect(
  standard: Pick<Standard, 'policy'>,
  result: LimitedBy & Pick<ScoreResult, 'total' | 'max' | 'bonus'>,
  tolerance: CentiPoints,
): ToleranceEffect {
  const at = (total: CentiPoints) => ({ total, outcome: outcomeAt(standard, result, total) });
  return {
    tolerance,
    low: at(Math.max(0, result.total - tolerance)),
    high: at(Math.min(Math.max(result.max + result.bonus, result.total), result.total + tolerance)),
  };
}
