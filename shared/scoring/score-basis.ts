import type { Findings, ScoreInput } from '../model/finding.ts';
import type { Round } from '../model/round.ts';
import type { Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { score } from './score.ts';
import type { ScoreResult } from './score-result.ts';
import { scoringFacts } from '../facts/scoring-facts.ts';

/** All that scoring a unit's visit rests on besides the standard and the findings. */
export type ScoreBasis = Required<Omit<ScoreInput, 'findings'>>;

/** What a round keeps of a unit for scoring. */
type ScoredRound = Pick<Round, 'locked' | 'lockedFacts' | 'lockedBelow'>;

/**
 * What a unit's visit in a round is scored by, the same for lists, checklist, decision, workbook and paper: its facts with the self total of its counting submission,
 * and the totals of the units below (`below`, as `totalsBelow` finds them). A locked round stays by what was known when it was locked.
 */
export function scoreBasis(round: ScoredRound | undefined, unit: Unit, selfTotal: CentiPoints | null, below: readonly CentiPoints[]): ScoreBasis {
  const isKept = round?.locked === true && round.lockedFacts?.[unit.id] !== undefined;
  return { facts: scoringFacts(round, unit, selfTotal), subordinates: isKept ? (round.lockedBelow?.[unit.id] ?? []) : below };
}

/** Scores findings by a basis. */
export const scoreOn = (standard: Standard, findings: Findings, basis: ScoreBasis): ScoreResult => score(standard, { findings, ...basis });

/** What is kept with the locking of a round of the totals below its townships, by township id. What an earlier locking kept and does not hold any more becomes none. */
export function belowToLock(
  round: Pick<Round, 'lockedBelow'>,
  visits: readonly { readonly unitId: string; readonly below?: readonly CentiPoints[] }[],
): Readonly<Record<string, readonly CentiPoints[]>> {
  const formerly = Object.keys(round.lockedBelow ?? {}).map((unitId) => [unitId, []] as const);
  return Object.fromEntries([...formerly, ...visits.flatMap(({ unitId, below }) => (below === undefined ? [] : [[unitId, below] as const]))]);
}

/** The basis where the unit itself is not known: no facts, no units below. */
export const nothingKnown: ScoreBasis = { facts: {}, subordinates: [] };
