import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { DecisionBasis, Outcome } from '../model/round.ts';
import { draftOf } from './draft-of.ts';
import { decisionSubject } from './subject.ts';

/** Decides on a unit. `basis` is what the decision rests on (see `decisionBasis`); with its change the decision is out of date. `decidedOn` (`YYYY-MM-DD`) and `decidedBy` are given where they differ from the clock and the name of the entry; projections prefer them. */
export const decide = (
  roundId: string,
  unitId: string,
  decision: {
    readonly outcome: Outcome;
    readonly adopted: boolean;
    readonly reason: string;
    readonly recommended: Outcome | null;
    readonly basis?: DecisionBasis;
    readonly decidedOn?: string;
    readonly decidedBy?: string;
    /** The id of the meeting at which it is decided. */
    readonly meeting?: string;
  },
): Draft => {
  const { basis, ...said } = decision;
  return draftOf(roundId, decisionSubject(roundId, unitId), 'decision-made', { ...said, ...(basis === undefined ? {} : { basis: basisJson(basis) }) });
};

const basisJson = (basis: DecisionBasis): Json => {
  if (basis.phase === 'none') return basis;
  const { unmet, ...visit } = basis;
  return { ...visit, ...(unmet === undefined ? {} : { unmet }) };
};
