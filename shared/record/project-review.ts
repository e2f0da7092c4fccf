import type { z } from 'zod';
import { Approval, Meeting, ReturnedUnit, SecondLook, type Review } from '../model/review.ts';
import type { StandingFields } from '../ledger/registers.ts';

/** What people recorded under fields that begin alike, each in a field of its own; by day, then name. */
function recordsUnder<T extends { readonly by: string; readonly on: string }>(fields: StandingFields, prefix: string, shape: z.ZodType<T>): readonly T[] {
  const found = Object.entries(fields).flatMap(([field, value]) => {
    const one = field.startsWith(prefix) && field.length > prefix.length ? shape.safeParse(value).data : undefined;
    return one === undefined ? [] : [one];
  });
  return found.toSorted((a, b) => (a.on === b.on ? a.by.localeCompare(b.by, 'zh-CN') : a.on < b.on ? -1 : 1));
}

/** What people recorded of a unit beside its decision, out of what the fields of its `review/…` say; looks and approvals by day, then name. */
export const projectReview = (roundId: string, unitId: string, fields: StandingFields): Review => ({
  roundId,
  unitId,
  looks: recordsUnder(fields, 'look/', SecondLook),
  approvals: recordsUnder(fields, 'approval/', Approval),
  returned: ReturnedUnit.safeParse(fields['returned']).data ?? null,
});

/** A meeting, out of what the fields of its `meeting/…` say; undefined where they do not make one. */
export const projectMeeting = (id: string, fields: StandingFields): Meeting | undefined => Meeting.safeParse({ ...fields, id }).data;
