import type { Draft } from '../model/ledger.ts';
import type { Meeting, ReturnedUnit, SecondLook } from '../model/review.ts';
import { draftOf } from './draft-of.ts';
import { meetingSubject, reviewSubject } from './subject.ts';

/** The field of a person's second look. A slash in a name is written full-width, since slashes separate the parts of a field. */
export const lookField = (name: string): string => `look/${name.trim().replaceAll('/', '／')}`;

/** Records a person's second look at a unit (复看), each person's in a field of its own, so that a merge only adds; null takes it back. */
export const giveSecondLook = (roundId: string, unitId: string, by: string, look: SecondLook | null): Draft =>
  draftOf(roundId, reviewSubject(roundId, unitId), look === null ? 'second-look-withdrawn' : 'second-look-given', {
    [lookField(by)]: look === null ? null : { ...look },
  });

/** Records that a unit is given back to its team and what to look at again. Its visit is opened again (`reopenVisit`) in the same batch. */
export const returnUnit = (roundId: string, unitId: string, returned: ReturnedUnit): Draft =>
  draftOf(roundId, reviewSubject(roundId, unitId), 'unit-returned', { returned: { ...returned, items: [...returned.items] } });

/** Records a meeting at which units are decided on: who is there. Written again where that changes. */
export const noteMeeting = (roundId: string, { id, ...meeting }: Meeting): Draft =>
  draftOf(roundId, meetingSubject(roundId, id), 'meeting-noted', { ...meeting, present: [...meeting.present], absent: [...meeting.absent] });
