import { withBallots } from './ballot-facts.ts';
import type { Round } from '../model/round.ts';
import type { Facts, Unit } from '../model/unit.ts';
import { toPoints, type CentiPoints } from '../points.ts';

/** What scoring knows of a unit now: its facts, and its kind among them. */
export const presentFacts = (unit: Unit): Facts => ({ ...withBallots(unit.facts), kind: unit.kind });

/**
 * What scoring knows of a unit in a round: as it is now, in a locked round as it was when that was locked. The self total of its counting submission
 * is the fact `selfTotal`, unless a person entered another.
 */
export function scoringFacts(round: Pick<Round, 'locked' | 'lockedFacts'> | undefined, unit: Unit, selfTotal: CentiPoints | null): Facts {
  const facts = (round?.locked === true ? round.lockedFacts?.[unit.id] : undefined) ?? presentFacts(unit);
  return selfTotal === null || typeof facts['selfTotal'] === 'number' ? facts : { ...facts, selfTotal: toPoints(selfTotal) };
}

/** What is kept with the locking of a round: the facts of each of its units as they are now. */
export function factsToLock(round: Pick<Round, 'unitIds'>, units: readonly Unit[]): Readonly<Record<string, Facts>> {
  const members = new Set(round.unitIds);
  return Object.fromEntries(units.flatMap((unit) => (members.has(unit.id) ? [[unit.id, presentFacts(unit)] as const] : [])));
}
