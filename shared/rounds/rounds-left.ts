import type { Draft } from '../model/ledger.ts';
import type { Round } from '../model/round.ts';
import { joinRound, leaveRound } from '../record/round-acts.ts';

/** A round, and the units that have a record in it: a submission, a visit, a blind sheet or a decision. */
export interface RoundWithRecords {
  readonly round: Pick<Round, 'id' | 'locked' | 'unitIds'>;
  readonly recorded: ReadonlySet<string>;
}

/**
 * What goes with the ending of units in the rounds that are open: those that have no record there leave, so that nobody waits for them, and the unit that they became a
 * part of comes in where one of them was. Records stay where they are, and so do locked rounds.
 */
export const leaveRounds = (rounds: readonly RoundWithRecords[], ending: readonly string[], successor: string | null): readonly Draft[] =>
  rounds.flatMap(({ round, recorded }) => {
    const own = round.locked ? [] : ending.filter((unitId) => round.unitIds.includes(unitId));
    const leaving = own.filter((unitId) => !recorded.has(unitId));
    const comes = own.length > 0 && successor !== null && !round.unitIds.includes(successor);
    return [...(leaving.length === 0 ? [] : [leaveRound(round.id, leaving)]), ...(comes ? [joinRound(round.id, [successor])] : [])];
  });
