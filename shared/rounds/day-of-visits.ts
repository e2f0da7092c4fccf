import type { Day } from '../days/days.ts';
import type { Round } from '../model/round.ts';

/** The day with which facts are compared: today, but in a round that is over its last day of visits, so that an old round is not judged by what happened since. */
export const dayOfVisits = (round: Round, today: Day): Day => (round.visitUntil !== null && round.visitUntil < today ? round.visitUntil : today);
