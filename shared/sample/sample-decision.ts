import type { Day } from '../days/days.ts';
import { decide } from '../record/decision-acts.ts';
import type { Draft } from '../model/ledger.ts';
import type { Outcome, VisitBasis, VisitPhase } from '../model/round.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import { unmetConditions } from '../scoring/unmet-conditions.ts';
import { overrideReason } from './inspector-notes.ts';
import type { Random } from './random.ts';
import type { NotePhrases } from './sample-data.ts';

/** Who decides in the sample. */
const leaders = '主席办公会';

/** What the leaders decide when they do not follow a recommendation. */
const instead: Readonly<Record<Outcome, Outcome>> = { accepted: 'rectify', rectify: 'accepted', rejected: 'rectify' };

/** What is decided on a unit, and the act that records it. */
export interface SampleDecision {
  readonly outcome: Outcome;
  readonly draft: Draft;
}

/** The visit that the sample's leaders decide on. */
interface DecidedVisit {
  readonly phase: VisitPhase;
  readonly standardHash: string;
  readonly result: ScoreResult;
}

/** Decides on a unit: mostly as recommended, now and then otherwise, with a reason. A unit with a veto is never let off. */
export function decisionOf(random: Random, notes: NotePhrases, roundId: string, unitId: string, visit: DecidedVisit, decidedOn: Day): SampleDecision {
  const { result } = visit;
  const recommended = result.recommendation;
  const overridden = result.vetoes.length === 0 && random.chance(recommended === 'accepted' ? 0.015 : 0.09);
  const outcome = recommended === null ? 'rectify' : overridden ? instead[recommended] : recommended;
  const adopted = recommended !== null && !overridden;
  const reason = !adopted ? overrideReason(random, notes, outcome) : '';
  return {
    outcome,
    draft: decide(roundId, unitId, { outcome, adopted, reason, recommended, basis: basisOf(visit), decidedOn, decidedBy: leaders }),
  };
}

const basisOf = ({ phase, standardHash, result }: DecidedVisit): VisitBasis => ({
  phase,
  standardHash,
  total: result.total,
  grade: result.grade,
  recommendation: result.recommendation,
  openMandatory: result.openMandatory.map(({ text }) => text),
  vetoes: result.vetoes.map(({ text }) => text),
  unmet: [...unmetConditions(result)],
});
