import { isActive } from '../model/lineage.ts';
import type { Outcome } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import type { AcceptedTarget, TargetId } from '../programme/year-plan.ts';
import type { VisitRecord } from '../record/records.ts';
import { placesIn, standingVisits, completedVisit } from '../record/standing.ts';
import type { RoundResults } from './unit-problems.ts';

/** How much of a target is reached: `reached` of `of`, and how many of these say nothing yet (never decided on, heads unknown). `of` leaves out what cannot be counted. */
export interface TargetProgress {
  readonly reached: number;
  readonly of: number;
  readonly unknown: number;
}

/** The share that is reached, in percent with one place, cut and never rounded up to a target; null of nothing. */
export const progressPercent = ({ reached, of }: TargetProgress): number | null => (of === 0 ? null : Math.floor((reached * 1000) / of) / 10);

/** What was decided on each unit last by some standards, in rounds up to a year. */
function decidedUpTo(results: readonly RoundResults[], year: number, standardIds: readonly string[]): ReadonlyMap<string, Outcome> {
  const ordered = results.filter(({ round, standardId }) => round.year <= year && standardId !== null && standardIds.includes(standardId)).toSorted(byTime);
  return new Map(ordered.flatMap(({ decisions }) => decisions.map(({ unitId, outcome }) => [unitId, outcome] as const)));
}

const byTime = ({ round: a }: RoundResults, { round: b }: RoundResults): number => a.year - b.year || (a.openedOn < b.openedOn ? -1 : 1);

/** Whether a unit counts among those that a target is set for before any decision: a township's union, or a grassroots union that nobody denies; no place of service (`other`), no union of an industry. */
const isGrassroots = ({ kind, facts }: Unit): boolean => kind === 'township' || (kind !== 'industry' && kind !== 'other' && facts['hasUnion'] !== false);

/**
 * How far the units that work today are with the targets at the end of a year: units accepted by the last decision up to it under a standard that counts for the target, and members among
 * workers as the books have them now. Units that are no grassroots unions are counted only where such a round decided on them.
 */
export function yearProgress(
  units: readonly Unit[],
  results: readonly RoundResults[],
  year: number,
  counted: Readonly<Record<AcceptedTarget, readonly string[]>>,
): Readonly<Record<TargetId, TargetProgress>> {
  const working = units.filter(isActive);
  const accepted = (id: AcceptedTarget, isMeant: (unit: Unit) => boolean): TargetProgress => {
    const decided = decidedUpTo(results, year, counted[id]);
    const own = working.filter(isMeant).filter((unit) => decided.has(unit.id) || isGrassroots(unit));
    return {
      reached: own.filter((unit) => decided.get(unit.id) === 'accepted').length,
      of: own.length,
      unknown: own.filter((unit) => !decided.has(unit.id)).length,
    };
  };
  return {
    townships: accepted('townships', ({ kind }) => kind === 'township'),
    homes: accepted('homes', ({ kind }) => kind !== 'township'),
    coverage: coverageOf(working),
  };
}

/** Members among workers, of the units whose both heads are known. More members than workers count as all of them. */
export function coverageOf(units: readonly Pick<Unit, 'facts'>[]): TargetProgress {
  let [reached, of, unknown] = [0, 0, 0];
  for (const { facts } of units) {
    const { workers, members } = facts;
    if (typeof workers !== 'number' || typeof members !== 'number') unknown += 1;
    else {
      reached += Math.min(members, workers);
      of += workers;
    }
  }
  return { reached, of, unknown };
}

/** What a unit came to in a round. */
interface Standing {
  readonly roundTitle: string;
  readonly points: CentiPoints;
  readonly grade: string | null;
  /** Its place among all units of that round; null where it has none. */
  readonly place: number | null;
  readonly outcome: Outcome | null;
}

/** A unit that has a result in a year by a standard, beside its last one of the years before by the same standard, whichever version (争优晋位). */
export interface YearMove {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly now: Standing;
  readonly before: Standing | null;
  /** Where there is none: the title of its last round of the years before, which went by another standard; null where it took part in none. Places by different standards are not compared. */
  readonly otherBefore: string | null;
  /** Places won (positive) or lost; null where one of the places is not known. */
  readonly moved: number | null;
}

function standingsOf({ round, visits, decisions }: RoundResults): ReadonlyMap<string, Standing> {
  const ofPhase = (phase: VisitRecord['phase']) => new Map(visits.flatMap((visit) => (visit.phase === phase ? [[visit.unitId, visit] as const] : [])));
  const [first, re] = [ofPhase('first'), ofPhase('re')];
  const places = placesIn(
    Array.from(first.keys(), (unitId) => ({ unitId, first: first.get(unitId), re: re.get(unitId) })),
    'standing',
  );
  const outcomes = new Map(decisions.map(({ unitId, outcome }) => [unitId, outcome]));
  return new Map(
    standingVisits(visits).flatMap((visit) =>
      completedVisit(visit) === undefined
        ? []
        : [
            [
              visit.unitId,
              {
                roundTitle: round.title,
                points: visit.total,
                grade: visit.grade,
                place: places.get(visit.unitId) ?? null,
                outcome: outcomes.get(visit.unitId) ?? null,
              },
            ] as const,
          ],
    ),
  );
}

/** The last standing of each unit in rounds that are in the order of time. */
const lastOf = (own: readonly RoundResults[]): ReadonlyMap<string, Standing> => new Map(own.flatMap((one) => [...standingsOf(one)]));

/** Every working unit with a completed visit in a year, once for each standard that it was visited by, the best first, with its last result of the years before by that standard. */
export function yearMoves(units: readonly Unit[], results: readonly RoundResults[], year: number): readonly YearMove[] {
  const ordered = results.filter(({ round }) => round.year <= year).toSorted(byTime);
  const [past, present] = [ordered.filter(({ round }) => round.year < year), ordered.filter(({ round }) => round.year === year)];
  const anyPast = lastOf(past);
  // A round whose standard is not known is compared with none.
  const keyOf = ({ standardId, round }: RoundResults): string => standardId ?? `round ${round.id}`;
  return [...new Set(present.map(keyOf))]
    .flatMap((key) => {
      const group = present.filter((one) => keyOf(one) === key);
      const standardId = group[0]?.standardId ?? null;
      const now = lastOf(group);
      const before = lastOf(standardId === null ? [] : past.filter((one) => one.standardId === standardId));
      return units.filter(isActive).flatMap(({ id, name, town }): readonly YearMove[] => {
        const [standing, earlier = null] = [now.get(id), before.get(id)];
        if (standing === undefined) return [];
        const moved = earlier === null || earlier.place === null || standing.place === null ? null : earlier.place - standing.place;
        const otherBefore = earlier === null ? (anyPast.get(id)?.roundTitle ?? null) : null;
        return [{ unitId: id, name, town, now: standing, before: earlier, otherBefore, moved }];
      });
    })
    .toSorted((a, b) => b.now.points - a.now.points || a.name.localeCompare(b.name, 'zh-CN'));
}
