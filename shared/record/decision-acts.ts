import type { Draft } from '../model/ledger.ts';
import type { Outcome } from '../model/round.ts';
import { draftOf } from './draft-of.ts';
import { decisionSubject } from './subject.ts';

/** Decides on a unit. `decidedOn` (`YYYY-MM-DD`) and `decidedBy` are given where they differ from the clock and the name of the entry; projections prefer them. */
export const decide = (
  roundId: string,
  unitId: string,
  decision: {
    readonly outcome: Outcome;
    readonly adopted: boolean;
    readonly reason: string;
    readonly recommended: Outcome | null;
    readonly decidedOn?: string;
    readonly decidedBy?: string;
  },
): Draft => draftOf(roundId, decisionSubject(roundId, unitId), 'decision-made', { ...decision });
