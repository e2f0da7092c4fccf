import type { Draft, Entry } from '../model/ledger.ts';
import { draftOf } from './draft-of.ts';
import { heldSubject } from './subject.ts';
import { arrivalField, decisionField, type Arrival } from './held-fields.ts';

/** Takes (接受) or refuses (不接受) what waits in a locked round. */
export const decideHeld = (roundId: string, entries: readonly Entry[], taken: boolean): Draft =>
  draftOf(roundId, heldSubject(roundId), taken ? 'held-taken' : 'held-refused', Object.fromEntries(entries.map((entry) => [decisionField(entry), taken])));

/** Notes which package brought what waits in a locked round. */
export const noteArrival = (roundId: string, id: string, { doubted, ...arrival }: Arrival): Draft =>
  draftOf(roundId, heldSubject(roundId), 'held-noted', {
    [arrivalField(id)]: { ...arrival, locks: [...arrival.locks], waiting: [...arrival.waiting], ...(doubted === undefined ? {} : { doubted: [...doubted] }) },
  });
