import type { CentiPoints } from '../points.ts';
import { rankedVisit, rankRound, standingVisit, type RankBasis } from '../record/standing.ts';
import { rank } from '../scoring/rank.ts';
import { sectionPoints, type ComparedUnit, type ComparedVisit } from './cohort.ts';

/** How the units of a round are ranked: by which visit, and by one section (its index in the standard) or the total. */
interface RankingChoice {
  readonly basis: RankBasis;
  /** Sections are compared only among visits of this standard; totals among all of the round. */
  readonly standardHash: string;
  readonly section: number | null;
}

/** A unit of a round as 排名 lists it. */
export interface RankedUnit {
  readonly unit: ComparedUnit;
  /** The visit that it is ranked by. */
  readonly visit: ComparedVisit;
  readonly points: CentiPoints;
  /** Its place among all units of the round (see `placeDefinitions`); null while that visit is not completed. */
  readonly place: number | null;
  readonly shared: boolean;
}

/** Every unit of a round where someone went, by place, those without one last, in the order of their points so far. `units` are all of the round: filters come afterwards. */
export function rankingOf(units: readonly ComparedUnit[], { basis, standardHash, section }: RankingChoice): readonly RankedUnit[] {
  const pointsOf = (visit: ComparedVisit): CentiPoints => (section === null ? visit.total : sectionPoints(visit, section));
  const alike = section === null ? units : units.filter((unit) => (rankedVisit(unit, basis) ?? presentVisit(unit, basis))?.standardHash === standardHash);
  const placed = section === null ? rankRound<ComparedVisit, ComparedUnit>(alike, basis) : rankSection(alike, basis, pointsOf);
  const rows = placed.flatMap(({ unit, place, shared }): readonly RankedUnit[] => {
    const visit = rankedVisit(unit, basis);
    return visit === undefined ? [] : [{ unit, visit, points: pointsOf(visit), place, shared }];
  });
  const under = alike.flatMap((unit): readonly RankedUnit[] => {
    const visit = presentVisit(unit, basis);
    return visit === undefined || rankedVisit(unit, basis) !== undefined ? [] : [{ unit, visit, points: pointsOf(visit), place: null, shared: false }];
  });
  return [...rows, ...under.sort((a, b) => b.points - a.points)];
}

const presentVisit = (unit: ComparedUnit, basis: RankBasis): ComparedVisit | undefined => (basis === 'first' ? unit.first : standingVisit(unit));

const rankSection = (units: readonly ComparedUnit[], basis: RankBasis, pointsOf: (visit: ComparedVisit) => CentiPoints) =>
  rank(
    units.filter((unit) => rankedVisit(unit, basis) !== undefined),
    (unit) => {
      const visit = rankedVisit(unit, basis);
      return visit === undefined ? 0 : pointsOf(visit);
    },
  );
