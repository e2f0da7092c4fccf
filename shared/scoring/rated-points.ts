import { usualLeastRated, type Standard } from '../model/standard.ts';
import { sumCenti, type CentiPoints } from '../points.ts';
import { compareDecimals, decimalOf, timesDecimal } from './decimal.ts';
import type { ItemOutcome } from './score-item.ts';
import type { RatedPoints } from './score-result.ts';

const fullMarks = (outcomes: readonly ItemOutcome[]): CentiPoints => sumCenti(outcomes.map(({ item }) => item.max));

/** Whether `points` are at least so many percent of `of`, exactly. */
function reaches(points: CentiPoints, of: CentiPoints, percent: number): boolean {
  const [part, all, least, hundred] = [points, of, percent, 100].map(decimalOf);
  return (
    part !== undefined &&
    all !== undefined &&
    least !== undefined &&
    hundred !== undefined &&
    compareDecimals(timesDecimal(part, hundred), timesDecimal(all, least)) >= 0
  );
}

/**
 * How many points of a unit could be rated: the full marks of the items that are for it, without those that are 不适用. Where nothing at all is for it, that is
 * not enough for a result either. A standard without points of its own (vetoes and bonus only) needs none.
 */
export function ratedPoints(standard: Standard, outcomes: readonly ItemOutcome[]): RatedPoints {
  const own = outcomes.filter(({ forOthers }) => !forOthers);
  const points = fullMarks(own.filter(({ notApplicable }) => !notApplicable));
  const of = fullMarks(own);
  const enough = fullMarks(outcomes) === 0 || (of > 0 && reaches(points, of, standard.leastRated ?? usualLeastRated));
  return { points, of, enough };
}
