import { Meeting, ReturnedUnit, SecondLook, type Review } from '../model/review.ts';
import type { StandingFields } from '../ledger/registers.ts';

const lookShape = /^look\/.+$/u;

/** What people recorded of a unit beside its decision, out of what the fields of its `review/…` say; looks by day, then name. */
export function projectReview(roundId: string, unitId: string, fields: StandingFields): Review {
  const looks = Object.entries(fields).flatMap(([field, value]) => {
    const look = lookShape.test(field) ? SecondLook.safeParse(value).data : undefined;
    return look === undefined ? [] : [look];
  });
  return {
    roundId,
    unitId,
    looks: looks.toSorted((a, b) => (a.on === b.on ? a.by.localeCompare(b.by, 'zh-CN') : a.on < b.on ? -1 : 1)),
    returned: ReturnedUnit.safeParse(fields['returned']).data ?? null,
  };
}

/** A meeting, out of what the fields of its `meeting/…` say; undefined where they do not make one. */
export const projectMeeting = (id: string, fields: StandingFields): Meeting | undefined => Meeting.safeParse({ ...fields, id }).data;
