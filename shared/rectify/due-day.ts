import { addDays, type Day } from '../days/days.ts';
import type { Round } from '../model/round.ts';
import type { Standard } from '../model/standard.ts';

/** The due day that a notice of today proposes: as many days as the standard's policy gives, but not beyond the round's own day where that is still to come. */
export function proposedDueDay(standard: Standard, round: Pick<Round, 'rectifyUntil'>, today: Day): Day {
  const byPolicy = addDays(today, standard.policy.rectifyDays);
  const { rectifyUntil } = round;
  return rectifyUntil !== null && rectifyUntil > today && rectifyUntil < byPolicy ? rectifyUntil : byPolicy;
}
