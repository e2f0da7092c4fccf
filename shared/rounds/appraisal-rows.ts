import { ballotedScores } from '../facts/ballot-facts.ts';
import { scoringFacts, type RoundOfFacts } from '../facts/scoring-facts.ts';
import type { Round } from '../model/round.ts';
import type { Scorer, Standard } from '../model/standard.ts';
import type { Facts, Unit } from '../model/unit.ts';
import { sumCenti, toCenti, type CentiPoints } from '../points.ts';
import { countBallot, type BallotCount, type OptionWorth } from '../programme/appraisal.ts';
import type { VisitRecord } from '../record/records.ts';
import { completedVisit } from '../record/standing.ts';

/**
 * How far a unit's result is: every side is there · the ballot contradicts itself · its counts changed after they were counted · one side lacks · both lack · a further score lacks (平时考核).
 * There is no result without both (活力方案三1三是).
 */
export type AppraisalState = 'result' | 'wrong' | 'stale' | 'members-lacking' | 'upper-lacking' | 'both-lacking' | 'others-lacking';

/** The two sides of an appraisal as a standard calls them: “会员评议” and “上级工会考评”, or “民意测评” and “年终目标考核”. */
export interface AppraisalSides {
  readonly members: string;
  readonly upper: string;
}

/** What a standard calls the two sides. */
export const sidesOf = (standard: Pick<Standard, 'scorers'>): AppraisalSides => ({
  members: ballotedScorer(standard)?.title ?? '会员评议',
  upper: standard.scorers.find(({ own }) => own === true)?.title ?? '上级考评',
});

/** The states in Chinese words, in the order of the filter, the sides named as the standard names them. */
export const appraisalStateWords = ({ members, upper }: AppraisalSides): Readonly<Record<AppraisalState, string>> => ({
  wrong: '票数有误',
  stale: '要重新计票',
  'both-lacking': '两方面都缺',
  'members-lacking': `缺${members}`,
  'upper-lacking': `缺${upper}`,
  'others-lacking': '缺其他得分',
  result: '已有结果',
});

/** The states in the order of the filter. */
export const appraisalStates: readonly AppraisalState[] = ['wrong', 'stale', 'both-lacking', 'members-lacking', 'upper-lacking', 'others-lacking', 'result'];

/** One unit appraised from both sides. */
export interface AppraisalRow {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  /** As scoring knows them in the round: the ballot is of the round's year. */
  readonly facts: Facts;
  /** The unit's own facts with the ballots of all years. */
  readonly allFacts: Facts;
  readonly count: BallotCount;
  /** What the ballot gave, as it counts in the total; null where nobody entered it. */
  readonly members: CentiPoints | null;
  /** What the upper union gave by the standard's items; null while its visit is not completed, or where its points cannot be told apart from the total. */
  readonly upper: CentiPoints | null;
  readonly visit: VisitRecord | undefined;
  /** Null while a side lacks. */
  readonly total: CentiPoints | null;
  readonly grade: string | null;
  readonly state: AppraisalState;
}

/** The scorer of a standard whose points a ballot gives; undefined for a standard without one. */
export const ballotedScorer = (standard: Pick<Standard, 'scorers'>): (Scorer & { readonly fact: string }) | undefined => {
  for (const scorer of standard.scorers) {
    const fact = ballotedScores.find((one) => one === scorer.fact);
    if (scorer.own !== true && fact !== undefined) return { ...scorer, fact };
  }
  return undefined;
};

/** The scorers whose points are entered by hand: neither the standard's items nor a ballot give them. */
export const otherScorers = (standard: Pick<Standard, 'scorers'>): readonly (Scorer & { readonly fact: string })[] =>
  standard.scorers.flatMap((scorer) =>
    scorer.own === true || scorer.fact === undefined || scorer.fact === ballotedScorer(standard)?.fact ? [] : [{ ...scorer, fact: scorer.fact }],
  );

/** The standard's own points in a visit: its sections added up; null where sections are weighted or rescaled, so that the sum is not what counts. */
const ownPoints = (standard: Standard, visit: VisitRecord): CentiPoints | null =>
  standard.sections.some(({ weight }) => weight !== undefined) || standard.notApplicable === 'rescale' ? null : sumCenti(visit.sections);

function stateOf(count: BallotCount, members: CentiPoints | null, visited: boolean, othersKnown: boolean): AppraisalState {
  if (count.kind === 'wrong') return 'wrong';
  if (count.kind === 'counted' && members !== null && members !== count.points) return 'stale';
  if (members === null) return visited ? 'members-lacking' : 'both-lacking';
  if (!visited) return 'upper-lacking';
  return othersKnown ? 'result' : 'others-lacking';
}

/** The units of a round appraised by their members and by the upper union, in the round's order. `standard` has a `ballotedScorer`; `visits` are first visits. */
export function appraisalRows(
  round: Pick<Round, 'unitIds'> & RoundOfFacts,
  standard: Standard,
  units: readonly Unit[],
  visits: readonly VisitRecord[],
  worth: OptionWorth,
): readonly AppraisalRow[] {
  const scorer = ballotedScorer(standard);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const visitOf = new Map(visits.map((visit) => [visit.unitId, visit]));
  return round.unitIds.flatMap((unitId): readonly AppraisalRow[] => {
    const unit = unitOf.get(unitId);
    if (unit === undefined || scorer === undefined) return [];
    const facts = scoringFacts(round, unit, null);
    const count = countBallot(facts, worth, standard.total);
    const entered = facts[scorer.fact];
    const members = typeof entered === 'number' ? (toCenti(entered) ?? null) : null;
    const visit = visitOf.get(unitId);
    const done = completedVisit(visit);
    const state = stateOf(
      count,
      members,
      done !== undefined,
      otherScorers(standard).every(({ fact }) => typeof facts[fact] === 'number'),
    );
    const whole = state === 'result' && done !== undefined;
    return [
      {
        unitId,
        name: unit.name,
        town: unit.town,
        facts,
        allFacts: unit.facts,
        count,
        members,
        upper: done === undefined ? null : ownPoints(standard, done),
        visit,
        total: whole ? done.total : null,
        grade: whole ? done.grade : null,
        state,
      },
    ];
  });
}
