import type { VisitPhase } from '../model/round.ts';
import { rank, type Ranked } from '../scoring/rank.ts';
import type { CentiPoints } from '../points.ts';
import type { Withheld } from '../scoring/score-result.ts';

/** What can be told of a visit without reading it whole. */
interface VisitOutline {
  readonly completedMs: number | null;
  readonly total: CentiPoints;
  /** Present where its total says too little to be compared: conditions are incomplete, or too few points could be rated. */
  readonly withheld?: Withheld;
}

/** The visits of one unit in one round: 初验 and 复验. */
export interface BothVisits<First, Re = First> {
  readonly first: First | undefined;
  readonly re: Re | undefined;
}

/** A visit where it is completed, otherwise undefined: what is under way counts nowhere as a result. */
export const completedVisit = <V extends VisitOutline>(visit: V | undefined): V | undefined =>
  visit !== undefined && visit.completedMs !== null ? visit : undefined;

/** The visit that counts now: 复验 once it is completed, otherwise 初验, completed or not. */
export const standingVisit = <First extends VisitOutline, Re extends VisitOutline>({ first, re }: BothVisits<First, Re>): First | Re | undefined =>
  completedVisit(re) ?? first;

/** Of each unit the visit that counts now, in the order given: a completed re-inspection takes the place of the first, so that no item is told twice. */
export function standingVisits<V extends VisitOutline & { readonly unitId: string; readonly phase: VisitPhase }>(visits: readonly V[]): readonly V[] {
  const ofPhase = (phase: VisitPhase) => new Map(visits.flatMap((visit) => (visit.phase === phase ? [[visit.unitId, visit] as const] : [])));
  const [first, re] = [ofPhase('first'), ofPhase('re')];
  const standing = new Set([...new Set(visits.map(({ unitId }) => unitId))].map((unitId) => standingVisit({ first: first.get(unitId), re: re.get(unitId) })));
  return visits.filter((visit) => standing.has(visit));
}

/** The visit whose result counts: {@link standingVisit} where it is completed. */
export const finishedVisit = <V extends VisitOutline>(visits: BothVisits<V>): V | undefined => completedVisit(standingVisit(visits));

/** By which visit a round is ranked: the first inspection, which a re-inspection does not change, or the one that counts now. */
export const rankBases = ['first', 'standing'] as const;
export type RankBasis = (typeof rankBases)[number];

/** What a place in the ranking means, in one sentence each: it is written wherever places are shown. */
export const placeDefinitions: Readonly<Record<RankBasis, string>> = {
  first:
    '名次按初验得分（有异议的按复核后）在全批次中从高到低排列，复验不改变名次；同分同名次，其后名次顺延（1、1、3）。初验未完成、条件不全和可评分值不足的没有名次。',
  standing:
    '名次按目前得分（复验已完成的按复验，其余按初验）在全批次中从高到低排列；同分同名次，其后名次顺延（1、1、3）。核查未完成、条件不全和可评分值不足的没有名次。',
};

const comparable = <V extends VisitOutline>(visit: V | undefined): V | undefined => (visit?.withheld === undefined ? visit : undefined);

/** The completed visit by which a unit is ranked; undefined where it has no place: not completed, conditions incomplete (条件不全), too little rated. */
export const rankedVisit = <V extends VisitOutline>(visits: BothVisits<V>, basis: RankBasis): V | undefined =>
  comparable(basis === 'first' ? completedVisit(visits.first) : finishedVisit(visits));

/** The units of a round that have a place, in the order of their places. Units must be all of the round: a place is one among all, whatever is shown. */
export const rankRound = <V extends VisitOutline, U extends BothVisits<V>>(units: readonly U[], basis: RankBasis): readonly Ranked<U>[] =>
  rank(
    units.filter((unit) => rankedVisit(unit, basis) !== undefined),
    (unit) => rankedVisit(unit, basis)?.total ?? 0,
  );

/** Places by unit id. */
export const placesIn = (units: readonly (BothVisits<VisitOutline> & { readonly unitId: string })[], basis: RankBasis): ReadonlyMap<string, number> =>
  new Map(rankRound(units, basis).map(({ unit, place }) => [unit.unitId, place]));
