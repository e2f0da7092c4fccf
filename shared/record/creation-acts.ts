import type { Draft } from '../model/ledger.ts';
import type { SubsidyRequest, Trace } from '../programme/creation.ts';
import { draftOf } from './draft-of.ts';
import { awardSubject, traceSubject } from './subject.ts';

/** Notes what a unit carried out for an item, with the file that shows it where there is one. `id` is new. */
export const noteTrace = (roundId: string, unitId: string, { id, itemId, on, what, shownBy, file }: Omit<Trace, 'by' | 'notedMs'>): Draft =>
  draftOf(roundId, traceSubject(roundId, unitId), 'trace-noted', {
    [`trace/${id}`]: { itemId, on, what, shownBy, ...(file === null ? {} : { file: { ...file } }) },
  });

/** Takes a trace back; the bytes of its file stay. */
export const withdrawTrace = (roundId: string, unitId: string, id: string): Draft =>
  draftOf(roundId, traceSubject(roundId, unitId), 'trace-withdrawn', { [`trace/${id}`]: null });

/** Applies for the subsidy of a unit, or changes the application. It belongs to no round's lock: it follows the decision. */
export const applySubsidy = (roundId: string, unitId: string, subsidy: SubsidyRequest): Draft =>
  draftOf(null, awardSubject(roundId, unitId), 'subsidy-applied', { subsidy: { ...subsidy } });

/** Takes an application back. */
export const withdrawSubsidy = (roundId: string, unitId: string): Draft => draftOf(null, awardSubject(roundId, unitId), 'subsidy-withdrawn', { subsidy: null });
