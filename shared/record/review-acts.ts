import type { Draft } from '../model/ledger.ts';
import type { Approval, Meeting, ReturnedUnit, SecondLook } from '../model/review.ts';
import { draftOf } from './draft-of.ts';
import { meetingSubject, reviewSubject } from './subject.ts';

const named = (name: string): string => name.trim().replaceAll('/', '／');

/** The field of a person's second look. A slash in a name is written full-width, since slashes separate the parts of a field. */
export const lookField = (name: string): string => `look/${named(name)}`;

/** The field of a person's approval, written likewise. */
export const approvalField = (name: string): string => `approval/${named(name)}`;

/** Records a person's second look at a unit (复看), each person's in a field of its own, so that a merge only adds; null takes it back. */
export const giveSecondLook = (roundId: string, unitId: string, by: string, look: SecondLook | null): Draft =>
  draftOf(roundId, reviewSubject(roundId, unitId), look === null ? 'second-look-withdrawn' : 'second-look-given', {
    [lookField(by)]: look === null ? null : { ...look },
  });

/** Records that the leader of a unit's team approves its visit (组长审核); null takes it back. */
export const approveVisit = (roundId: string, unitId: string, by: string, approval: Approval | null): Draft =>
  draftOf(roundId, reviewSubject(roundId, unitId), approval === null ? 'approval-withdrawn' : 'approval-given', {
    [approvalField(by)]: approval === null ? null : { ...approval },
  });

/** Records that a unit is given back to its team and what to look at again. Its visit is opened again (`reopenVisit`) in the same batch. */
export const returnUnit = (roundId: string, unitId: string, returned: ReturnedUnit): Draft =>
  draftOf(roundId, reviewSubject(roundId, unitId), 'unit-returned', { returned: { ...returned, items: [...returned.items] } });

/** Records a meeting at which units are decided on: who is there. Written again where that changes. */
export const noteMeeting = (roundId: string, { id, ...meeting }: Meeting): Draft =>
  draftOf(roundId, meetingSubject(roundId, id), 'meeting-noted', { ...meeting, present: [...meeting.present], absent: [...meeting.absent] });
