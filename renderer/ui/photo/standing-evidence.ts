import { standingVisit } from '#shared/record/standing.ts';
import type { ReadEvidence } from './read-visit-evidence.ts';

/** Of each unit the visit that counts now, in the order given: a completed re-inspection takes the place of the first, so that no item is told twice. */
export function standingEvidence(visits: readonly ReadEvidence[]): readonly ReadEvidence[] {
  const ofPhase = (phase: ReadEvidence['phase']) => new Map(visits.flatMap((visit) => (visit.phase === phase ? [[visit.unitId, visit] as const] : [])));
  const [first, re] = [ofPhase('first'), ofPhase('re')];
  const standing = new Set([...new Set(visits.map(({ unitId }) => unitId))].map((unitId) => standingVisit({ first: first.get(unitId), re: re.get(unitId) })));
  return visits.filter((visit) => standing.has(visit));
}
