import { factsOfYear, withBallots } from './ballot-facts.ts';
import type { Round } from '../model/round.ts';
import type { Facts, Unit } from '../model/unit.ts';
import { toPoints, type CentiPoints } from '../points.ts';

/** What scoring knows of a unit now: its facts, and its kind among them. */
export const presentFacts = (unit: Unit): Facts => ({ ...withBallots(unit.facts), kind: unit.kind });

/** What of a round the facts of its units depend on: its lock, and its year. */
export type RoundOfFacts = Pick<Round, 'locked' | 'lockedFacts'> & Partial<Pick<Round, 'year'>>;

/** The facts of a unit now, the ballot among them of the round's year. */
const factsIn = (round: Partial<Pick<Round, 'year'>> | undefined, unit: Unit): Facts =>
  round?.year === undefined ? presentFacts(unit) : withBallots({ ...factsOfYear(unit.facts, round.year), kind: unit.kind });

/**
 * What scoring knows of a unit in a round, with the ballot of the round's year: as it is now, in a locked round as it was when that was locked. The self total of its counting submission
 * is the fact `selfTotal`, unless a person entered another.
 */
export function scoringFacts(round: RoundOfFacts | undefined, unit: Unit, selfTotal: CentiPoints | null): Facts {
  const facts = (round?.locked === true ? round.lockedFacts?.[unit.id] : undefined) ?? factsIn(round, unit);
  return selfTotal === null || typeof facts['selfTotal'] === 'number' ? facts : { ...facts, selfTotal: toPoints(selfTotal) };
}

/** What is kept with the locking of a round: the facts of each of its units as they are now. */
export function factsToLock(round: Pick<Round, 'unitIds'> & Partial<Pick<Round, 'year'>>, units: readonly Unit[]): Readonly<Record<string, Facts>> {
  const members = new Set(round.unitIds);
  return Object.fromEntries(units.flatMap((unit) => (members.has(unit.id) ? [[unit.id, factsIn(round, unit)] as const] : [])));
}
